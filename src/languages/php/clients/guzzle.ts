import type { ClientRecord } from '../../../clients/schema';

const OPTIONS = { merge: '' } as const;

export const guzzle: ClientRecord = {
  id: 'guzzle',
  name: 'Guzzle',
  raises: true,
  raisesUnless: 'http_errors',
  packages: ['guzzlehttp/guzzle'],
  calls: [
    // That of PHP's streams, which it uses where there is no cURL.
    { match: 'ini_set', does: 'shares', entry: { into: 'unread', key: 0, value: 1 } },
    { match: 'new GuzzleHttp\\Client', does: 'makes', positional: [OPTIONS], named: '' },
    // Drupal's own client waits 30 s, unless the site's settings say otherwise.
    { match: 'Drupal.httpClient', does: 'makes', sets: { timeout: 30 } },
    {
      match: ['.get', '.delete', '.head', '.options', '.post', '.put', '.patch'],
      does: 'sends',
      positional: ['uri', OPTIONS],
      names: ['uri', 'options'],
    },
    { match: ['.getAsync', '.deleteAsync', '.headAsync'], does: 'sends', positional: ['uri', OPTIONS], named: '' },
    { match: ['.postAsync', '.putAsync', '.patchAsync'], does: 'sends', positional: ['uri', OPTIONS], named: '' },
    {
      match: ['.request', '.requestAsync'],
      does: 'sends',
      positional: ['method', 'uri', OPTIONS],
      names: ['method', 'uri', 'options'],
    },
    // A request of its own is merged whole, wherever it stands.
    { match: ['.send', '.sendAsync', '.sendRequest'], does: 'sends', positional: [null, OPTIONS] },
    {
      match: ['new GuzzleHttp\\Psr7\\Request', 'new Nyholm\\Psr7\\Request', 'new Laminas\\Diactoros\\Request'],
      does: 'makes',
      positional: ['method', 'uri', 'headers', 'body'],
      named: '',
    },
    { match: '.getUri', does: 'reads' },
    // PSR-17 factories.
    {
      match: [
        'new GuzzleHttp\\Psr7\\HttpFactory',
        'new Nyholm\\Psr7\\Factory\\Psr17Factory',
        'new Laminas\\Diactoros\\RequestFactory',
      ],
      does: 'makes',
    },
    { match: '.createRequest', does: 'makes', positional: ['method', 'uri'], named: '' },
    {
      match: ['.withHeader', '.withAddedHeader'],
      does: 'configures',
      entry: { into: 'headers', key: 0, value: 1 },
      copies: true,
    },
    { match: '.withUri', does: 'configures', positional: ['uri'], copies: true },
    { match: '.withMethod', does: 'configures', positional: ['method'], copies: true },
    { match: '.withBody', does: 'configures', positional: ['body'], copies: true },
    { match: 'GuzzleHttp\\Psr7\\Utils.uriFor', does: 'wraps' },
  ],
  sharedWords: ['default_socket_timeout'],
  types: [
    'GuzzleHttp\\Client',
    'GuzzleHttp\\ClientInterface',
    'Psr\\Http\\Client\\ClientInterface',
    'Psr\\Http\\Message\\RequestFactoryInterface',
  ],
  maps: ['query', 'headers'],
  // The client's own `query` is replaced by that of a request, not merged with it.
  merges: ['headers', 'curl'],
  opens: ['handler'],
  middleware: { key: 'handler', stack: 'HandlerStack::create', retry: 'Middleware::retry' },
  slots: {
    raw: { space: 'encoded', letter: 'encoded' },
    url: ['uri'],
    base: ['base_uri'],
    join: 'resolve',
    query: ['query'],
    // Also where it is empty; null lets the URL's through.
    combines: { url: 'replace', list: 'renames' },
    headers: ['headers'],
    body: ['body', 'json', 'form_params', 'multipart'],
    method: ['method'],
    timeout: [
      { key: 'timeout', unit: 's', phase: 'total' },
      { key: 'curl.CURLOPT_TIMEOUT', unit: 's', phase: 'total' },
      { key: 'curl.CURLOPT_TIMEOUT_MS', unit: 'ms', phase: 'total' },
      { key: 'read_timeout', unit: 's', phase: 'body' },
      { key: 'connect_timeout', unit: 's', phase: 'connect' },
    ],
    tls: [
      { key: 'verify', off: [false, 0] },
      { key: 'curl.CURLOPT_SSL_VERIFYPEER', off: [false, 0] },
      { key: 'curl.CURLOPT_SSL_VERIFYHOST', off: [false, 0] },
    ],
  },
  defaultTimeoutMs: null,
  source: 'https://docs.guzzlephp.org/en/stable/request-options.html#timeout',
  write: {
    timeout: { key: 'timeout', value: '{s}' },
    query: { key: 'query', replaces: true },
    headers: { key: 'headers' },
  },
};
