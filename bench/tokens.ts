/**
 * How well and how fast tokens are recognised. First on a planted corpus, made anew at each run (bench/tokens/corpus.ts):
 * recall and precision of ours, of the loose expression for any JSON web token run by secretlint's rule for patterns, and of a
 * search for `eyJ`. A text counts as found when anything in it is reported; the public tokens of the test environment count
 * as false alarms when they are reported. Then on 10 MB of text that is made to be slow (bench/tokens/hostile.ts): the time,
 * that of twice as much in proportion, and that of reading every character once, which says how fast the machine is just now.
 *
 * To repeat: `npx tsx bench/tokens.ts`, a minute on two quiet cores; `npx tsx bench/tokens.ts corpus` for the first part.
 * Times are the processor's, so that other programs disturb them less.
 */
import { lintSource } from '@secretlint/core';
import { creator } from '@secretlint/secretlint-rule-pattern';
import { leaksIn, serviceFacts } from '../src/analysis/leaks/text';
import { keysIn, tokensIn } from '../src/token/index';
import { busy } from './statistics';
import { corpus, type Planted } from './tokens/corpus';
import { hostile } from './tokens/hostile';

const LOOSE = String.raw`/\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{20,}\.[A-Za-z0-9_-]{20,}/`;
const rules = [
  {
    id: '@secretlint/secretlint-rule-pattern',
    rule: creator,
    options: { patterns: [{ name: 'JWT', pattern: LOOSE }] },
  },
];

const detectors: Readonly<Record<string, (planted: Planted) => boolean | Promise<boolean>>> = {
  ours: ({ path, text }) => leaksIn(`file:///corpus/${path}`, text, true).some(({ kind }) => kind !== 'variable'),
  'secretlint pattern': async ({ path, text }) => {
    const source = {
      filePath: path,
      content: text,
      ext: path.slice(path.lastIndexOf('.')),
      contentType: 'text' as const,
    };
    const { messages } = await lintSource({ source, options: { config: { rules } } });
    return messages.length > 0;
  },
  'search for eyJ': ({ text }) => text.includes('eyJ'),
};

function percent(part: number, whole: number): number {
  return Number(((100 * part) / whole).toFixed(1));
}

async function compare(planted: readonly Planted[]): Promise<Record<string, unknown>> {
  const secret = planted.filter(({ is }) => is === 'secret');
  const results: Record<string, unknown> = { texts: planted.length, secrets: secret.length };
  for (const [name, reports] of Object.entries(detectors)) {
    const found: Planted[] = [];
    for (const each of planted) if (await reports(each)) found.push(each);
    const right = found.filter(({ is }) => is === 'secret');
    const missed = new Set(secret.filter((each) => !found.includes(each)).map(({ kind }) => kind));
    const alarms = new Set(found.filter(({ is }) => is !== 'secret').map(({ kind }) => kind));
    results[name] = {
      recall: percent(right.length, secret.length),
      precision: percent(right.length, found.length),
      missed: [...missed],
      falseAlarms: [...alarms],
    };
  }
  const publics = planted.filter(({ is }) => is === 'public');
  const recognised = publics.filter(({ text }) =>
    tokensIn(text).some(({ token }) => serviceFacts(token)?.environment === 'staging'),
  );
  results['public tokens recognised'] = percent(recognised.length, publics.length);
  return results;
}

const SIZE = 10_000_000;
const RUNS = 5;

/** The shortest time that the processor was busy, in ms. */
function shortest(what: () => void): number {
  let best = Infinity;
  for (let run = 0; run < RUNS; run += 1) {
    const before = busy();
    what();
    best = Math.min(best, busy() - before);
  }
  return best;
}

function look(text: string): void {
  tokensIn(text);
  keysIn(text);
}

/** A sum, so that the loop is not left out. */
function everyCharacter(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at += 1) sum ^= text.charCodeAt(at);
  return sum;
}

/** One flat string of one byte a character, as a file that was read is. */
function flat(text: string): string {
  return Buffer.from(text, 'latin1').toString('latin1');
}

function speed(): Record<string, unknown> {
  const results: Record<string, { ms: number; ofReading: number; twice: number }> = {};
  const plain = flat(hostile['random base64']?.(SIZE) ?? '');
  const reading = shortest(() => {
    if (everyCharacter(plain) < 0) throw new Error('Characters have codes.');
  });
  for (const [name, make] of Object.entries(hostile)) {
    const [one = 0, two = 0] = [SIZE, 2 * SIZE].map((size) => {
      const text = flat(make(size));
      return shortest(() => {
        look(text);
      });
    });
    results[name] = {
      ms: Math.round(one),
      ofReading: Number((one / reading).toFixed(1)),
      twice: Number((two / one).toFixed(2)),
    };
  }
  return {
    readingMs: Math.round(reading),
    slowest: Math.max(...Object.values(results).map(({ ms }) => ms)),
    ...results,
  };
}

async function main(): Promise<void> {
  const quality = await compare(corpus());
  const only = process.argv[2];
  console.log(JSON.stringify(only === 'corpus' ? quality : { quality, per10MB: speed() }));
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
