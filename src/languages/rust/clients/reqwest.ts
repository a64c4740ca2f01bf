import type { ClientRecord } from '../../../clients/schema';

const SOURCE = 'https://docs.rs/reqwest/latest/reqwest/struct.ClientBuilder.html#method.timeout';

/** What can be done alike where requests are waited for and where they are not. A builder makes a client, which begins requests. */
function callsOf(module: string): ClientRecord['calls'] {
  const begins = (name: string): ClientRecord['calls'][number] => ({
    match: `.${name}`,
    does: 'makes',
    positional: ['url'],
    sets: { method: name.toUpperCase() },
  });
  const client = `${module}.Client`;
  return [
    {
      match: [
        `${client}.new`,
        `${client}.builder`,
        `${client}.default`,
        `${module}.ClientBuilder.new`,
        `${module}.ClientBuilder.default`,
      ],
      does: 'makes',
    },
    { match: `${module}.get`, does: 'sends', positional: ['url'], method: 'GET' },
    { match: '.build', does: 'makes' },
    ...['get', 'post', 'put', 'patch', 'delete', 'head'].map(begins),
    { match: '.request', does: 'makes', positional: ['method', 'url'] },
    { match: '.try_clone', does: 'makes' },
    { match: '.query', does: 'configures', positional: [{ merge: 'query' }] },
    { match: '.bearer_auth', does: 'configures', positional: ['token'] },
    { match: '.basic_auth', does: 'configures', positional: ['basic'] },
    { match: '.header', does: 'configures', entry: { into: 'headers', key: 0, value: 1 } },
    { match: ['.headers', '.default_headers'], does: 'configures', positional: [{ merge: 'headers' }] },
    { match: '.timeout', does: 'configures', positional: ['timeout'] },
    { match: '.read_timeout', does: 'configures', positional: ['readTimeout'] },
    { match: '.connect_timeout', does: 'configures', positional: ['connectTimeout'] },
    { match: ['.json', '.body', '.form', '.multipart'], does: 'configures', positional: ['body'] },
    {
      match: ['.danger_accept_invalid_certs', '.tls_danger_accept_invalid_certs'],
      does: 'configures',
      positional: ['anyCertificate'],
    },
    {
      match: ['.danger_accept_invalid_hostnames', '.tls_danger_accept_invalid_hostnames'],
      does: 'configures',
      positional: ['anyHost'],
    },
    {
      match: [
        '.user_agent',
        '.gzip',
        '.brotli',
        '.deflate',
        '.no_gzip',
        '.redirect',
        '.proxy',
        '.no_proxy',
        '.referer',
        '.cookie_store',
        '.cookie_provider',
        '.pool_idle_timeout',
        '.pool_max_idle_per_host',
        '.tcp_keepalive',
        '.tcp_nodelay',
        '.https_only',
        '.use_rustls_tls',
        '.use_native_tls',
        '.add_root_certificate',
        '.identity',
        '.min_tls_version',
        '.max_tls_version',
        '.http1_only',
        '.http2_prior_knowledge',
        '.connection_verbose',
        '.local_address',
        '.resolve',
        '.version',
      ],
      does: 'configures',
    },
    { match: '.send', does: 'sends' },
    { match: '.execute', does: 'sends', positional: [null] },
  ];
}

const shared: Omit<ClientRecord, 'id' | 'calls' | 'types' | 'defaultTimeoutMs'> = {
  packages: ['reqwest'],
  maps: ['headers', 'query'],
  merges: ['headers', 'query'],
  slots: {
    url: ['url'],
    query: ['query'],
    headers: ['headers'],
    body: ['body'],
    auth: ['token', 'basic'],
    method: ['method'],
    timeout: [
      { key: 'timeout.s', unit: 's', phase: 'total', zero: 'at once' },
      { key: 'timeout.ms', unit: 'ms', phase: 'total', zero: 'at once' },
      { key: 'timeout', unit: 's', phase: 'total' },
      { key: 'readTimeout.s', unit: 's', phase: 'read', zero: 'at once' },
      { key: 'readTimeout.ms', unit: 'ms', phase: 'read', zero: 'at once' },
      { key: 'readTimeout', unit: 's', phase: 'read' },
      { key: 'connectTimeout.s', unit: 's', phase: 'connect' },
      { key: 'connectTimeout.ms', unit: 'ms', phase: 'connect' },
    ],
    tls: [
      { key: 'anyCertificate', off: [true] },
      { key: 'anyHost', off: [true] },
    ],
  },
  source: SOURCE,
};

/** It has no limit of its own. Run with 0.12.28, as the one below: a limit is on the whole exchange, zero is over at once, the query is added to that of the address. */
export const rustReqwest: ClientRecord = {
  id: 'rust-reqwest',
  name: 'reqwest',
  ...shared,
  calls: callsOf('reqwest'),
  types: ['reqwest.Client', 'reqwest.RequestBuilder'],
  defaultTimeoutMs: null,
};

/** It waits thirty seconds where nothing else is said (30.0 s, measured). */
export const rustReqwestBlocking: ClientRecord = {
  id: 'rust-reqwest-blocking',
  name: '`reqwest::blocking`',
  ...shared,
  calls: callsOf('reqwest.blocking'),
  types: ['reqwest.blocking.Client', 'reqwest.blocking.RequestBuilder'],
  defaultTimeoutMs: 30_000,
  source: 'https://docs.rs/reqwest/latest/reqwest/blocking/struct.ClientBuilder.html#method.timeout',
};
