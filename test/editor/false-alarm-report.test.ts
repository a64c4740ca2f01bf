import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { falseAlarmReport, reportAddress } from '../../src/editor/false-alarm-report';
import type { ExplainedCall } from '../../src/analysis-server/protocol';
import { findingAt } from './findings';

const circumstances = { extension: '0.1.0', editor: 'VS Code 1.101.0', platform: 'linux', language: 'python' };

const call: ExplainedCall = {
  subject: null,
  client: 'requests',
  language: 'python',
  endpoint: '/v4/insee/sirene/unites_legales/{siren}',
  place: { uri: 'file:///home/me/secret/a.py', range: findingAt(0).range },
  rows: [
    {
      slot: 'context',
      name: { fr: 'context', en: 'context' },
      value: { fr: 'indéterminé', en: 'cannot be told' },
      because: { fr: 'dépend d’une condition', en: 'depends on a condition' },
      place: { uri: 'file:///home/me/secret/b.py', range: findingAt(3).range },
    },
  ],
};

describe('the report of a false alarm', () => {
  it('says what is needed to see it again', () => {
    const report = falseAlarmReport(findingAt(3), call, circumstances, 'en');
    assert.match(report, /^### missing-timeout$/m);
    assert.match(report, /^- endpoint: \/v4\/insee\/sirene\/unites_legales\/\{siren\}$/m);
    assert.match(report, /^- client: requests, language: python$/m);
    assert.match(report, /^- context: cannot be told \(depends on a condition\)$/m);
    assert.match(report, /^- extension 0\.1\.0, VS Code 1\.101\.0, linux$/m);
    assert.doesNotMatch(report, /secret|file:/);
  });

  it('is in the language of the editor', () => {
    const report = falseAlarmReport(findingAt(3), call, circumstances, 'fr');
    assert.match(report, /^- Aucun délai\.$/m);
    assert.match(report, /^- client : requests, langage : python$/m);
    assert.match(report, /^- context : indéterminé \(dépend d’une condition\)$/m);
    assert.match(report, /^Pourquoi c’est une erreur :$/m);
    assert.doesNotMatch(report, /cannot be told|Why|depends/);
  });

  it('holds no value that a message quotes, no token, no number of an identifier and no path', () => {
    const token = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJub2JvZHkifQ.c2lnbmF0dXJlLW9mLW5vYm9keQ';
    const values = ['“a secret word”', '130 025 265 00013', '13002526500013', token, '/home/me/a.py', 'C:\\me\\a.py'];
    for (const value of values) {
      const finding = findingAt(0, { message: { fr: '', en: `This is ${value} here.` } });
      const report = falseAlarmReport(finding, null, circumstances, 'en');
      assert.ok(!report.includes(value.replace(/[“”]/g, '')), report);
    }
  });

  it('holds no token, whatever stands around it', () => {
    const part = fc.stringMatching(/^[A-Za-z0-9_-]{15,40}$/);
    fc.assert(
      fc.property(part, part, part, fc.string(), (one, two, three, around) => {
        const token = `${one}.${two}.${three}`;
        const finding = findingAt(0, { message: { fr: '', en: `${around} ${token} ${around}` } });
        assert.ok(!falseAlarmReport(finding, null, circumstances, 'en').includes(token));
      }),
    );
  });
});

describe('where reports go', () => {
  it('is what the manifest names, and nothing that was made up', () => {
    assert.equal(reportAddress({}), null);
    assert.equal(reportAddress({ repository: { url: 'git@example.org:a/b.git' } }), null);
    assert.equal(reportAddress({ repository: 'https://example.org/a' }), 'https://example.org/a');
    const bugs = { url: 'https://example.org/a/issues' };
    assert.equal(reportAddress({ bugs, repository: 'https://example.org/a' }), bugs.url);
  });
});
