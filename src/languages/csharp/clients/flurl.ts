import type { ClientRecord } from '../../../clients/schema';

const CANCELLED = { merge: '' } as const;
const REQUEST = 'Flurl.Http.FlurlRequest';

/** Flurl, whose requests begin with a text or an address. It waits for 100 seconds unless it is told otherwise. */
export const flurl: ClientRecord = {
  id: 'flurl',
  name: 'Flurl',
  packages: ['Flurl.Http'],
  calls: [
    { match: [`new ${REQUEST}`, 'new Flurl.Url', 'Flurl.Url.Parse'], does: 'makes', positional: ['url'] },
    { match: 'new Flurl.Http.FlurlClient', does: 'makes', positional: ['base'] },
    { match: '.Request', does: 'makes', segments: 'url' },
    { match: ['.AppendPathSegment', '.AppendPathSegments'], does: 'configures', segments: 'url' },
    {
      match: ['.SetQueryParam', '.AppendQueryParam'],
      does: 'configures',
      entry: { into: 'query', key: 0, value: 1 },
    },
    { match: ['.SetQueryParams', '.AppendQueryParams'], does: 'configures', positional: [{ merge: 'query' }] },
    { match: '.RemoveQueryParam', does: 'configures', removes: { from: 'query', key: 0, exact: true } },
    { match: '.WithTimeout', does: 'configures', positional: ['timeout'] },
    { match: '.WithHeader', does: 'configures', entry: { into: 'headers', key: 0, value: 1 } },
    { match: '.WithHeaders', does: 'configures', positional: [{ merge: 'headers' }] },
    { match: '.WithOAuthBearerToken', does: 'configures', positional: ['token'] },
    { match: '.WithBasicAuth', does: 'configures', positional: ['user', 'password'] },
    { match: ['.BeforeCall', '.OnError', '.AfterCall', '.WithSettings'], does: 'configures', sets: { handlers: true } },
    {
      match: ['.AllowHttpStatus', '.AllowAnyHttpStatus', '.WithAutoRedirect', '.WithCookies', '.ConfigureAwait'],
      does: 'configures',
    },
    { match: ['.ToUri', '.ToString'], does: 'addresses' },
    {
      match: [
        '.GetAsync',
        '.GetJsonAsync',
        '.GetStringAsync',
        '.GetBytesAsync',
        '.GetStreamAsync',
        '.DownloadFileAsync',
      ],
      does: 'sends',
      positional: [CANCELLED, CANCELLED],
    },
    { match: ['.HeadAsync', '.DeleteAsync', '.OptionsAsync'], does: 'sends', positional: [CANCELLED, CANCELLED] },
    {
      match: [
        '.PostJsonAsync',
        '.PostUrlEncodedAsync',
        '.PostStringAsync',
        '.PostAsync',
        '.PutJsonAsync',
        '.PatchJsonAsync',
      ],
      does: 'sends',
      positional: ['body', CANCELLED, CANCELLED],
      method: 'POST',
    },
    { match: '.SendAsync', does: 'sends', positional: ['method', 'body', CANCELLED, CANCELLED] },
  ],
  types: ['Flurl.Http.IFlurlClient', 'Flurl.Http.FlurlClient'],
  members: { BaseUrl: 'base', Headers: 'headers', Result: '.' },
  maps: ['query', 'headers'],
  merges: ['query', 'headers'],
  opens: ['handlers'],
  raises: true,
  slots: {
    raw: { space: 'encoded', letter: 'encoded' },
    url: ['url'],
    base: ['base'],
    join: 'concat',
    query: ['query'],
    headers: ['headers'],
    auth: ['token', 'user'],
    body: ['body'],
    method: ['method'],
    timeout: [
      { key: 'timeout.s', unit: 's', phase: 'total' },
      { key: 'timeout.ms', unit: 'ms', phase: 'total' },
      { key: 'timeout', unit: 's', phase: 'total' },
      { key: 'deadline.s', unit: 's', phase: 'total' },
      { key: 'deadline.ms', unit: 'ms', phase: 'total' },
    ],
  },
  defaultTimeoutMs: 100_000,
  source: 'https://flurl.dev/docs/configuration/',
};
