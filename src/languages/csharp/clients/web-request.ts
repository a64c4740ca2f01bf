import type { ClientRecord } from '../../../clients/schema';

/**
 * What .NET had before `HttpClient`. A request is waited for 100 seconds as a whole, unless it is sent without waiting: the
 * limit is none then, whatever is said.
 */
export const httpWebRequest: ClientRecord = {
  id: 'http-web-request',
  name: '`HttpWebRequest`',
  packages: [],
  calls: [
    {
      match: [
        'System.Net.WebRequest.Create',
        'System.Net.WebRequest.CreateHttp',
        'System.Net.HttpWebRequest.Create',
        'System.Net.HttpWebRequest.CreateHttp',
      ],
      does: 'makes',
      positional: ['url'],
    },
    { match: '.GetResponse', does: 'sends', itself: true },
    { match: ['.GetResponseAsync', '.BeginGetResponse'], does: 'sends', itself: true, sets: { how: 'async' } },
    { match: ['.ConfigureAwait', '.GetAwaiter', '.GetResult'], does: 'configures' },
  ],
  members: {
    Timeout: 'timeout',
    ReadWriteTimeout: 'readTimeout',
    Headers: 'headers',
    Method: 'method',
    ServerCertificateValidationCallback: 'callback',
    Result: '.',
  },
  maps: ['headers'],
  merges: ['headers'],
  once: true,
  raises: true,
  slots: {
    raw: { space: 'encoded', letter: 'encoded' },
    url: ['url'],
    headers: ['headers'],
    method: ['method'],
    timeout: [{ key: 'timeout', unit: 'ms', phase: 'total' }],
    tls: [{ key: 'callback', off: [true] }],
  },
  defaultTimeoutMs: 100_000,
  limitOf: { key: 'how', named: { async: { defaultTimeoutMs: null, ignores: ['timeout'] } } },
  source: 'https://learn.microsoft.com/dotnet/api/system.net.httpwebrequest.timeout',
};

/** Made on top of it, without a limit that could be set. */
export const webClient: ClientRecord = {
  id: 'dotnet-web-client',
  name: '`WebClient`',
  packages: [],
  calls: [
    { match: 'new System.Net.WebClient', does: 'makes' },
    {
      match: ['.DownloadString', '.DownloadData', '.DownloadFile', '.OpenRead'],
      does: 'sends',
      positional: ['url'],
    },
    {
      match: ['.DownloadStringTaskAsync', '.DownloadDataTaskAsync', '.DownloadFileTaskAsync', '.OpenReadTaskAsync'],
      does: 'sends',
      positional: ['url'],
      sets: { how: 'async' },
    },
    { match: ['.UploadString', '.UploadData', '.UploadValues'], does: 'sends', positional: ['url'], method: 'POST' },
    { match: ['.ConfigureAwait', '.GetAwaiter', '.GetResult'], does: 'configures' },
  ],
  types: ['System.Net.WebClient'],
  members: { BaseAddress: 'base', QueryString: 'query', Headers: 'headers', Result: '.' },
  maps: ['headers', 'query'],
  merges: ['headers', 'query'],
  raises: true,
  slots: {
    raw: { space: 'encoded', letter: 'encoded' },
    url: ['url'],
    base: ['base'],
    join: 'resolve',
    query: ['query'],
    headers: ['headers'],
  },
  defaultTimeoutMs: 100_000,
  limitOf: { key: 'how', named: { async: { defaultTimeoutMs: null } } },
  source: 'https://learn.microsoft.com/dotnet/api/system.net.webclient',
};
