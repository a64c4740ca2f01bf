import assert from 'node:assert/strict';
import type { Fix, Report } from '../../../src/analysis/findings';
import { clientSamples, sampleFiles } from '../conformance/samples';
import { shapes } from '../conformance/shapes';
import { analyseTexts } from '../memory-files';
import { applied, isBroken, subjectOf, weightsOf, type Texts } from './apply';

export interface Sample {
  readonly name: string;
  readonly texts: Texts;
}

export function samplesOf(language: string): Sample[] {
  const ofShapes = shapes.flatMap(({ id }) => {
    const texts = sampleFiles(language, id);
    return texts ? [{ name: id, texts }] : [];
  });
  const ofClients = clientSamples(language).map(({ id, file, text }) => ({ name: id, texts: { [file]: text } }));
  return [...ofShapes, ...ofClients];
}

/** Whether a fix leaves its value to a person: what it adds is still reported. */
function leavesBlank({ edits }: Fix): boolean {
  return edits.some(({ stops }) => stops !== undefined);
}

/** How many parameters and limits of its calls are not known. */
function doubtsIn({ calls }: Report): number {
  const states = calls.flatMap(({ params, timeout }) => [...Object.values(params), timeout.state]);
  return states.filter((state) => state === 'unknown').length;
}

/**
 * Applies every fix that is offered, each to the texts as they are: it parses, mends what it says and brings nothing else.
 * `alone`: no two requests to one path differ in what they lack, which the record of that path would call a doubt.
 */
export async function check(texts: Texts, alone: boolean): Promise<void> {
  const before = await analyseTexts(texts);
  const weights = weightsOf(before);
  for (const finding of before.findings) {
    for (const fix of finding.fixes) {
      const after = applied(texts, fix);
      const about = `${subjectOf(finding)}: ${fix.title.en}\n${Object.values(after).join('\n')}`;
      assert.ok(fix.edits.length > 0, about);
      for (const [file, text] of Object.entries(after)) {
        const was = texts[file] ?? '';
        if (text !== was) assert.ok((await isBroken(file, was)) || !(await isBroken(file, text)), `breaks: ${about}`);
      }
      const report = await analyseTexts(after);
      const left = weightsOf(report);
      for (const [rule, weight] of left) {
        // A path that is gone is not said to lack a token, which its successor lacks too; what a person has yet to fill in
        // is blank in every call that reads it, some of which sent the word undefined before.
        const isExpected = rule === 'missing-token' || (leavesBlank(fix) && rule === finding.rule);
        assert.ok(weight <= (weights.get(rule) ?? 0) || isExpected, `brings ${rule}: ${about}`);
      }
      if (fix.title.en.startsWith('Add ')) {
        assert.equal(leavesBlank(fix), fix.title.en.includes('(to fill in)'), about);
        assert.equal(leavesBlank(fix), fix.title.fr.includes('(à remplir)'), about);
      }
      for (const { text, stops = [] } of fix.edits) for (const { at } of stops) assert.ok(at <= text.length, about);
      if (leavesBlank(fix)) assert.equal(fix.safe, false, about);
      else assert.ok((left.get(finding.rule) ?? 0) < (weights.get(finding.rule) ?? 0), `mends nothing: ${about}`);
      assert.equal(report.calls.length, before.calls.length, `other calls: ${about}`);
      if (alone) assert.ok(doubtsIn(report) <= doubtsIn(before), `leaves in doubt what was known: ${about}`);
      const path = /^Use (\/\S*)/.exec(fix.title.en)?.[1];
      if (path !== undefined)
        assert.ok(
          report.calls.some(({ endpoint }) => endpoint === path),
          about,
        );
    }
  }
}
