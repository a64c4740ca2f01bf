import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  isSame,
  join,
  parseEnvelope,
  type Records,
  type StoredRecord,
  withoutOldDeletions,
  writeEnvelope,
} from '../../src/secrets/envelope';

const id = fc.constantFrom('a', 'b', 'c');
const at = fc.nat(5);

const record: fc.Arbitrary<StoredRecord> = fc.oneof(
  fc.record({ id, at, deleted: fc.constant(true as const) }),
  fc.record({
    id,
    at,
    name: fc.constantFrom('Aides', 'Marchés'),
    source: fc.oneof(
      fc.record({ kind: fc.constant('secret' as const), token: fc.constantFrom('one', 'two') }),
      fc.record({ kind: fc.constant('environment' as const), variable: fc.constantFrom('A', 'B') }),
    ),
  }),
);

const records: fc.Arbitrary<Records> = fc
  .array(record, { maxLength: 6 })
  .map((all) => new Map(all.map((each) => [each.id, each])));

function read(text: string) {
  const envelope = parseEnvelope(text);
  assert.ok(envelope.state === 'read');
  return envelope;
}

describe('the envelope', () => {
  it('gives back what was put in', () => {
    fc.assert(
      fc.property(records, (all) => {
        assert.ok(isSame(read(writeEnvelope(all, [])).records, all));
      }),
    );
  });

  it('skips records that it does not understand, and keeps them as they were', () => {
    const good = { id: 'a', at: 1, name: 'Aides', source: { kind: 'secret', token: 'x' } };
    for (const bad of [
      null,
      17,
      'text',
      [],
      {},
      { ...good, id: '../a' },
      { ...good, at: -1 },
      { ...good, name: '' },
      { ...good, name: 'x'.repeat(81) },
      { ...good, source: { kind: 'vault', token: 'x' } },
      { ...good, source: { kind: 'environment', variable: 'a b' } },
    ]) {
      const { records: found, unreadable } = read(JSON.stringify({ version: 1, records: [bad, good] }));
      assert.deepEqual([...found.values()], [good]);
      assert.deepEqual(unreadable, [bad]);
      assert.deepEqual(JSON.parse(writeEnvelope(found, unreadable)), { version: 1, records: [good, bad] });
    }
  });

  it('tells a newer version from a broken text, and never fails', () => {
    assert.equal(parseEnvelope('{"version":2,"tokens":{}}').state, 'newer');
    for (const text of ['', '{', 'null', '[]', '{"version":0,"records":[]}', '{"version":1}']) {
      assert.equal(parseEnvelope(text).state, 'broken', text);
    }
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        parseEnvelope(text);
      }),
    );
  });

  it('forgets deletions of long ago, and those only', () => {
    const now = 1_000 * 86_400_000;
    const old: Records = new Map<string, StoredRecord>([
      ['a', { id: 'a', at: 1, deleted: true }],
      ['b', { id: 'b', at: now - 86_400_000, deleted: true }],
      ['c', { id: 'c', at: 1, name: 'Aides', source: { kind: 'secret', token: 'x' } }],
    ]);
    assert.deepEqual([...withoutOldDeletions(old, now).keys()], ['b', 'c']);
  });
});

describe('joining what two windows know', () => {
  it('does not depend on the order, nor on how often', () => {
    fc.assert(
      fc.property(records, records, records, (one, other, third) => {
        assert.ok(isSame(join(one, other), join(other, one)));
        assert.ok(isSame(join(join(one, other), third), join(one, join(other, third))));
        assert.ok(isSame(join(join(one, other), other), join(one, other)));
      }),
    );
  });

  it('keeps of each token what was written last', () => {
    fc.assert(
      fc.property(records, records, (one, other) => {
        for (const [key, { at: when }] of join(one, other)) {
          assert.equal(when, Math.max(one.get(key)?.at ?? 0, other.get(key)?.at ?? 0));
        }
      }),
    );
  });
});
