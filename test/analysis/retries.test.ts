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

describe('retries of Go’s clients', () => {
  const QUERY = `SetQueryParam("context", "Aides").SetQueryParam("recipient", "13002526500013").SetQueryParam("object", "Dossier 12")`;
  const ADDRESS = 'https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/';
  const head = (path: string): string => `package a\nimport ("time"; "net/http"; "${path}")\n`;
  const resty = (condition: string): string =>
    `${head('github.com/go-resty/resty/v2')}func a(siren string) (*resty.Response, error) {
  client := resty.New().SetTimeout(5 * time.Second).SetRetryCount(3)
  ${condition}
  return client.R().${QUERY}.Get("${ADDRESS}" + siren)
}
`;
  const retryable = (condition: string): string =>
    `${head('github.com/hashicorp/go-retryablehttp')}func a(siren string) (*http.Response, error) {
  client := retryablehttp.NewClient(); client.HTTPClient.Timeout = 5 * time.Second
  ${condition}
  return client.Get("${ADDRESS}" + siren + "?context=Aides&recipient=13002526500013&object=Dossier")
}
`;
  const blind = async (text: string): Promise<number[]> => {
    const { findings, calls } = await analyseTexts({ 'a.go': text });
    assert.equal(calls.length, 1);
    return findings.filter(({ rule }) => rule === 'blind-retry').map(({ place }) => lineAt(text, place.start));
  };
  const policy = (body: string): string =>
    `client.CheckRetry = func(ctx context.Context, resp *http.Response, err error) (bool, error) { ${body} }`;

  for (const [text, expected] of [
    [resty('client.AddRetryCondition(func(r *resty.Response, err error) bool { return true })'), [5]],
    [
      resty('client.AddRetryCondition(func(r *resty.Response, err error) bool { return err != nil || r.IsError() })'),
      [5],
    ],
    [resty('client.AddRetryCondition(func(r *resty.Response, _ error) bool { return r.StatusCode() >= 400 })'), [5]],
    [resty('client.AddRetryCondition(func(r *resty.Response, _ error) bool { return r.StatusCode() >= 500 })'), []],
    [resty('client.AddRetryCondition(again)'), []],
    [resty(''), []],
    [retryable(policy('return resp.StatusCode != http.StatusOK, nil')), [5]],
    [retryable(policy('if err != nil { return true, nil }; return resp.StatusCode != http.StatusOK, nil')), [5]],
    [retryable(policy('return resp.StatusCode == http.StatusTooManyRequests, nil')), []],
    [retryable(policy('if resp.StatusCode == 404 { return false, nil }; return resp.StatusCode >= 400, nil')), []],
    [retryable(''), []],
  ] as const) {
    it(`${text.split('\n')[4] ?? ''} ${expected.length > 0 ? 'is' : 'is not'} blind`, async () => {
      assert.deepEqual(await blind(text), expected);
    });
  }
});
