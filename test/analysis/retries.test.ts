import assert from 'node:assert/strict';
import { analyseTexts, lineAt } from './memory-files';

const CALL =
  "export const a = (siren, headers) => axios.get(`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${siren}`, { headers, params: { context: 'Aides publiques', recipient: '21750001600019', object: 'Dossier 2026-0042' }, timeout: 5000 });";

async function found(options: string): Promise<number[]> {
  const text = `import axios from 'axios';\nimport axiosRetry from 'axios-retry';\naxiosRetry(axios, ${options});\n${CALL}\n`;
  const { findings } = await analyseTexts({ 'a.mjs': text });
  return findings.filter(({ rule }) => rule === 'blind-retry').map(({ place }) => lineAt(text, place.start));
}

describe('retries of the instance that a library shares', () => {
  it('are those of each request that goes through it', async () => {
    assert.deepEqual(await found('{ retries: 3, retryCondition: () => true }'), [3]);
  });

  it('are silent where refusals are left alone', async () => {
    assert.deepEqual(await found('{ retries: 3 }'), []);
  });
});

describe('retries of a stack of Guzzle', () => {
  const REFUSALS = [
    'fn ($retries) => $retries < 3',
    'function ($retries, $request, $response = null) { return $retries < 3 && $response && $response->getStatusCode() >= 400; }',
    'fn ($retries, $request, $response) => $retries < 3 && in_array($response?->getStatusCode(), [404, 429, 503])',
  ];
  const PASSING = [
    'fn ($retries, $request, $response) => $retries < 3 && in_array($response?->getStatusCode(), [429, 502, 503])',
    'function ($retries, $request, $response) { return $retries < 3 && $response && $response->getStatusCode() >= 500; }',
    'fn ($retries, $request, $response, $error) => $retries < 3 && $error instanceof ConnectException',
    'fn ($retries) => $this->mayRepeat($retries)',
    '$decider',
  ];

  async function retried(decider: string, handler = "'handler' => $stack, "): Promise<number[]> {
    const text = `<?php
use GuzzleHttp\\{Client, HandlerStack, Middleware};
$stack = HandlerStack::create();
$stack->push(Middleware::retry(${decider}));
$client = new Client([${handler}'base_uri' => 'https://entreprise.api.gouv.fr', 'timeout' => 5]);
$client->get('/v4/insee/sirene/unites_legales/418166096', ['query' => ['context' => 'a', 'recipient' => '21750001600019', 'object' => 'b']]);
`;
    const { findings } = await analyseTexts({ 'a.php': text });
    return findings.filter(({ rule }) => rule === 'blind-retry').map(({ place }) => lineAt(text, place.start));
  }

  for (const decider of REFUSALS)
    it(`repeat refusals: ${decider}`, async () => {
      assert.deepEqual(await retried(decider), [4]);
      assert.deepEqual(await retried(decider, ''), []);
    });
  for (const decider of PASSING)
    it(`are silent: ${decider}`, async () => {
      assert.deepEqual(await retried(decider), []);
    });
});

describe('retries of a connection of Faraday', () => {
  async function of(options: string): Promise<number> {
    const text = `require 'faraday'\nrequire 'faraday/retry'\napi = Faraday.new(url: 'https://entreprise.api.gouv.fr', request: { timeout: 5 }) do |f|\n  f.request :retry, max: 3, ${options}\nend\napi.get('/v4/insee/sirene/unites_legales/418166096', parametres)\n`;
    return (await analyseTexts({ 'a.rb': text })).findings.filter(({ rule }) => rule === 'blind-retry').length;
  }

  it('are of the statuses that are listed, whatever is said of other methods than GET', async () => {
    assert.equal(await of('retry_statuses: [404, 429], retry_if: ->(_env, _error) { false }'), 1);
    assert.equal(await of('retry_statuses: [429, 503], retry_if: ->(_env, _error) { true }'), 0);
    assert.equal(await of('retry_if: ->(_env, _error) { true }'), 0);
  });

  it('are not known where the methods are chosen', async () => {
    assert.equal(await of('retry_statuses: [404, 429], methods: METHODES'), 0);
  });
});
