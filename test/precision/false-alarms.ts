import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod/mini';
import { analyseTexts, lineAt, pathOf } from '../analysis/memory-files';
import type { Language } from './packages';

/** A call of the service that nobody makes: a file that holds it is looked at wholly. */
const ADDRESS = 'https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/130025265';

const SCRIPT = `\n<script>\nconst anAddressOfTheService = '${ADDRESS}';\n</script>\n`;

const appended: Readonly<Record<Exclude<Language, 'notebook'>, string>> = {
  javascript: `\nconst anAddressOfTheService = '${ADDRESS}';\n`,
  typescript: `\nconst anAddressOfTheService = '${ADDRESS}';\n`,
  python: `\nAN_ADDRESS_OF_THE_SERVICE = "${ADDRESS}"\n`,
  php: `\n$anAddressOfTheService = '${ADDRESS}';\n`,
  ruby: `\nAN_ADDRESS_OF_THE_SERVICE = '${ADDRESS}'\n`,
  go: `\nconst anAddressOfTheService = "${ADDRESS}"\n`,
  java: `\nclass AnAddressOfTheService { static final String ADDRESS = "${ADDRESS}"; }\n`,
  csharp: `\ninternal static class AnAddressOfTheService { internal const string Value = "${ADDRESS}"; }\n`,
  vue: SCRIPT,
  svelte: SCRIPT,
  erb: SCRIPT,
  html: SCRIPT,
};

/** Files longer than this, in characters, are mostly generated: all of one kind. */
const LONG = 60_000;
/** A longer line, in characters, is no line of a person. */
const LONG_LINE = 2000;

/** So many files of a folder by path, code that people wrote, always the same ones and spread over all packages. */
export function filesIn(folder: string, ends: RegExp, count: number): ReadonlyMap<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => ends.test(name) && !/\.min\.|(?:^|\/)(?:test|tests|spec|__tests__)\//.test(name));
  const shuffled = names
    .map((name) => ({ name, at: createHash('sha256').update(name).digest('hex') }))
    .sort((one, other) => (one.at < other.at ? -1 : 1));
  const found = new Map<string, string>();
  for (const { name } of shuffled) {
    if (found.size === count) break;
    const file = path.join(folder, name);
    // Packages of Debian link to each other's files, which need not be there.
    if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) continue;
    const text = readFileSync(file, 'utf8');
    if (text.trim() === '' || text.length > LONG || text.split('\n').some((line) => line.length > LONG_LINE)) continue;
    found.set(name, text);
  }
  return found;
}

export interface Looked {
  readonly files: number;
  /** Calls that were seen in code that calls no such service. */
  readonly calls: number;
  /** Findings, as `path:line rule message`. */
  readonly alarms: readonly string[];
}

/** Appends an address of the service to files that have nothing to do with it, and says what is found in them all the same. */
export async function falseAlarms(language: Language, files: ReadonlyMap<string, string>): Promise<Looked> {
  const texts = Object.fromEntries([...files].map(([name, text]) => [name, withAddress(language, text)]));
  const { analysed, calls, findings } = await analyseTexts(texts);
  const isOurs = ({ uri, start }: { uri: string; start: number }): boolean => {
    const text = texts[pathOf(uri)] ?? '';
    return start >= text.lastIndexOf('\n', text.lastIndexOf(ADDRESS));
  };
  return {
    files: analysed,
    calls: calls.filter(({ place }) => !isOurs(place)).length,
    alarms: findings
      .filter(({ place }) => !isOurs(place))
      .map(({ place, rule, message }) => {
        const name = pathOf(place.uri);
        return `${name}:${String(lineAt(texts[name] ?? '', place.start))} ${rule} ${message.en}`;
      }),
  };
}

function withAddress(language: Language, text: string): string {
  if (language === 'notebook') return withCell(text, `AN_ADDRESS_OF_THE_SERVICE = "${ADDRESS}"`);
  const isClosed = language === 'php' && text.lastIndexOf('?>') > text.lastIndexOf('<?');
  return text + (isClosed ? '\n<?php' : '') + appended[language];
}

const notebook = z.looseObject({ cells: z.array(z.unknown()) });

/** A notebook with one more cell; one of another format is left as it is. */
function withCell(text: string, source: string): string {
  const read = notebook.safeParse(JSON.parse(text));
  if (!read.success) return text;
  const cell = { cell_type: 'code', metadata: {}, outputs: [], source: [source] };
  return JSON.stringify({ ...read.data, cells: [...read.data.cells, cell] }, null, 1);
}
