import type { ClientRecord } from '../../../clients/schema';

const REQUEST = ['httpx.request', 'httpx.stream', '.request', '.stream'];

/** HTTPX: 5 seconds of silence end a request unless a client or call says otherwise; `timeout=None` takes that away. */
export const pythonHttpx: ClientRecord = {
  id: 'httpx',
  name: 'httpx',
  packages: ['httpx'],
  calls: [
    { match: ['httpx.QueryParams', 'httpx.Headers'], does: 'wraps' },
    { match: ['httpx.Client', 'httpx.AsyncClient'], does: 'makes', named: '' },
    { match: 'httpx.*', does: 'sends', positional: ['url'], named: '' },
    { match: '.*', does: 'sends', positional: ['url'], named: '', through: 'request' },
    { match: REQUEST, does: 'sends', positional: ['method', 'url'], named: '' },
    { match: ['.build_request', 'httpx.Request'], does: 'makes', positional: ['method', 'url'], named: '' },
    // Only `build_request` takes over what the client holds.
    { match: '.send', does: 'sends', positional: [null], named: '', leaves: ['params', 'headers', 'base_url'] },
  ],
  types: ['httpx.Client', 'httpx.AsyncClient'],
  values: [
    { match: 'httpx.Timeout', positional: ['timeout'], named: true },
    { match: 'httpx.HTTPTransport', positional: ['verify'], named: true },
    { match: 'httpx.AsyncHTTPTransport', positional: ['verify'], named: true },
  ],
  maps: ['params', 'headers'],
  merges: ['params', 'headers'],
  opens: ['event_hooks', 'transport', 'mounts'],
  slots: {
    raw: { space: 'encoded', letter: 'encoded' },
    url: ['url'],
    base: ['base_url'],
    join: 'concat',
    query: ['params'],
    combines: { url: 'replace' },
    headers: ['headers'],
    body: ['json', 'data', 'content'],
    auth: [{ key: 'auth', pair: true }],
    method: ['method'],
    timeout: [
      { key: 'timeout.read', unit: 's', phase: 'read', decides: true },
      { key: 'timeout.timeout', unit: 's', phase: 'read', item: 1 },
      { key: 'timeout', unit: 's', phase: 'read', item: 1, zero: 'at once', text: 'refused' },
      { key: 'timeout.connect', unit: 's', phase: 'connect' },
    ],
    tls: [
      { key: 'verify', off: [false, 'ssl._create_unverified_context'] },
      { key: 'verify.verify_mode', off: ['CERT_NONE'] },
      { key: 'transport.verify', off: [false] },
    ],
    retry: ['transport.retries'],
  },
  versions: [{ below: '0.28.0', differs: { slots: { combines: {} } } }],
  defaultTimeoutMs: 5000,
  source: 'https://www.python-httpx.org/advanced/timeouts',
  write: {
    timeout: { key: 'timeout', value: '{s}' },
    query: { key: 'params', replaces: true },
    headers: { key: 'headers' },
  },
};
