import assert from 'node:assert/strict';
import { onlyCall } from './memory-files';

const PATH = 'https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/552032534';

interface Said {
  readonly context: string;
  readonly recipient: string;
  readonly object: string;
}

/** What is said of three parameters: the first has a value, the second nothing or a blank text, the third what is not known. */
async function said(file: string, code: string): Promise<Said> {
  const { params } = await onlyCall({ [file]: code });
  const { context, recipient, object } = params;
  return { context, recipient, object };
}

const KEPT: Said = { context: 'present', recipient: 'absent', object: 'present' };
const PERHAPS: Said = { context: 'unknown', recipient: 'unknown', object: 'unknown' };

const js = (query: string, recipient = 'undefined', before = ''): string =>
  `import axios from 'axios';\nimport _ from 'lodash';\n${before}\nexport async function lire(objet) {\n` +
  `  const m = { context: 'Aides', recipient: ${recipient}, object: objet };\n` +
  `  return axios.get('${PATH}', { params: new URLSearchParams(${query}) });\n}\n`;
const py = (query: string, recipient = 'None'): string =>
  `import requests\nfrom urllib.parse import urlencode\nfrom .regles import accepte\n\ndef lire(objet):\n    m = {'context': 'Aides', 'recipient': ${recipient}, 'object': objet}\n` +
  `    return requests.get('${PATH}', params=urlencode(${query}))\n`;
const php = (query: string, recipient = 'null'): string =>
  `<?php\nfunction lire($objet) {\n  $m = ['context' => 'Aides', 'recipient' => ${recipient}, 'object' => $objet];\n` +
  `  return (new GuzzleHttp\\Client())->get('${PATH}', ['query' => ['recipient' => array_key_exists('recipient', ${query}) ? 'x' : ''] + (${query})]);\n}\n`;
const rb = (query: string, recipient = 'nil'): string =>
  `require 'faraday'\ndef lire(objet)\n  m = { context: 'Aides', recipient: ${recipient}, object: objet }\n  Faraday.get('${PATH}', ${query}.merge(recipient: ${query}.key?(:recipient) ? 'x' : ''))\nend\n`;

