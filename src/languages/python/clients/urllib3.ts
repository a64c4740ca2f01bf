import type { ClientRecord } from '../../../clients/schema';

const TIMEOUT = { positional: ['total', 'connect', 'read'], named: true };
const RETRY = { positional: ['total'], named: true };
const ENCODED = ['method', 'url', 'fields', 'headers'];

/** `fields` are the query of a GET and the form of a POST; headers of a call replace those of the pool. */
const shared = {
  packages: ['urllib3'],
  slots: {
    raw: { space: 'encoded', letter: 'encoded' },
    url: ['url'],
    host: ['host'],
    query: ['fields'],
    combines: { url: 'append', null: 'word', list: 'word', methods: ['delete', 'get', 'head', 'options'] },
    headers: ['headers'],
    body: ['body', 'json', 'fields'],
    method: ['method'],
    timeout: [
      { key: 'timeout.read', unit: 's', phase: 'read', zero: 'refused', text: 'refused' },
      // The whole without the answer's body: each wait for bytes has what is left when it is sent.
      { key: 'timeout.total', unit: 's', phase: 'read', zero: 'refused', text: 'refused' },
      { key: 'timeout', unit: 's', phase: 'read', decides: true, zero: 'refused', text: 'refused' },
      { key: 'socket_timeout', unit: 's', phase: 'read' },
      { key: 'timeout.connect', unit: 's', phase: 'connect' },
    ],
    tls: [{ key: 'cert_reqs', off: ['CERT_NONE', 'NONE'] }],
    retry: [
      {
        key: 'retries',
        repeats: 'failures',
        statuses: ['retries.status_forcelist'],
        ignoresRetryAfter: 'retries.respect_retry_after_header',
      },
    ],
  },
  write: {
    timeout: { key: 'timeout', value: '{s}' },
    query: { key: 'fields', on: 'send', replaces: true },
    headers: { key: 'headers', on: 'send' },
  },
} satisfies Partial<ClientRecord>;

/** A pool has no timeout unless it is given one. */
export const pythonUrllib3: ClientRecord = {
  ...shared,
  id: 'urllib3',
  name: 'urllib3',
  calls: [
    // That of sockets, which requests and httpx, built on it or beside it, do not look at.
    { match: 'socket.setdefaulttimeout', does: 'shares', positional: ['socket_timeout'] },
    {
      match: ['urllib3.PoolManager', 'urllib3.poolmanager.PoolManager'],
      does: 'makes',
      positional: [null, 'headers'],
      named: '',
    },
    { match: ['urllib3.ProxyManager'], does: 'makes', positional: [null, null, 'headers'], named: '' },
    { match: 'urllib3.HTTPSConnectionPool', does: 'makes', positional: ['host'], named: '' },
    { match: 'urllib3.connection_from_url', does: 'makes', positional: ['host'], named: '' },
    { match: ['.request', '.urlopen'], does: 'sends', positional: ['method', 'url'], named: '' },
    { match: '.request_encode_url', does: 'sends', positional: ENCODED, named: '', asQuery: true },
    { match: '.request_encode_body', does: 'sends', positional: ENCODED, named: '', asQuery: false },
  ],
  types: ['urllib3.PoolManager'],
  values: [
    { match: 'urllib3.Timeout', ...TIMEOUT },
    { match: 'urllib3.util.Timeout', ...TIMEOUT },
    { match: 'urllib3.util.timeout.Timeout', ...TIMEOUT },
    { match: 'urllib3.Retry', ...RETRY },
    { match: 'urllib3.util.Retry', ...RETRY },
    { match: 'urllib3.util.retry.Retry', ...RETRY },
  ],
  maps: ['headers'],
  defaultTimeoutMs: null,
  source: 'https://urllib3.readthedocs.io/en/stable/reference/urllib3.util.html#urllib3.util.Timeout',
};

/** The function of the module: unlike a pool, it has a timeout of its own. */
export const pythonUrllib3Request: ClientRecord = {
  ...shared,
  id: 'urllib3-request',
  name: '`urllib3.request`',
  calls: [{ match: 'urllib3.request', does: 'sends', positional: ['method', 'url'], named: '' }],
  defaultTimeoutMs: 3000,
  source: 'https://urllib3.readthedocs.io/en/stable/reference/urllib3.request.html',
};
