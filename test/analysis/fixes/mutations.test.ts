import * as fc from 'fast-check';
import { sampleLanguages } from '../conformance/samples';
import { configured, isBroken, type Texts } from './apply';
import { check, samplesOf } from './check';

/** Pieces that a text can lose: a parameter, a deadline, a comment, a pair of a URL, a line break. */
const PIECES: readonly (readonly [RegExp, string])[] = [
  [/['"]?(?:context|object|recipient)['"]?\s*(?:=>|:|=)\s*['"][^'"]*['"],?[ ]*/g, ''],
  [/,?\s*['"]?timeout['"]?\s*(?:=>|:|=)\s*[\d_.]+/g, ''],
  [/&?(?:context|object)=[^&'"`]*/g, ''],
  [/\s*(?:\/\/|#) @.*$/gm, ''],
  [/\n\s+/g, ' '],
];

/** A text without one of the pieces of a kind. */
function without(text: string, kind: number, which: number): string {
  const [pattern, instead] = PIECES[kind % PIECES.length] ?? [/$^/g, ''];
  const matches = [...text.matchAll(pattern)];
  const match = matches[which % Math.max(1, matches.length)];
  return match ? text.slice(0, match.index) + instead + text.slice(match.index + match[0].length) : text;
}

async function mutated(texts: Texts, cuts: readonly (readonly [number, number])[]): Promise<Texts | null> {
  const result: Record<string, string> = {};
  for (const [file, text] of Object.entries(texts)) {
    const cut = cuts.reduce((left, [kind, which]) => without(left, kind, which), text);
    if (await isBroken(file, cut)) return null;
    result[file] = cut;
  }
  return result;
}

describe('the fixes of samples that have lost something', function () {
  this.timeout(120_000);
  for (const language of sampleLanguages) {
    it(language, async () => {
      const samples = samplesOf(language);
      const cuts = fc.array(fc.tuple(fc.nat(PIECES.length - 1), fc.nat(20)), { minLength: 1, maxLength: 3 });
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...samples), cuts, fc.boolean(), async ({ texts }, cut, isConfigured) => {
          const left = await mutated(texts, cut);
          if (left) await check(isConfigured ? configured(left) : left, false);
        }),
        { numRuns: 150, seed: 4242 },
      );
    });
  }
});
