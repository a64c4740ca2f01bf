import type { ClientRecord } from '../../../clients/schema';

/** aiohttp: 300 seconds for the whole of a request. `base_url` is joined as RFC 3986 says. */
export const pythonAiohttp: ClientRecord = {
  id: 'aiohttp',
  name: 'aiohttp',
  packages: ['aiohttp', 'aiohttp-client-cache'],
  calls: [
    { match: ['multidict.MultiDict', 'multidict.CIMultiDict'], does: 'wraps' },
    {
      match: ['aiohttp.ClientSession', 'aiohttp.client.ClientSession'],
      does: 'makes',
      positional: ['base_url'],
      named: '',
    },
    {
      match: ['aiohttp_client_cache.CachedSession', 'aiohttp_client_cache.session.CachedSession'],
      does: 'makes',
      positional: ['base_url'],
      named: '',
    },
    { match: '.*', does: 'sends', positional: ['url'], named: '', through: '_request' },
    { match: ['.request', '._request', 'aiohttp.request'], does: 'sends', positional: ['method', 'url'], named: '' },
  ],
  types: ['aiohttp.ClientSession', 'aiohttp.client.ClientSession', 'aiohttp_client_cache.CachedSession'],
  values: [
    {
      match: 'aiohttp.ClientTimeout',
      positional: ['total', 'connect', 'sock_read', 'sock_connect'],
      named: true,
    },
    {
      match: 'aiohttp.client.ClientTimeout',
      positional: ['total', 'connect', 'sock_read', 'sock_connect'],
      named: true,
    },
    { match: 'aiohttp.TCPConnector', named: true },
  ],
  maps: ['headers'],
  merges: ['params', 'headers'],
  coroutines: true,
  slots: {
    raw: { space: 'encoded', letter: 'encoded' },
    url: ['url'],
    base: ['base_url'],
    join: 'resolve',
    query: ['params'],
    headers: ['headers'],
    body: ['json', 'data'],
    method: ['method'],
    timeout: [
      { key: 'timeout.total', unit: 's', phase: 'total', text: 'refused' },
      { key: 'timeout.sock_read', unit: 's', phase: 'read' },
      { key: 'timeout', unit: 's', phase: 'total', text: 'refused' },
      // Before 4.0 a session also took it so.
      { key: 'read_timeout', unit: 's', phase: 'total' },
      { key: 'timeout.connect', unit: 's', phase: 'connect' },
      { key: 'timeout.sock_connect', unit: 's', phase: 'connect' },
    ],
    tls: [
      { key: 'ssl', off: [false, 'ssl._create_unverified_context'] },
      { key: 'ssl.verify_mode', off: ['CERT_NONE'] },
      { key: 'connector.ssl.verify_mode', off: ['CERT_NONE'] },
      { key: 'verify_ssl', off: [false] },
      { key: 'connector.ssl', off: [false, 'ssl._create_unverified_context'] },
      { key: 'connector.verify_ssl', off: [false] },
    ],
  },
  defaultTimeoutMs: 300_000,
  source: 'https://docs.aiohttp.org/en/stable/client_quickstart.html#timeouts',
  write: {
    timeout: { key: 'timeout', value: 'aiohttp.ClientTimeout(total={s})' },
    query: { key: 'params', on: 'send' },
    headers: { key: 'headers', on: 'send' },
  },
};
