import type { Random } from '../../bench/sources/random';
import { grown, growingLanguages } from './growing';
import { nested, nestedBlocks, nestedLanguages, pythonBlocks } from './nested';

export interface Mutant {
  readonly file: string;
  readonly text: string;
}

const ADDRESS = 'https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/130025265';

/** A call of the service, with what it needs above it. */
const CALLS: Readonly<Record<string, readonly [above: string, call: string]>> = {
  javascript: ['', `fetch("${ADDRESS}");\n`],
  python: ['import requests\n', `requests.get("${ADDRESS}")\n`],
  php: ['<?php\n', `file_get_contents("${ADDRESS}");\n`],
  ruby: ["require 'open-uri'\n", `URI.open("${ADDRESS}")\n`],
};

/** What breaks code in the middle of it. */
const SCRAPS = [
  ...[
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
    '"',
    "'",
    '`',
    '/*',
    '*/',
    '#',
    '//',
    '<?php',
    '?>',
    '\n',
    ';',
    ',',
    ':',
    '=',
    '=>',
    '->',
    '.',
    '$',
    '@',
  ],
  ...[
    '-',
    '!',
    '~',
    '&',
    '|',
    '<<',
    '<<<X\n',
    '<<~X\n',
    '${',
    '#{',
    '{{',
    '%s',
    '\\',
    '\0',
    '\ud800',
    'é',
    '😀',
    ' '.repeat(200),
  ],
  ...[
    'end',
    'def f\n',
    'class A',
    'function f() {',
    'if ',
    'else',
    'return ',
    'self',
    'this',
    '...',
    '**',
    'lambda: ',
    'yield ',
  ],
];

const FAMILY: Readonly<Record<string, string>> = { jsx: 'javascript', typescript: 'javascript' };
/** Those of which both are written: how constructs nest, and how values grow. */
const grownLanguages = nestedLanguages.filter(({ id }) =>
  growingLanguages.some((each) => each.id === (FAMILY[id] ?? id)),
);
const MAX_DEPTH = 400;
const MAX_LINES = 80;
const MAX_REPEATS = 300;
const MAX_LENGTH = 60_000;

/** A program made of constructs in themselves, values that hold themselves and statements repeated, then broken here and there. */
export function mutant(random: Random): Mutant {
  const language = random.pick(grownLanguages);
  const family = FAMILY[language.id] ?? language.id;
  const [above = '', call = ''] = CALLS[family] ?? [];
  const parts = Array.from({ length: 1 + random.below(4) }, () => part(random, language.id, family));
  const at = random.below(parts.length + 1);
  const body = [...parts.slice(0, at), call, ...parts.slice(at)].join(language.end).slice(0, MAX_LENGTH);
  return { file: language.file, text: above + broken(random, body) };
}

function part(random: Random, id: string, family: string): string {
  const { nestings, end } = random.pick(nestedLanguages.filter((each) => each.id === id));
  const growths = growingLanguages.filter((each) => each.id === family).flatMap((each) => each.growths);
  switch (random.below(family === 'python' ? 6 : 5)) {
    case 0:
      return nested(random.pick(nestings), depth(random)) + end;
    case 1: {
      // Two constructs in turn, each in the other.
      const [one, other] = [random.pick(nestings), random.pick(nestings)];
      const both = { before: one.before + other.before, after: other.after + one.after, inner: other.inner };
      return `x = ${nested(both, Math.ceil(depth(random) / 2))}${end}`;
    }
    case 2:
      return grown(random.pick(growths), random.below(MAX_LINES)).replace(/^<\?php\n/, '');
    case 3: {
      // Lines of several kinds, on the same variables.
      const kinds = Array.from({ length: 1 + random.below(4) }, () => random.pick(growths));
      const [first] = kinds;
      const lines = Array.from({ length: random.below(MAX_LINES) }, (_, index) => random.pick(kinds).line(index));
      return `${first?.begin.replace(/^<\?php\n/, '') ?? ''}${lines.join('\n')}\n${first?.send ?? ''}`;
    }
    case 4: {
      const { before, after, inner } = random.pick(nestings);
      return `${before}${inner}${after}${end}`.repeat(1 + random.below(MAX_REPEATS));
    }
    default:
      return nestedBlocks(random.pick(pythonBlocks), 1 + random.below(120));
  }
}

/** Mostly as people write, at times as nobody does. */
function depth(random: Random): number {
  return 1 + random.below(random.below(3) === 0 ? MAX_DEPTH : 12);
}

function broken(random: Random, text: string): string {
  let result = text;
  for (let left = random.below(4); left > 0; left--) {
    const from = random.below(result.length + 1);
    const to = Math.min(result.length, from + random.below(random.below(2) === 0 ? 8 : 400));
    const piece = result.slice(from, to);
    const elsewhere = random.below(result.length + 1);
    switch (random.below(4)) {
      case 0:
        result = result.slice(0, from) + result.slice(to);
        break;
      case 1:
        result = result.slice(0, from) + random.pick(SCRAPS) + result.slice(from);
        break;
      case 2:
        result = result.slice(0, elsewhere) + piece + result.slice(elsewhere);
        break;
      default:
        result = result.slice(0, from) + piece.repeat(1 + random.below(20)) + result.slice(to);
    }
  }
  return result;
}
