/**
 * What a person waits for who points at a call in a file of 2,000 lines, or writes in one: from the question to what the
 * hover is made of, from the key to the offers, with the analysis in a process of its own. A fresh process for each language; ratios to a full parse of the same text,
 * which says how fast the machine is at the moment.
 */
import { setTimeout } from 'node:timers/promises';
import { hoverFacts, offersAt } from '../src/assist/index';
import { grammarFilesOfPackages } from '../src/syntax/grammar-files';
import { Grammars } from '../src/syntax/grammars';
import { languageOf } from '../src/languages/index';
import { built } from './built';
import { Editor } from './editor';
import { type Language, benchLanguages, sourceOf } from './sources/index';
import { Random } from './sources/random';
import { quantile, rounded, spread } from './statistics';

const LINES = 2_000;
const HOVERS = 300;
const KEYS = 200;
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
  return result(language, source, HOVERS, told, times, busy);
}

async function result(
  language: Language,
  source: string,
  asked: number,
  told: number,
  times: readonly number[],
  busy: readonly number[],
) {
  const full = await fullParse(language, source);
  return {
    language: language.id,
    lines: source.split('\n').length,
    asked,
    told,
    ...spread(times),
    busy: spread(busy),
    fullParse: full,
    p95OfFullParse: rounded(quantile(times, 0.95) / full),
    busyP95OfFullParse: rounded(quantile(busy, 0.95) / full),
  };
}

/** Of a call, its path and then the trace; once with the quotes and brackets that an editor closes, once without. */
const WRITTEN: Readonly<Record<string, readonly [before: string, typed: string, after: string]>> = {
  javascript: ["\nexport const ecrit = () => fetch('", 'https://entreprise.api.gouv.fr/v3/ins?con', "');\n"],
  typescript: ["\nexport const ecrit = () => fetch('", 'https://entreprise.api.gouv.fr/v3/ins?con', "');\n"],
  python: ['\n\ndef ecrit():\n    return requests.get("', 'https://entreprise.api.gouv.fr/v3/ins?con', '")\n'],
  php: [
    "\nfunction ecrit() {\n    return file_get_contents('",
    'https://entreprise.api.gouv.fr/v3/ins?con',
    "');\n}\n",
  ],
  ruby: ["\ndef ecrit\n  Net::HTTP.get(URI('", 'https://entreprise.api.gouv.fr/v3/ins?con', "'))\nend\n"],
};

async function completions(language: Language, bundle: string, isClosed: boolean) {
  const editor = new Editor(bundle);
  const source = sourceOf(language, LINES);
  await editor.open(language.file, source);
  const [before, typed, after] = WRITTEN[language.id] ?? ['', '', ''];
  const times: number[] = [];
  const busy: number[] = [];
  let told = 0;
  const host = 'https://entreprise.api.gouv.fr'.length;
  for (let count = 0; count < KEYS; count++) {
    await setTimeout(PAUSE_MS);
    const length = host + (count % (typed.length - host + 1));
    const head = `${source.trimEnd()}\n${before}${typed.slice(0, length)}`;
    const lines = head.split('\n');
    const at = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
    // The rest of the call is there, or is still to be written.
    editor.type(language.file, head + (isClosed ? after : '\n'));
    const {
      passed,
      busy: used,
      answer,
    } = await editor.asked(async (client, uri) => {
      const site = await client.site(uri, at);
      return site && offersAt(site, 'fr', new Date());
    }, language.file);
    times.push(passed);
    busy.push(used);
    if (answer && answer.length > 0) told++;
    await editor.settled(language.file);
  }
  editor.close();
  return { isClosed, ...(await result(language, source, KEYS, told, times, busy)) };
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
  const bundle = built('analysis-server');
  for (const language of benchLanguages) {
    console.log(JSON.stringify({ hovers: await hovers(language, bundle) }));
    for (const isClosed of [true, false]) {
      console.log(JSON.stringify({ completions: await completions(language, bundle, isClosed) }));
    }
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
