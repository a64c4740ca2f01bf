import type { ClientRecord } from '../../../clients/schema';

const OPTIONS = { merge: '' } as const;
const FACADES = ['Illuminate\\Support\\Facades\\Http', 'Http'];

/** Each step is a method of the facade and of the request under construction. */
function steps(...names: string[]): string[] {
  return names.flatMap((name) => [`.${name}`, ...FACADES.map((facade) => `${facade}.${name}`)]);
}

const WRITE = {
  timeout: { step: 'timeout({s})' },
  query: { key: 'query', on: 'send', replaces: true },
  bearer: { step: 'withToken({token})' },
} as const;
/** In ms. An error that has no answer is one of the connection. */
const PAUSE =
  "fn (int $attempt, \\Throwable $error) => 1000 * min(60, max(1, (int) (($error->response ?? null)?->header('Retry-After') ?: ($error->response ?? null)?->json('errors.0.meta.retry_in'))))";
const PASSING =
  'fn (\\Throwable $error) => in_array(($error->response ?? null)?->status(), [null, 429, 502, 503, 504], true)';
const UNANSWERED = 'fn ($error) => $error instanceof \\Illuminate\\Http\\Client\\ConnectionException';

/** Steps that take a middleware or a callback are left out: what they change of the request is unknown. */
export const laravelHttp: ClientRecord = {
  id: 'laravel-http',
  name: 'Laravel `Http`',
  packages: ['laravel/framework', 'illuminate/http'],
  calls: [
    { match: steps('get', 'head'), does: 'sends', positional: ['url', 'query'], named: '' },
    { match: steps('post', 'put', 'patch', 'delete'), does: 'sends', positional: ['url', 'data'], named: '' },
    {
      match: steps('send'),
      does: 'sends',
      positional: ['method', 'url', OPTIONS],
      names: ['method', 'url', 'options'],
    },
    { match: FACADES.map((facade) => `${facade}.macro`), does: 'names' },
    { match: steps('withUrlParameters'), does: 'configures', positional: ['urlParameters'] },
    { match: steps('baseUrl'), does: 'configures', positional: ['baseUrl'] },
    { match: steps('timeout'), does: 'configures', positional: ['timeout'], named: '' },
    { match: steps('connectTimeout'), does: 'configures', positional: ['connect_timeout'] },
    { match: steps('withToken'), does: 'configures', positional: ['token', 'tokenType'], named: '' },
    { match: steps('withHeaders', 'replaceHeaders'), does: 'configures', positional: ['headers'] },
    { match: steps('withHeader'), does: 'configures', entry: { into: 'headers', key: 0, value: 1 } },
    { match: steps('withQueryParameters'), does: 'configures', positional: ['query'], gathers: true },
    { match: steps('withOptions'), does: 'configures', positional: [OPTIONS] },
    { match: steps('withoutVerifying'), does: 'configures', sets: { verify: false } },
    { match: steps('retry'), does: 'configures', positional: ['retry', 'sleepMilliseconds', 'when'], named: '' },
    { match: steps('pool', 'batch'), does: 'makes', block: true },
    { match: steps('when', 'unless', 'tap'), does: 'configures', block: true },
    {
      match: steps(
        'accept',
        'acceptJson',
        'as',
        'asForm',
        'asJson',
        'async',
        'contentType',
        'createPendingRequest',
        'maxRedirects',
        'sink',
        'throw',
        'throwIf',
        'throwUnless',
        'withBasicAuth',
        'withCookies',
        'withDigestAuth',
        'withoutRedirecting',
        'withUserAgent',
      ),
      does: 'configures',
    },
    { match: steps('withBody'), does: 'configures', positional: ['data'] },
    { match: 'new Illuminate\\Http\\Client\\Factory', does: 'makes' },
  ],
  types: [
    'Illuminate\\Http\\Client\\Factory',
    'Illuminate\\Http\\Client\\PendingRequest',
    'Illuminate\\Http\\Client\\Pool',
  ],
  sharedWords: ['Http::macro('],
  maps: ['query', 'headers'],
  merges: ['query', 'headers'],
  slots: {
    url: ['url'],
    base: ['baseUrl', 'base_uri'],
    join: 'concat',
    template: 'urlParameters',
    query: ['query'],
    combines: { url: 'replace', list: 'renames' },
    headers: ['headers'],
    body: ['data', 'body', 'json', 'form_params'],
    auth: ['token'],
    method: ['method'],
    timeout: [
      { key: 'timeout', unit: 's', phase: 'total' },
      { key: 'seconds', unit: 's', phase: 'total' },
      { key: 'connect_timeout', unit: 's', phase: 'connect' },
    ],
    tls: [{ key: 'verify', off: [false] }],
    // Measured: whatever was refused is sent again, and `Retry-After` is not looked at.
    retry: [
      { key: 'retry', none: 1, repeats: 'everything', decides: ['when'], ignoresRetryAfter: true },
      { key: 'times', none: 1, repeats: 'everything', decides: ['when'], ignoresRetryAfter: true },
    ],
  },
  // Version 8 takes a number for the pause, so that what a 429 asks for cannot be waited.
  versions: [
    { below: '9.0.0', differs: { defaultTimeoutMs: null, write: { ...WRITE, retry: [null, '1000', UNANSWERED] } } },
  ],
  defaultTimeoutMs: 30_000,
  source: 'https://laravel.com/docs/http-client#timeout',
  write: { ...WRITE, retry: [null, PAUSE, PASSING] },
};
