import assert from 'node:assert/strict';
import type { Fix, RuleId } from '../../../src/analysis/findings';
import { analyseTexts } from '../memory-files';
import { applied, configured, values } from './apply';

/** A text, what the first fix of a rule makes of it, and whether that may be done without a person. */
export interface Pair {
  readonly about: string;
  readonly rule: RuleId;
  readonly before: string;
  /** Null: no fix is offered. */
  readonly after: string | null;
  /** The values of `.api-entreprise.json`: all of them, or these. */
  readonly values?: object;
  readonly safe?: boolean;
  /** Of every fix of the rule, in English. */
  readonly titles?: readonly string[];
  /** Names of the values that the fix waits for, in the order of the text; `after` has none of them. */
  readonly stops?: readonly string[];
}

/** The file's extension says the language. Texts may begin with a line break, for the looks of the test. */
export function checkPairs(extension: string, pairs: readonly Pair[]): void {
  for (const pair of pairs) {
    it(pair.about, async () => {
      const file = `sample.${extension}`;
      const texts = configured({ [file]: trimmed(pair.before) }, pair.values ?? values);
      const { findings } = await analyseTexts(texts);
      const finding = findings.find(({ rule }) => rule === pair.rule);
      assert.ok(finding, `no finding: ${findings.map(({ rule }) => rule).join(' ')}`);
      const [fix] = finding.fixes;
      if (pair.after === null) {
        assert.deepEqual(finding.fixes, []);
        return;
      }
      assert.ok(fix, 'no fix');
      assert.equal(applied(texts, fix)[file], trimmed(pair.after));
      if (pair.titles)
        assert.deepEqual(
          finding.fixes.map(({ title }) => title.en),
          pair.titles,
        );
      if (pair.stops) assert.deepEqual(stopsOf(fix), pair.stops);
      if (pair.safe !== undefined) assert.equal(fix.safe, pair.safe);
    });
  }
}

function stopsOf({ edits }: Fix): string[] {
  return edits.flatMap(({ stops = [] }) => stops.map(({ name }) => name));
}

function trimmed(text: string): string {
  return text.replace(/^\n/, '');
}
