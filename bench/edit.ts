/**
 * How long after a key the findings are there, as the extension sees it: from the change of a document of 2,000 lines to
 * its findings, with the analysis in a process of its own; and what a file of another subject costs, which is every
 * other file that is open. The delay after the last key is not counted. A fresh process for each language.
 */
import { setTimeout } from 'node:timers/promises';
import { grammarFilesOfPackages } from '../src/syntax/grammar-files';
import { Grammars } from '../src/syntax/grammars';
import { languageOf } from '../src/languages/index';
import { hasNeedle } from '../src/catalogue/index';
import { built } from './built';
import { Editor, type Time } from './editor';
import { keysIn, type Key } from './keys';
import { type Language, benchLanguages, otherSource, sourceOf } from './sources/index';
import { quantile, rounded, spread } from './statistics';

const LINES = 2_000;
const KEYS = 200;
/** Between two keys, in ms; the extension waits far longer. What can wait is done in it. */
const PAUSE_MS = 10;

async function edits(language: Language, bundle: string) {
  const editor = new Editor(bundle);
  const source = sourceOf(language, LINES);
  const first = await editor.open(language.file, source);
  const findings = editor.findingsOf(language.file);
  const times = new Map<Key['gesture'], Time[]>();
  for (const { gesture, text } of keysIn(language, source, KEYS)) {
    await setTimeout(PAUSE_MS);
    const time = await editor.change(language.file, text);
    times.set(gesture, [...(times.get(gesture) ?? []), time]);
  }
  const other = await otherSubject(editor, language);
  editor.close();
  return {
    language: language.id,
    lines: source.split('\n').length,
    findings,
    first: rounded(first.passed),
    fullParse: await fullParse(language, source),
    ...spreadOf([...times.values()].flat()),
    gestures: Object.fromEntries(
      [...times].map(([gesture, each]) => [gesture, spread(each.map((time) => time.passed))]),
    ),
    otherSubject: other,
  };
}

/** What the parser alone takes for the whole text: how fast this machine is at the moment. */
async function fullParse(language: Language, source: string): Promise<number> {
  const grammars = new Grammars(grammarFilesOfPackages(process.cwd()));
  const grammar = languageOf(language.file)?.grammar ?? '';
  await grammars.load([grammar]);
  const times = Array.from({ length: 15 }, () => {
    const begun = performance.now();
    grammars.parse(grammar, source, null, 60_000)?.delete();
    return performance.now() - begun;
  });
  return rounded(quantile(times, 0.5));
}

/** In the same window: keys in a file that has nothing to do with the service. */
async function otherSubject(editor: Editor, language: Language) {
  const name = `autre.${language.file.replace(/^.*\./, '')}`;
  const source = otherSource(language, LINES);
  if (hasNeedle(source)) throw new Error(`${language.id}: the other file was to hold no needle`);
  await editor.open(name, source);
  const times: Time[] = [];
  for (let at = 0; at < KEYS; at++) {
    await setTimeout(PAUSE_MS);
    times.push(await editor.change(name, `${source}${language.comment} ${'x'.repeat(at)}`));
  }
  return spreadOf(times);
}

function spreadOf(times: readonly Time[]) {
  return {
    ...spread(times.map((time) => time.passed)),
    busy: spread(times.map((time) => time.busy)),
  };
}

async function main(): Promise<void> {
  const bundle = built('analysis-server');
  const results = [];
  for (const language of benchLanguages) results.push(await edits(language, bundle));
  console.log(JSON.stringify(results));
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
