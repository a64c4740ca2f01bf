/**
 * What a person waits for who points at a call in a file of 2,000 lines: from the question to what the hover is made of,
 * with the analysis in a process of its own. A fresh process for each language; ratios to a full parse of the same text,
 * which says how fast the machine is at the moment.
 */
import { setTimeout } from 'node:timers/promises';
import { hoverFacts } from '../src/assist/index';
import { Grammars, grammarFilesOfPackages } from '../src/analysis/syntax/grammars';
import { languageOf } from '../src/analysis/syntax/languages';
import { built } from './built';
import { Editor } from './editor';
import { type Language, benchLanguages, sourceOf } from './sources/index';
import { Random } from './sources/random';
import { quantile, rounded, spread } from './statistics';

const LINES = 2_000;
const HOVERS = 300;
/** Between two questions, in ms. */
const PAUSE_MS = 5;

async function hovers(language: Language, bundle: string) {
  const editor = new Editor(bundle);
  const source = sourceOf(language, LINES);
  await editor.open(language.file, source);
  const lines = source.split('\n');
  // Half of them on calls, where there is something to say.
  const calls = lines.flatMap((text, line) => {
    const character = text.search(/gouv\.fr|\bv[34]\/|context|timeout/i);
    return character < 0 ? [] : [{ line, character: character + 1 }];
  });
  const random = new Random(11);
  const times: number[] = [];
  const busy: number[] = [];
  let told = 0;
  for (let count = 0; count < HOVERS; count++) {
    await setTimeout(PAUSE_MS);
    const line = random.below(lines.length);
    const at = count % 2 === 0 ? random.pick(calls) : { line, character: random.below((lines[line] ?? '').length + 1) };
    const {
      passed,
      busy: used,
      answer,
    } = await editor.asked(async (client, uri) => {
      const spot = await client.spot(uri, at);
      return spot && hoverFacts(spot, new Date());
    }, language.file);
    times.push(passed);
    busy.push(used);
    if (answer) told++;
  }
  editor.close();
  const full = await fullParse(language, source);
  return {
    language: language.id,
    lines: lines.length,
    hovers: HOVERS,
    told,
    ...spread(times),
    busy: spread(busy),
    fullParse: full,
    p95OfFullParse: rounded(quantile(times, 0.95) / full),
  };
}

/** What the parser alone takes for the whole text. */
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

async function main(): Promise<void> {
  const bundle = built('service');
  const results = [];
  for (const language of benchLanguages) results.push(await hovers(language, bundle));
  console.log(JSON.stringify({ hovers: results }));
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
