import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod/mini';
import type { Outcome } from './judge';

/** A contradiction that waits for its mechanism to be mended. */
const knownContradiction = z.object({
  sample: z.string(),
  /** Those of the names of variants for which it is so; all of them where this is left out. */
  versions: z.optional(z.array(z.string())),
  slots: z.array(z.string()).check(z.minLength(1)),
  because: z.string().check(z.minLength(10)),
});

export type Known = z.infer<typeof knownContradiction>;

export function readKnown(): Known[] {
  const text = readFileSync(path.join(__dirname, 'known.json'), 'utf8');
  return z.array(knownContradiction).parse(JSON.parse(text));
}

export interface Reckoning {
  /** Sentences, each a reason to fail. */
  readonly failures: readonly string[];
  /** How many contradictions were expected. */
  readonly expected: number;
}

/** What is to be said against a run: contradictions that are not known, and known ones that are no more. */
export function reckon(
  outcomes: readonly Outcome[],
  known: readonly Known[],
  allSamples: readonly string[],
): Reckoning {
  const failures: string[] = [];
  let expected = 0;
  for (const { sample, variant, verdict, kind } of outcomes) {
    const slots = known
      .filter((each) => each.sample === sample.id && (each.versions?.includes(variant.name) ?? true))
      .flatMap((each) => each.slots);
    const left = new Set(slots);
    for (const { slot, said, wire } of verdict.contradictions) {
      if (left.delete(slot)) expected += 1;
      else failures.push(`${sample.id} [${variant.name}] ${slot}: said ${said}; on the wire: ${wire}`);
    }
    if (kind !== 'judged' && kind !== 'unseen') continue;
    for (const slot of left)
      failures.push(`${sample.id} [${variant.name}] ${slot}: contradicted no more; remove it from known.json`);
  }
  for (const { sample } of known)
    if (!allSamples.includes(sample)) failures.push(`known.json: no sample is called “${sample}”`);
  return { failures, expected };
}
