import assert from 'node:assert/strict';
import { Random } from '../../bench/sources/random';
import { Configurations } from '../../src/analysis/configuration';
import type { Report } from '../../src/analysis/findings';
import { Project } from '../../src/analysis/project/project';
import { grammars, memoryFiles } from '../analysis/memory-files';

const FOLDER = 'file:///project/';
const ADDRESS = 'https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/130025265';
const LARGE = 200_000;
/** No file that ends is given up: what these tests hold is that every one ends by itself. */
const NEVER_MS = 3_600_000;

interface Hostile {
  readonly file: string;
  /** A call without traceability: what has to be found, where it is not part of what is broken. */
  readonly call: string;
  readonly open: string;
  readonly close: string;
  /** What nests statements. */
  readonly block: (index: number) => string;
  readonly end: string;
  readonly separator: string;
  /** A function that calls another one twice. */
  readonly twice: (name: string, other: string) => string;
  readonly begin: string;
}

const js: Omit<Hostile, 'file'> = {
  call: `fetch("${ADDRESS}");\n`,
  open: 'x(',
  close: ')',
  block: () => 'if (a) {',
  end: '}',
  separator: ' + ',
  twice: (name, other) => `function ${name}(p) { ${other}(p + 'a'); ${other}(p + 'b'); }\n`,
  begin: '',
};

const languages: readonly Hostile[] = [
  { file: 'a.js', ...js },
  { file: 'a.ts', ...js },
  {
    file: 'a.py',
    call: `import requests\nrequests.get("${ADDRESS}")\n`,
    open: 'x(',
    close: ')',
    block: (index) => `\n${' '.repeat(index)}if a:`,
    end: '',
    separator: ' + ',
    twice: (name, other) => `def ${name}(p):\n    ${other}(p + 'a')\n    ${other}(p + 'b')\n`,
    begin: '',
  },
  {
    file: 'a.php',
    call: `file_get_contents("${ADDRESS}");\n`,
    open: 'x(',
    close: ')',
    block: () => 'if ($a) {',
    end: '}',
    separator: ' . ',
    twice: (name, other) => `function ${name}($p) { ${other}($p . 'a'); ${other}($p . 'b'); }\n`,
    begin: '<?php\n',
  },
  {
    file: 'a.rb',
    call: `require 'open-uri'\nURI.open("${ADDRESS}")\n`,
    open: 'x(',
    close: ')',
    block: () => 'if a\n',
    end: '\nend',
    separator: ' + ',
    twice: (name, other) => `def ${name}(p)\n  ${other}(p + 'a')\n  ${other}(p + 'b')\nend\n`,
    begin: '',
  },
];

interface Input {
  readonly name: string;
  readonly text: (language: Hostile) => string;
  /** Whether the call at the top stands apart from the rest, and has to be found. */
  readonly finds: boolean;
}

const nested = (count: number, { open, close }: Hostile): string => open.repeat(count) + close.repeat(count);

const inputs: readonly Input[] = [
  { name: 'a string of 200,000 characters', finds: true, text: () => `x = "${'a'.repeat(LARGE)}";\n` },
  {
    name: 'one line of 1,000 calls, as bundlers write it',
    finds: true,
    text: ({ call }) => Array.from({ length: 1_000 }, () => call.split('\n').at(-2)).join(';'),
  },
  { name: 'calls within calls, 5,000 deep', finds: true, text: (language) => `${nested(5_000, language)};\n` },
  { name: 'calls within calls that never end', finds: false, text: ({ open }) => open.repeat(5_000) },
  { name: 'brackets that close nothing', finds: false, text: () => '}])'.repeat(5_000) },
  {
    name: 'statements within statements, 300 deep',
    finds: true,
    text: ({ block, end }) =>
      Array.from({ length: 300 }, (_, index) => block(index)).join('') + ' x()' + end.repeat(300),
  },
  {
    name: 'a text of 5,000 pieces',
    finds: true,
    text: ({ separator }) => `x = ${Array.from({ length: 5_000 }, () => '"a"').join(separator)};\n`,
  },
  {
    name: 'functions that call the next one twice, 40 of them',
    finds: true,
    text: ({ twice }) => Array.from({ length: 40 }, (_, index) => twice(`f${index}`, `f${index + 1}`)).join(''),
  },
  {
    name: 'functions that call each other in a ring',
    finds: true,
    text: ({ twice }) => Array.from({ length: 40 }, (_, index) => twice(`f${index}`, `f${(index + 1) % 40}`)).join(''),
  },
  {
    name: 'halves of surrogate pairs',
    finds: false,
    text: () =>
      Array.from({ length: 2_000 }, (_, index) => `"\ud800"; x\udc00 = '${'\udfff'.repeat(index % 3)}'\n`).join(''),
  },
  { name: 'zeros', finds: false, text: () => '\0'.repeat(10_000) },
  { name: 'a quote that is never closed', finds: false, text: () => `x = "${'a\n'.repeat(10_000)}` },
  ...[1, 2, 3].map((seed): Input => ({
    name: `bytes at random, ${seed}`,
    finds: false,
    text: () => {
      const random = new Random(seed);
      return Array.from({ length: 20_000 }, () => String.fromCharCode(random.below(256))).join('');
    },
  })),
];

/** Cut anywhere, each input is one more. */
function* cut(text: string): Generator<string> {
  const random = new Random(text.length);
  for (let count = 0; count < 3; count++) yield text.slice(0, random.below(text.length));
}

describe('hostile files', () => {
  for (const language of languages) {
    describe(language.file, () => {
      const uri = FOLDER + language.file;
      const ordinary = language.begin + language.call;

      for (const { name, text, finds } of inputs) {
        it(`end, and leave nothing behind: ${name}`, async () => {
          const project = await opened(language.file, ordinary);
          const expected = said(project, uri);
          const whole = ordinary + text(language);
          for (const each of [whole, ...cut(whole)]) {
            const report = await look(project, uri, each);
            for (const { place } of [...report.findings, ...report.calls])
              assert.ok(place.start >= 0 && place.start <= place.end && place.end <= each.length, 'in the text');
            assert.ok(report.calls.length <= 1_001);
          }
          if (finds) {
            const { findings } = await look(project, uri, whole);
            assert.ok(
              findings.some(({ rule, place }) => rule === 'missing-traceability' && place.start < ordinary.length),
            );
          }
          await look(project, uri, ordinary);
          assert.deepEqual(said(project, uri), expected);
          project.dispose();
        });
      }
    });
  }
});

async function opened(name: string, text: string): Promise<Project> {
  const files = memoryFiles({ [name]: text });
  const configurations = new Configurations(files, { folder: FOLDER });
  const project = new Project({ files, grammars, configurations, parseBudgetMs: NEVER_MS });
  await project.relist();
  await look(project, FOLDER + name, text);
  return project;
}

async function look(project: Project, uri: string, text: string): Promise<Report> {
  await project.update(uri, text);
  await project.complete({ callers: false });
  return project.report(new Set([uri]));
}

function said(project: Project, uri: string): unknown {
  const { calls, findings, notes } = project.report(new Set([uri]));
  return { calls, findings, notes };
}
