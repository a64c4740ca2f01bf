import type { ClientRecord } from '../../../clients/schema';

const CANCELLED = { merge: '' } as const;

/** RestSharp: what is added to a request whose method has no body goes into its query. */
export const restsharp: ClientRecord = {
  id: 'restsharp',
  name: 'RestSharp',
  packages: ['RestSharp'],
  calls: [
    { match: 'new RestSharp.RestClient', does: 'makes', positional: [{ merge: '', name: 'base' }] },
    { match: 'new RestSharp.RestRequest', does: 'makes', positional: ['url', 'method'] },
    {
      match: ['.AddQueryParameter', '.AddDefaultQueryParameter'],
      does: 'configures',
      entry: { into: 'query', key: 0, value: 1 },
    },
    {
      match: ['.AddParameter', '.AddOrUpdateParameter', '.AddDefaultParameter'],
      does: 'configures',
      entry: { into: 'parameters', key: 0, value: 1 },
    },
    { match: ['.AddObject', '.AddObjectStatic'], does: 'configures', positional: [{ merge: 'parameters' }] },
    {
      match: ['.AddUrlSegment', '.AddDefaultUrlSegment'],
      does: 'configures',
      entry: { into: 'segments', key: 0, value: 1 },
    },
    {
      match: ['.AddHeader', '.AddOrUpdateHeader', '.AddDefaultHeader'],
      does: 'configures',
      entry: { into: 'headers', key: 0, value: 1 },
    },
    { match: ['.AddHeaders', '.AddDefaultHeaders'], does: 'configures', positional: [{ merge: 'headers' }] },
    { match: ['.AddJsonBody', '.AddBody', '.AddStringBody', '.AddXmlBody'], does: 'configures', positional: ['body'] },
    { match: ['.ConfigureAwait', '.GetAwaiter', '.GetResult'], does: 'configures' },
    { match: '.BuildUri', does: 'addresses', positional: [{ merge: '' }] },
    {
      match: ['.ExecuteAsync', '.Execute', '.DownloadDataAsync', '.DownloadStreamAsync'],
      does: 'sends',
      positional: [{ merge: '' }, { merge: '', name: 'method' }, CANCELLED],
    },
    {
      match: ['.GetAsync', '.Get', '.ExecuteGetAsync', '.ExecuteGet'],
      does: 'sends',
      positional: [{ merge: '', name: 'url' }, CANCELLED],
      method: 'GET',
    },
    {
      match: ['.PostAsync', '.Post', '.ExecutePostAsync'],
      does: 'sends',
      positional: [{ merge: '', name: 'url' }, CANCELLED],
      method: 'POST',
    },
    {
      match: '.GetJsonAsync',
      does: 'sends',
      positional: ['url', { merge: 'query' }, CANCELLED],
      method: 'GET',
    },
    { match: '.PostJsonAsync', does: 'sends', positional: ['url', 'body', CANCELLED], method: 'POST' },
  ],
  types: ['RestSharp.IRestClient', 'RestSharp.RestClient'],
  values: [
    { match: 'new RestSharp.RestClientOptions', positional: ['base'] },
    { match: 'new RestSharp.Authenticators.JwtAuthenticator', positional: ['token'] },
    { match: 'new RestSharp.Authenticators.HttpBasicAuthenticator', positional: ['user', 'password'] },
    {
      match: 'new RestSharp.Authenticators.OAuth2.OAuth2AuthorizationRequestHeaderAuthenticator',
      positional: ['token'],
    },
  ],
  members: { BaseUrl: 'base', Resource: 'url', Method: 'method', Result: '.' },
  maps: ['query', 'parameters', 'headers', 'segments'],
  merges: ['query', 'parameters', 'headers', 'segments'],
  opens: ['Interceptors'],
  slots: {
    raw: { space: 'encoded', letter: 'encoded' },
    url: ['url'],
    base: ['base', 'BaseUrl'],
    join: 'concat',
    template: 'segments',
    query: ['query', 'parameters'],
    headers: ['headers'],
    auth: ['Authenticator.token', 'Authenticator.user'],
    body: ['body'],
    method: ['method'],
    timeout: [
      { key: 'Timeout.s', unit: 's', phase: 'total', zero: 'at once' },
      { key: 'Timeout.ms', unit: 'ms', phase: 'total', zero: 'at once' },
      { key: 'Timeout', unit: 'ms', phase: 'total' },
      { key: 'MaxTimeout', unit: 'ms', phase: 'total' },
      { key: 'deadline.s', unit: 's', phase: 'total' },
      { key: 'deadline.ms', unit: 'ms', phase: 'total' },
    ],
    tls: [{ key: 'RemoteCertificateValidationCallback', off: [true] }],
  },
  defaultTimeoutMs: 100_000,
  source: 'https://restsharp.dev/docs/advanced/configuration',
};