describe('a map that is filtered', () => {
  it('keeps in JavaScript what its callback keeps', async () => {
    for (const test of [
      '([, v]) => v != null',
      '([, v]) => v !== undefined',
      '([, v]) => Boolean(v)',
      '([, v]) => v',
      '([, v]) => !!v',
      "([k, v]) => k !== 'recipient'",
      "([, v]) => typeof v !== 'undefined'",
      "([, v]) => v !== undefined && v !== ''",
      '(entry) => entry[1] != null',
    ])
      assert.deepEqual(await said('a.mjs', js(`Object.fromEntries(Object.entries(m).filter(${test}))`)), KEPT, test);
    assert.deepEqual(await said('a.mjs', js('new URLSearchParams(Object.entries(m).filter(([, v]) => v))')), KEPT);
    assert.deepEqual(
      await said('a.mjs', js('Object.entries(m).reduce((all, [k, v]) => (v ? { ...all, [k]: v } : all), {})')),
      { ...KEPT, object: 'unknown' },
    );
  });

  it('keeps in JavaScript what lodash keeps', async () => {
    for (const query of [
      '_.pickBy(m)',
      '_.pickBy(m, _.identity)',
      '_.pickBy(m, (v) => v != null)',
      '_.omitBy(m, _.isNil)',
      '_.omitBy(m, _.isUndefined)',
      "_.omitBy(m, (v, k) => k === 'recipient')",
    ])
      assert.deepEqual(await said('a.mjs', js(query)), KEPT, query);
    for (const [name, call] of [
      ['omitBy', 'omitBy(m, (v) => v === undefined)'],
      ['pickBy', 'pickBy(m)'],
    ] as const)
      for (const from of [`'lodash/${name}'`, `'lodash.${name.toLowerCase()}'`])
        assert.deepEqual(await said('a.mjs', js(call, 'undefined', `import ${name} from ${from};`)), KEPT, from);
  });

  it('drops a blank text in JavaScript only where that counts as false', async () => {
    const query = (test: string): string => `Object.fromEntries(Object.entries(m).filter(([, v]) => ${test}))`;
    const blank = `'recipient' in (${query('v')}) ? 'x' : ''`;
    const open = `'recipient' in (${query('v != null')}) ? 'x' : ''`;
    const of = (value: string): string => js(`{ context: ${value}, recipient: 'x', object: objet }`, "''");
    assert.equal((await said('a.mjs', of(blank))).context, 'absent');
    assert.equal((await said('a.mjs', of(open))).context, 'present');
  });

  it('keeps in Python what its condition keeps', async () => {
    for (const query of [
      '{k: v for k, v in m.items() if v is not None}',
      '{k: v for k, v in m.items() if v}',
      '{k: str(v) for k, v in m.items() if v is not None}',
      "{k: v for k, v in m.items() if k != 'recipient'}",
      "{k: v for k, v in m.items() if k not in ('recipient', 'x')}",
      '{k: v for k, v in m.items() if v if bool(v)}',
      '[(k, v) for k, v in m.items() if v]',
      'dict((k, v) for k, v in m.items() if v)',
      'dict(filter(lambda pair: pair[1] is not None, m.items()))',
    ])
      assert.deepEqual(await said('a.py', py(query)), KEPT, query);
  });

  it('keeps in PHP what its callback keeps', async () => {
    for (const query of [
      'array_filter($m)',
      'array_filter($m, fn ($v) => $v !== null)',
      'array_filter($m, fn ($v) => !is_null($v))',
      'array_filter($m, fn ($v) => !empty($v))',
      "array_filter($m, 'strlen')",
      'array_filter($m, function ($v) { return $v != null; })',
      "array_filter($m, fn ($k) => $k !== 'recipient', ARRAY_FILTER_USE_KEY)",
      "array_filter($m, fn ($v, $k) => $v !== null && $k !== '', ARRAY_FILTER_USE_BOTH)",
    ])
      assert.deepEqual(await said('a.php', php(query)), KEPT, query);
  });

  it('keeps in Ruby what its block keeps', async () => {
    for (const query of [
      'm.compact',
      'm.compact_blank',
      'm.select { |_, v| v }',
      'm.reject { |_, v| v.nil? }',
      'm.reject { |_, v| v.blank? }',
      'm.filter { |_, v| v.present? }',
      'm.reject { |k, _| k == :recipient }',
      'm.tap { |h| h.compact! }',
      'm.delete_if { |_, v| v.nil? }',
    ])
      assert.deepEqual(await said('a.rb', rb(query)), KEPT, query);
  });

  it('may lack any key where the callback is not known', async () => {
    assert.deepEqual(
      await said('a.mjs', js('Object.fromEntries(Object.entries(m).filter(([k]) => accepte(k)))')),
      PERHAPS,
    );
    assert.deepEqual(await said('a.mjs', js('Object.fromEntries(Object.entries(m).filter(accepte))')), PERHAPS);
    assert.deepEqual(await said('a.mjs', js('_.pickBy(m, accepte)')), PERHAPS);
    assert.deepEqual(await said('a.py', py('{k: v for k, v in m.items() if accepte(k)}')), PERHAPS);
    assert.deepEqual(await said('a.php', php('array_filter($m, fn ($v) => accepte($v))')), PERHAPS);
    assert.deepEqual(await said('a.php', php("array_filter($m, 'accepte')")), PERHAPS);
    assert.deepEqual(await said('a.rb', rb('m.select { |k, _| accepte(k) }')), PERHAPS);
    assert.deepEqual(await said('a.rb', rb('m.reject(&REGLE)')), PERHAPS);
  });

  it('stays open where it was', async () => {
    const code = js('Object.fromEntries(Object.entries({ ...objet, context: undefined }).filter(([, v]) => v))');
    assert.deepEqual(await said('a.mjs', code), { context: 'unknown', recipient: 'unknown', object: 'unknown' });
  });
});
