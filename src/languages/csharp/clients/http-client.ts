import type { ClientRecord } from '../../../clients/schema';

const CLIENT = 'System.Net.Http.HttpClient';
const CALLS = ['.GetAsync', '.GetStringAsync', '.GetByteArrayAsync', '.GetStreamAsync', '.DeleteAsync'];
/** Extensions of `System.Net.Http.Json`, whose second argument says how the answer is read. */
const JSON_CALLS = ['.GetFromJsonAsync', '.DeleteFromJsonAsync', '.GetFromJsonAsAsyncEnumerable'];

/**
 * The client of .NET. Its limit is one on the whole of a request, answer included, unless the answer is read as a stream; it
 * is 100 seconds unless the program says otherwise.
 */
export const netHttpClient: ClientRecord = {
  id: 'dotnet-http-client',
  name: '`HttpClient`',
  packages: [],
  calls: [
    { match: `new ${CLIENT}`, does: 'makes', positional: ['handler'] },
    {
      match: 'new System.Net.Http.HttpRequestMessage',
      does: 'makes',
      positional: ['method', 'url'],
      names: ['method', 'requestUri'],
    },
    // What is behind the address may cancel it, whatever stands between.
    {
      match: CALLS,
      does: 'sends',
      positional: ['url', { merge: '' }, { merge: '' }],
      names: ['requestUri', 'completionOption', 'cancellationToken'],
    },
    {
      match: JSON_CALLS,
      does: 'sends',
      positional: ['url', { merge: '' }, { merge: '' }, { merge: '' }],
      names: ['requestUri', 'options', 'cancellationToken'],
    },
    {
      match: ['.PostAsync', '.PutAsync', '.PatchAsync', '.PostAsJsonAsync', '.PutAsJsonAsync', '.PatchAsJsonAsync'],
      does: 'sends',
      positional: ['url', 'body', { merge: '' }, { merge: '' }],
      names: ['requestUri', 'content', 'options', 'cancellationToken'],
    },
    {
      match: ['.SendAsync', '.Send'],
      does: 'sends',
      positional: [{ merge: '' }, { merge: '' }, { merge: '' }],
      names: ['request', 'completionOption', 'cancellationToken'],
    },
    {
      match: ['.ConfigureAwait', '.GetAwaiter', '.GetResult', '.EnsureSuccessStatusCode', '.AsTask'],
      does: 'configures',
    },
    { match: '.WaitAsync', does: 'configures', positional: ['waited'] },
    // What the container is told of its clients.
    { match: '.ConfigureHttpClient', does: 'configures', block: 'last' },
    {
      match: '.ConfigurePrimaryHttpMessageHandler',
      does: 'configures',
      positional: [{ merge: 'handler', called: true }],
    },
    { match: ['.AddPolicyHandler', '.AddTransientHttpErrorPolicy'], does: 'configures', positional: ['policy'] },
    // Five attempts at most, in 30 seconds all in all, and pauses as long as the answer says.
    { match: '.AddStandardResilienceHandler', does: 'configures', sets: { resilience: 30 } },
    { match: '.AddHttpMessageHandler', does: 'configures', sets: { handlers: true } },
    { match: ['.SetHandlerLifetime', '.RedactLoggedHeaders', '.AddTypedClient'], does: 'configures' },
  ],
  types: [CLIENT, 'HttpClient'],
  members: {
    BaseAddress: 'base',
    Timeout: 'timeout',
    DefaultRequestHeaders: 'headers',
    Headers: 'headers',
    RequestUri: 'url',
    Method: 'method',
    Content: 'content',
    Result: '.',
    Value: '.',
  },
  maps: ['headers'],
  merges: ['headers'],
  sharedWords: ['.AddHttpClient', '.AddRefitClient', '.Configure<', '.AddOptions<'],
  opens: ['handlers'],
  slots: {
    raw: { space: 'encoded', letter: 'encoded' },
    url: ['url'],
    base: ['base'],
    join: 'resolve',
    headers: ['headers'],
    body: ['body', 'content'],
    method: ['method'],
    timeout: [
      { key: 'timeout.s', unit: 's', phase: 'total', zero: 'refused' },
      { key: 'timeout.ms', unit: 'ms', phase: 'total', zero: 'refused' },
      { key: 'timeout', unit: 'ms', phase: 'total' },
      { key: 'deadline.s', unit: 's', phase: 'total' },
      { key: 'deadline.ms', unit: 'ms', phase: 'total' },
      { key: 'waited.s', unit: 's', phase: 'total' },
      { key: 'waited.ms', unit: 'ms', phase: 'total' },
      { key: 'resilience', unit: 's', phase: 'total' },
    ],
    tls: [
      {
        key: 'handler.ServerCertificateCustomValidationCallback',
        off: ['DangerousAcceptAnyServerCertificateValidator', true],
      },
      { key: 'handler.SslOptions.RemoteCertificateValidationCallback', off: [true] },
    ],
    retry: [{ key: 'policy.attempts', repeats: 'failures', decides: ['policy.refusals'] }],
  },
  defaultTimeoutMs: 100_000,
  source: 'https://learn.microsoft.com/dotnet/api/system.net.http.httpclient.timeout',
};
