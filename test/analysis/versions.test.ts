import assert from 'node:assert/strict';
import { onlyCall } from './memory-files';

const ADDRESS = 'https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/130025265';
const QUERY = 'context=Aides&recipient=13002526500013&object=Dossier';

const FETCH = `import fetch from 'node-fetch';
export const unite = () => fetch('${ADDRESS}?${QUERY}', { timeout: 5000 });
`;

const KY = `import ky from 'ky';
export const unite = () => ky.get('${ADDRESS}?${QUERY}', { searchParams: { user_id: 'agent' } }).json();
`;

const GOT = `import got from 'got';
const api = got.extend({ searchParams: { context: 'Aides', recipient: '13002526500013', object: 'Dossier' } });
export const unite = () => api.get('${ADDRESS}', { searchParams: { object: undefined } });
`;

const LARAVEL = `<?php
use Illuminate\\Support\\Facades\\Http;
Http::get('${ADDRESS}?${QUERY}');
`;

const EXCON = `require 'excon'
Excon.get('${ADDRESS}?${QUERY}', timeout: 5)
`;

function callOf(text: string, dependencies: Readonly<Record<string, string>> | null) {
  const manifest = dependencies ? { 'package.json': JSON.stringify({ name: 'mairie', dependencies }) } : {};
  return onlyCall({ 'src/appel.mjs': text, ...manifest });
}

describe('versions of a library', () => {
  it('are those that the manifest asks for', async () => {
    assert.deepEqual((await callOf(FETCH, { 'node-fetch': '^2.7.0' })).timeout, {
      state: 'set',
      ms: 5000,
      phase: 'total',
    });
    assert.equal((await callOf(FETCH, { 'node-fetch': '^3.3.2' })).timeout.state, 'absent');
    assert.equal((await callOf(KY, { ky: '1.14.3' })).params.context, 'absent');
    assert.equal((await callOf(KY, { ky: '~2.1.0' })).params.context, 'present');
    assert.equal((await callOf(GOT, { got: '^11.8.6' })).params.object, 'present');
    assert.equal((await callOf(GOT, { got: '^14' })).params.object, 'absent');
  });

  it('leave unknown what they do differently where any of them may be meant', async () => {
    for (const dependencies of [{ 'node-fetch': '>=2' }, { 'node-fetch': 'workspace:*' }, { express: '5.0.0' }])
      assert.equal((await callOf(FETCH, dependencies)).timeout.state, 'unknown');
    const call = await callOf(KY, { ky: '>=1' });
    assert.equal(call.params.context, 'unknown');
    assert.deepEqual(call.timeout, { state: 'default', ms: 10_000, phase: null });
    assert.equal((await callOf(GOT, { got: '*' })).params.object, 'unknown');
  });

  it('are those of the nearest manifest, and what is locked counts alone', async () => {
    const stateOf = async (manifests: Readonly<Record<string, string>>): Promise<string> => {
      const { timeout } = await onlyCall({ 'app/services/unite.rb': EXCON, ...manifests });
      return timeout.state;
    };
    assert.equal(await stateOf({}), 'set');
    assert.equal(await stateOf({ Gemfile: "gem 'excon', '~> 0.110'\n" }), 'set');
    assert.equal(await stateOf({ Gemfile: "gem 'excon', '0.88.0'\n" }), 'default');
    assert.equal(await stateOf({ Gemfile: "gem 'excon', '~> 0.88'\n" }), 'unknown');
    assert.equal(await stateOf({ Gemfile: "gem 'excon'\n", 'Gemfile.lock': '    excon (0.88.0)\n' }), 'default');
    assert.equal(
      await stateOf({
        Gemfile: "gem 'excon', '0.88.0'\n",
        'app/unite.gemspec': "s.add_dependency 'excon', '>= 0.110'\n",
      }),
      'set',
    );
  });

  it('decide of a limit of their own, in PHP too', async () => {
    const stateOf = async (manifests: Readonly<Record<string, string>>): Promise<string> => {
      const { timeout } = await onlyCall({ 'app/Unite.php': LARAVEL, ...manifests });
      return timeout.state;
    };
    const composer = (range: string): string => JSON.stringify({ require: { 'laravel/framework': range } });
    const lock = JSON.stringify({ packages: [{ name: 'laravel/framework', version: 'v8.83.27' }] });
    assert.equal(await stateOf({}), 'default');
    assert.equal(await stateOf({ 'composer.json': composer('^11.0') }), 'default');
    assert.equal(await stateOf({ 'composer.json': composer('~8.83') }), 'absent');
    assert.equal(await stateOf({ 'composer.json': composer('^8.0 || ^9.0') }), 'unknown');
    assert.equal(await stateOf({ 'composer.json': composer('^8.0 || ^9.0'), 'composer.lock': lock }), 'absent');
  });

  it('are the newest without a manifest', async () => {
    assert.equal((await callOf(FETCH, null)).timeout.state, 'absent');
    assert.equal((await callOf(KY, null)).params.context, 'present');
  });
});
