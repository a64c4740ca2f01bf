/**
 * How long after a key the findings are there: in files of 2,000 lines, per language, through the same entry as the
 * analysis process; and what a file of another subject costs, which is every other file that is open.
 */
import { Configurations } from '../src/analysis/configuration';
import type { Files } from '../src/analysis/findings';
import { Grammars, grammarFilesOfPackages } from '../src/analysis/syntax/grammars';
import { languageOf } from '../src/analysis/syntax/languages';
import { Project } from '../src/analysis/project';
import { hasNeedle } from '../src/catalogue/index';
import { keysIn, type Key } from './keys';
import { type Language, benchLanguages, otherSource, sourceOf } from './sources/index';
import { busy, quantile, rounded, spread } from './statistics';

const LINES = 2_000;
const KEYS = 200;
const FOLDER = 'file:///bench/';

const grammars = new Grammars(grammarFilesOfPackages(process.cwd()));

function projectOf(texts: ReadonlyMap<string, string>): Project {
  const files: Files = {
    list: () => Promise.resolve([...texts.keys()]),
    read: (uri) => Promise.resolve(texts.get(uri) ?? null),
    exists: (uri) => Promise.resolve(texts.has(uri)),
  };
  const configurations = new Configurations(files, { folder: FOLDER });
  return new Project({ files, grammars, configurations, parseBudgetMs: 2_000 });
}

interface Time {
  /** Of processor; what the bench is judged by. */
  readonly busy: number;
  /** On the clock, whatever else the machine does. */
  readonly passed: number;
}

async function timed(work: () => Promise<void>): Promise<Time> {
  const passed = performance.now();
  const begun = busy();
  await work();
  return { busy: busy() - begun, passed: performance.now() - passed };
}

/** From a text to its findings. */
async function look(project: Project, uri: string, text: string): Promise<void> {
  await project.update(uri, text, true);
  await project.complete({ callers: false });
  project.report(new Set([uri]));
}

function spreadOf(times: readonly Time[]) {
  return {
    ...spread(times.map((time) => time.busy)),
    passed: spread(times.map((time) => time.passed)),
  };
}

async function edits(language: Language) {
  const uri = FOLDER + language.file;
  const source = sourceOf(language, LINES);
  const project = projectOf(new Map([[uri, source]]));
  await project.relist();
  const first = await timed(() => look(project, uri, source));
  const { calls, findings } = project.report(new Set([uri]));
  const times = new Map<Key['gesture'], Time[]>();
  for (const { gesture, text } of keysIn(language, source, KEYS)) {
    const time = await timed(() => look(project, uri, text));
    times.set(gesture, [...(times.get(gesture) ?? []), time]);
  }
  const other = await otherSubject(project, language);
  project.dispose();
  return {
    language: language.id,
    lines: source.split('\n').length,
    calls: calls.length,
    findings: findings.length,
    first: rounded(first.busy),
    fullParse: rounded(fullParse(language, source)),
    ...spreadOf([...times.values()].flat()),
    gestures: Object.fromEntries([...times].map(([gesture, each]) => [gesture, spread(each.map((time) => time.busy))])),
    otherSubject: other,
  };
}

/** What the parser alone takes for the whole text: how fast this machine is at the moment. */
function fullParse(language: Language, source: string): number {
  const grammar = languageOf(language.file)?.grammar ?? '';
  const times = Array.from({ length: 15 }, () => {
    const begun = busy();
    grammars.parse(grammar, source, null, 60_000)?.delete();
    return busy() - begun;
  });
  return quantile(times, 0.5);
}

/** In the same project: keys in a file that has nothing to do with the service. */
async function otherSubject(project: Project, language: Language) {
  const uri = `${FOLDER}autre.${language.file.replace(/^.*\./, '')}`;
  const source = otherSource(language, LINES);
  if (hasNeedle(source)) throw new Error(`${language.id}: the other file was to hold no needle`);
  const times: Time[] = [];
  for (let at = 0; at < KEYS; at++) {
    const text = `${source}${language.comment} ${'x'.repeat(at)}`;
    times.push(await timed(() => project.update(uri, text)));
  }
  return spreadOf(times);
}

async function main(): Promise<void> {
  const results = [];
  await grammars.load(['javascript', 'typescript', 'python', 'php', 'ruby']);
  for (const language of benchLanguages) results.push(await edits(language));
  console.log(JSON.stringify(results));
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
