import assert from 'node:assert/strict';
import { clientRecords } from '../../../src/languages/clients';
import { clientRecord } from '../../../src/clients/schema';
import { analyseTexts, lineAt } from '../memory-files';
import { clientSamples, clientLanguages } from './samples';

const EXPECTATION = /@(clean|no-timeout|missing((?: (?:context|recipient|object))+))/g;
/** A directive speaks of the call that begins on its line or on one of the next few. */
const NEAR = 12;

interface Expected {
  readonly line: number;
  readonly finding: string;
}

function expectedIn(text: string): Expected[] {
  return text.split('\n').flatMap((written, index) =>
    [...written.matchAll(EXPECTATION)].map((match) => ({
      line: index + 1,
      finding:
        match[1] === 'clean' ? 'clean' : match[2] === undefined ? 'missing-timeout' : `missing-traceability${match[2]}`,
    })),
  );
}

describe('clients', () => {
  it('are valid records with distinct ids', () => {
    for (const { languages, ...record } of clientRecords) {
      clientRecord.parse(record);
      assert.equal(languages.length, 1);
    }
    assert.equal(new Set(clientRecords.map(({ id }) => id)).size, clientRecords.length);
  });

  for (const language of clientLanguages) {
    for (const { id, file, text } of clientSamples(language)) {
      it(`${language}: ${id}`, async () => {
        const record = clientRecords.find((each) => each.id === id);
        assert.ok(record, `no record ${id}`);
        const report = await analyseTexts({ [file]: text });
        const expected = expectedIn(text);
        assert.ok(expected.length > 0, 'the sample expects nothing');
        const found = report.findings
          .filter((finding) => finding.rule === 'missing-traceability' || finding.rule === 'missing-timeout')
          .map((finding) => ({
            line: lineAt(text, finding.place.start),
            finding: [finding.rule, ...(finding.missing ?? [])].join(' '),
          }));
        const left = [...found];
        const wanting: Expected[] = [];
        for (const each of expected.filter(({ finding }) => finding !== 'clean')) {
          const index = left.findIndex(
            (other) => other.finding === each.finding && Math.abs(other.line - each.line) <= NEAR,
          );
          if (index < 0) wanting.push(each);
          else left.splice(index, 1);
        }
        assert.deepEqual({ wanting, unexpected: left }, { wanting: [], unexpected: [] });
        const others = report.calls.filter((call) => call.client !== id).map((call) => call.client);
        assert.deepEqual(others, [], 'calls by another client');
        const calls = report.calls.length;
        assert.ok(
          calls >= expected.filter(({ finding }) => finding === 'clean').length,
          `only ${String(calls)} calls were seen`,
        );
      });
    }
  }
});
