import * as assert from 'node:assert/strict';
import { callsTree, type SeenCall } from '../../src/assist/calls-tree';

const UNIT = '/v4/insee/sirene/unites_legales/{siren}';
const TAX = '/v4/dgfip/unites_legales/{siren}/attestation_fiscale';
const message = { fr: 'Il manque object.', en: 'object is missing.' };

const call = (uri: string, line: number, more: Partial<SeenCall> = {}): SeenCall => ({
  uri,
  range: { start: { line, character: 2 } },
  endpoint: UNIT,
  problems: [],
  undetermined: [],
  ...more,
});

describe('the tree of the calls', () => {
  it('groups them by endpoint under its title, by file and line, those of none last', () => {
    const tree = callsTree(
      [
        call('file:///b.py', 3, { endpoint: null }),
        call('file:///b.py', 9),
        call('file:///b.py', 1),
        call('file:///a.py', 5),
        call('file:///a.py', 7, { endpoint: TAX }),
        call('file:///a.py', 8, { endpoint: '/v2/entreprises/{siren}' }),
      ],
      'fr',
    );
    assert.deepEqual(
      tree.map(({ path, calls }) => [path, calls.map(({ uri, line }) => `${uri.slice(-4)}:${line}`)]),
      [
        ['/v2/entreprises/{siren}', ['a.py:8']],
        [TAX, ['a.py:7']],
        [UNIT, ['a.py:5', 'b.py:1', 'b.py:9']],
        [null, ['b.py:3']],
      ],
    );
    assert.equal(tree[0]?.title, '/v2/entreprises/{siren}');
    assert.match(tree[1]?.title ?? '', /^Attestation fiscale/);
  });

  it('tells what is wrong with a call before what could not be determined, in the language of the reader', () => {
    const undetermined = [{ fr: 'délai', en: 'timeout' }];
    const problems = [{ severity: 'error', message } as const, { severity: 'warning', message } as const];
    const nodes = (lang: 'fr' | 'en') =>
      callsTree(
        [
          call('file:///a.py', 1, { problems, undetermined }),
          call('file:///a.py', 2, { undetermined }),
          call('file:///a.py', 3),
        ],
        lang,
      ).flatMap(({ calls }) => calls.map(({ state, sentences }) => [state, ...sentences].join(' ')));
    assert.deepEqual(nodes('fr'), ['error Il manque object. Il manque object.', 'undetermined délai', 'right']);
    assert.deepEqual(nodes('en'), ['error object is missing. object is missing.', 'undetermined timeout', 'right']);
  });
});
