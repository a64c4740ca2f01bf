import assert from 'node:assert/strict';
import type { Report } from '../../../src/analysis/findings';
import { minted } from '../../token/minted';
import { analyseTexts, lineAt, pathOf } from '../memory-files';
import { dialectsOf } from './dialects';
import { exclusions, typedOnly } from './exclusions';
import { MASK, sampleFiles, sampleLanguages } from './samples';
import { shapes, type ExpectedCall, type Shape } from './shapes';

const LETTERS = { present: 'p', absent: 'a', unknown: 'u' } as const;

/** Calls of the paths that shapes about retired paths name are not compared: their findings say it all. */
function callsOf(report: Report): ExpectedCall[] {
  return report.calls
    .filter((call) => call.endpoint === null || !/^\/v2\/|\/actes$/.test(call.endpoint))
    .map(({ endpoint, params, timeout }) => ({
      endpoint,
      params: LETTERS[params.context] + LETTERS[params.recipient] + LETTERS[params.object],
      timeout: timeout.state,
    }));
}

function describeCall(call: ExpectedCall, anyTimeout: boolean): string {
  return `${String(call.endpoint)} ${call.params} ${anyTimeout ? 'any' : call.timeout}`;
}

function check(shape: Shape, texts: Record<string, string>, report: Report): void {
  // Samples that are not about tokens may leave theirs out.
  const isAboutTokens = shape.id.startsWith('token-');
  const findings = report.findings.filter(({ rule }) => isAboutTokens || rule !== 'missing-token');
  const found = findings.map((finding) => {
    const file = pathOf(finding.place.uri);
    const line = lineAt(texts[file] ?? '', finding.place.start);
    const written = (texts[file] ?? '').split('\n')[line - 1] ?? '';
    const missing = finding.missing ? ` ${finding.missing.join(',')}` : '';
    return `${finding.rule}${missing} @${/@(map|url|send|client|path|value|key)\b/.exec(written)?.[1] ?? `${file}:${String(line)}`}`;
  });
  const expected = shape.findings.map(
    ({ rule, at, missing }) => `${rule}${missing ? ` ${missing.join(',')}` : ''} @${at}`,
  );
  assert.deepEqual(found.sort(), expected.sort(), 'findings');
  const loose = shape.calls.some((call) => call.timeout === 'any');
  const calls = callsOf(report).map((call) => describeCall(call, loose));
  assert.deepEqual(calls.sort(), shape.calls.map((call) => describeCall(call, loose)).sort(), 'calls');
}

const languagesAsked = process.env['LANGUAGES']?.split(',');
const shapesAsked = process.env['SHAPES']?.split(',');

describe('conformance', () => {
  for (const language of sampleLanguages) {
    if (languagesAsked && !languagesAsked.includes(language)) continue;
    describe(language, () => {
      for (const shape of shapes) {
        if (shapesAsked && !shapesAsked.some((prefix) => shape.id.startsWith(prefix))) continue;
        if (exclusions[language]?.[shape.id] !== undefined) continue;
        it(shape.id, async () => {
          const written = sampleFiles(language, shape.id);
          assert.ok(written, `no sample: ${shape.about}`);
          const token = minted(shape.token);
          for (const dialect of dialectsOf(language, written, typedOnly[shape.id] === undefined)) {
            const texts = Object.fromEntries(
              Object.entries(dialect).map(([file, text]) => [file, text.replaceAll(MASK, token)]),
            );
            check(shape, texts, await analyseTexts(texts, { isShared: shape.isPrivate !== true }));
          }
        });
      }
    });
  }
});
