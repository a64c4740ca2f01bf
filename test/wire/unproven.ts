import { clientRecords } from '../../src/languages/clients';
import type { KnownClient } from '../../src/clients/schema';
import { analyseTexts } from '../analysis/memory-files';
import type { WireRecord } from './record';
import type { Language, Sample } from './samples';

/** Keys of a record that say nothing of what a request holds or how long it waits, and keys of which each object has one. */
const SILENT: ReadonlySet<string> = new Set([
  ...[
    'id',
    'name',
    'languages',
    'packages',
    'source',
    'write',
    'raises',
    'coroutines',
    'timeoutWith',
    'raw',
    'retry',
    'tls',
  ],
  ...['does', 'key', 'unit', 'phase', 'below', 'receiver', 'through', 'sharedWords', 'names', 'method'],
]);

/** A statement of a record, by its place in it, and the record without it. */
interface Mutant {
  readonly statement: string;
  readonly record: KnownClient;
  /** A word of the statement, which a program that exercises it holds; '' where there is none. */
  readonly word: string;
}

/**
 * The statements of a record that no sample exercises: without them, the analysis says the same of every sample, with the
 * oldest and with the newest version that the wire has run.
 */
export async function unprovenStatements(
  record: KnownClient,
  samples: readonly Sample[],
  ran: WireRecord,
): Promise<readonly string[]> {
  const index = clientRecords.indexOf(record);
  const programs = samples.flatMap((sample) => manifestsOf(sample, ran).map((manifest) => ({ sample, manifest })));
  const said = new Map<(typeof programs)[number], string>();
  for (const program of programs) said.set(program, await saidOf(program.sample, program.manifest));
  const unproven: string[] = [];
  for (const mutant of mutantsOf(record)) {
    Reflect.set(clientRecords, index, mutant.record);
    let isProven = false;
    for (const program of programs) {
      if (!program.sample.text.includes(mutant.word)) continue;
      if ((await saidOf(program.sample, program.manifest)) === said.get(program)) continue;
      isProven = true;
      break;
    }
    if (!isProven) unproven.push(mutant.statement);
  }
  Reflect.set(clientRecords, index, record);
  return unproven;
}

/** All that is said of a program. A record without one of its statements may be one that cannot be read. */
async function saidOf({ extension, text }: Sample, manifest: Readonly<Record<string, string>>): Promise<string> {
  try {
    const { calls } = await analyseTexts({ [`appel${extension}`]: text, ...manifest });
    return JSON.stringify(
      calls.map(({ client, endpoint, host, params, timeout, token }) => ({
        client,
        endpoint,
        host,
        params,
        timeout,
        token,
      })),
    );
  } catch (error) {
    return String(error);
  }
}

function mutantsOf(record: KnownClient): Mutant[] {
  return pathsOf(record, []).map((path) => {
    const changed = structuredClone(record);
    remove(changed, path);
    return { statement: path.join('.'), record: changed, word: wordOf(record, path) };
  });
}

/** The last word of a name that is matched, or of a key that a slot reads. */
function wordOf(record: KnownClient, path: Path): string {
  const value = path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : null),
    record,
  );
  const named: unknown = typeof value === 'object' && value !== null ? (Reflect.get(value, 'key') ?? value) : value;
  if (typeof named !== 'string' || !(path.includes('match') || path.includes('slots')) || path.includes('combines'))
    return '';
  return /\w+$/.exec(named)?.[0] ?? '';
}

type Path = readonly (string | number)[];

/** The places of what can be left out: properties of objects, items of lists. */
function pathsOf(value: unknown, at: Path): Path[] {
  if (Array.isArray(value))
    return value.flatMap((item: unknown, index) =>
      item === null ? [] : [[...at, index], ...pathsOf(item, [...at, index])],
    );
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]: [string, unknown]) => {
    if (SILENT.has(key) || (key === 'match' && typeof item === 'string')) return [];
    const isWhole = key === 'calls' || key === 'slots' || key === 'differs' || key === 'match' || key === 'versions';
    const inner = pathsOf(item, [...at, key]);
    return isWhole || (Array.isArray(item) && inner.length > 0) ? inner : [[...at, key], ...inner];
  });
}

function remove(root: object, path: Path): void {
  const last = path.at(-1);
  if (last === undefined) return;
  let holder: object = root;
  for (const key of path.slice(0, -1)) {
    const next: unknown = Reflect.get(holder, key);
    if (typeof next !== 'object' || next === null) return;
    holder = next;
  }
  // A place among arguments stays one: those after it do not move.
  if (Array.isArray(holder) && path.at(-2) === 'positional') holder[Number(last)] = null;
  else if (Array.isArray(holder)) holder.splice(Number(last), 1);
  else if (last === 'defaultTimeoutMs') Reflect.set(holder, last, Reflect.get(holder, last) === null ? 7_000 : null);
  else Reflect.deleteProperty(holder, last);
}

/** The manifests of a project with the oldest and with the newest versions that a client was run with. */
function manifestsOf({ language, client }: Sample, ran: WireRecord): Readonly<Record<string, string>>[] {
  const packages = Object.entries(ran[client] ?? {});
  const pins = [0, -1].map((at) => packages.map(([name, versions]) => [name, versions.at(at) ?? ''] as const));
  const manifests = pins.map((each) => manifestOf(language, each));
  return packages.some(([, versions]) => versions.length > 1) ? manifests : manifests.slice(1);
}

function manifestOf(
  language: Language,
  pins: readonly (readonly [string, string])[],
): Readonly<Record<string, string>> {
  switch (language) {
    // What the language brings is asked for by no manifest.
    case 'java':
      return {};
    case 'javascript':
      return { 'package.json': JSON.stringify({ type: 'module', dependencies: Object.fromEntries(pins) }) };
    case 'python':
      return { 'requirements.txt': pins.map((pin) => `${pin.join('==')}\n`).join('') };
    case 'php':
      return { 'composer.json': JSON.stringify({ require: Object.fromEntries(pins) }) };
    case 'go':
      return {
        'go.mod': ['module exemple.fr/appel', ...pins.map(([name, version]) => `require ${name} v${version}`), ''].join(
          '\n',
        ),
      };
    case 'ruby':
      return { Gemfile: pins.map(([name, version]) => `gem '${name}', '${version}'\n`).join('') };
  }
}
