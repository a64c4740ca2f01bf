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
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { lintSource } from '@secretlint/core';
import { creator } from '@secretlint/secretlint-rule-pattern';
import { buildSync } from 'esbuild';
import { leaksIn, serviceFacts } from '../src/analysis/leaks/text';
import { tokensIn } from '../src/token/index';
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

/** Each text in a process of its own, in one bundle, as users run it: between modules that are translated one by one, each call would be looked up anew. */
function speed(): unknown {
  const folder = mkdtempSync(path.join(tmpdir(), 'api-entreprise-'));
  const outfile = path.join(folder, 'speed.js');
  const entry = path.join(__dirname, 'tokens', 'speed.ts');
  buildSync({ entryPoints: [entry], bundle: true, platform: 'node', target: 'node20', outfile, logLevel: 'warning' });
  const measured = Object.keys(hostile).map((name): [string, unknown] => {
    return [name, JSON.parse(execFileSync(process.execPath, [outfile, name], { encoding: 'utf8' }))];
  });
  rmSync(folder, { recursive: true });
  return Object.fromEntries(measured);
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
