import type { ClientRecord } from '../../../clients/schema';

const RETRY = ['total'];
const VERBS = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options', 'request', 'send'];

/**
 * Requests and what is built on its sessions. `timeout` limits each wait for bytes, not the whole answer.
 * A transport adapter of one's own may set a timeout: it leaves the timeout unknown.
 */
export const pythonRequests: ClientRecord = {
  id: 'requests',
  name: 'requests',
  packages: ['requests', 'requests-toolbelt', 'requests-cache', 'CacheControl', 'requests-ratelimiter'],
  calls: [
    {
      match: ['requests.Session', 'requests.session', 'requests.sessions.Session', 'requests.sessions.session'],
      does: 'makes',
      named: 'refused',
    },
    {
      match: ['requests_toolbelt.sessions.BaseUrlSession', 'requests_toolbelt.BaseUrlSession'],
      does: 'makes',
      positional: ['base_url'],
      named: '',
    },
    // Their arguments are the cache's or the limiter's; `timeout` among them is not the request's.
    {
      match: [
        'requests_cache.CachedSession',
        'requests_cache.session.CachedSession',
        'requests_ratelimiter.LimiterSession',
      ],
      does: 'makes',
      named: 'unread',
    },
    // That of sockets, for which requests puts its own.
    { match: 'socket.setdefaulttimeout', does: 'shares', positional: ['unread.setdefaulttimeout'] },
    { match: ['cachecontrol.CacheControl', 'cachecontrol.wrapper.CacheControl'], does: 'wraps' },
    { match: '.mount', does: 'configures', positional: [null, 'adapter'] },
    {
      match: ['requests.get', 'requests.options', 'requests.api.get', 'requests.api.options'],
      does: 'sends',
      positional: ['url', 'params'],
      named: '',
    },
    { match: ['requests.head', 'requests.delete'], does: 'sends', positional: ['url'], named: '' },
    { match: 'requests.post', does: 'sends', positional: ['url', 'data', 'json'], named: '' },
    { match: ['requests.put', 'requests.patch'], does: 'sends', positional: ['url', 'data'], named: '' },
    { match: ['requests.request', 'requests.api.request'], does: 'sends', positional: ['method', 'url'], named: '' },
    {
      match: ['.get', '.options', '.head', '.delete'],
      does: 'sends',
      positional: ['url'],
      named: '',
      through: 'request',
    },
    { match: '.post', does: 'sends', positional: ['url', 'data', 'json'], named: '', through: 'request' },
    { match: ['.put', '.patch'], does: 'sends', positional: ['url', 'data'], named: '', through: 'request' },
    {
      match: '.request',
      does: 'sends',
      positional: ['method', 'url', 'params', 'data', 'headers', 'cookies', 'files', 'auth', 'timeout'],
      named: '',
    },
    {
      match: ['requests.Request', 'requests.models.Request'],
      does: 'makes',
      positional: ['method', 'url', 'headers', 'files', 'data', 'params', 'auth', 'cookies', 'hooks', 'json'],
      named: '',
      moves: { timeout: 'refused.timeout' },
    },
    { match: ['.prepare', '.copy'], does: 'makes' },
    { match: '.prepare_request', does: 'makes', positional: [null] },
    // What a request was prepared without is not added: only `prepare_request` takes over what the session holds.
    {
      match: '.send',
      does: 'sends',
      positional: [null],
      named: '',
      leaves: ['params', 'headers', 'auth', 'base_url'],
    },
  ],
  types: [
    'requests.Session',
    'requests.sessions.Session',
    'requests_cache.CachedSession',
    'requests_toolbelt.sessions.BaseUrlSession',
  ],
  values: [
    {
      match: 'requests.adapters.HTTPAdapter',
      positional: ['pool_connections', 'pool_maxsize', 'max_retries'],
      named: true,
    },
    { match: 'requests.adapters.Retry', positional: RETRY, named: true },
    { match: 'requests.packages.urllib3.util.retry.Retry', positional: RETRY, named: true },
  ],
  sharedWords: [
    'setdefaulttimeout',
    ...VERBS.flatMap((verb) => [`requests.${verb} =`, `requests.api.${verb} =`, `Session.${verb} =`]),
  ],
  maps: ['params', 'headers'],
  merges: ['params', 'headers'],
  hooks: ['auth'],
  // A session has no timeout: what is assigned there is never read.
  members: { timeout: 'unread.timeout' },
  timeoutWith: 'request',
  slots: {
    raw: { space: 'encoded', letter: 'encoded' },
    url: ['url'],
    base: ['base_url'],
    join: 'resolve',
    query: ['params'],
    // A call without parameters gives an empty map, with which only a map is merged.
    combines: { mapsOnly: true, alwaysGiven: true, null: 'removes', unsent: ['null'] },
    headers: ['headers'],
    body: ['data', 'json'],
    auth: [{ key: 'auth', pair: true }],
    method: ['method'],
    timeout: [
      // A `urllib3.Timeout`.
      { key: 'timeout.read', unit: 's', phase: 'read', zero: 'refused', text: 'refused' },
      { key: 'timeout.total', unit: 's', phase: 'read', zero: 'refused', text: 'refused' },
      { key: 'timeout', unit: 's', phase: 'read', item: 1, zero: 'refused', text: 'refused' },
      { key: 'adapter.timeout', unit: 's', phase: 'read', item: 1 },
      { key: 'timeout.connect', unit: 's', phase: 'connect' },
    ],
    tls: [{ key: 'verify', off: [false] }],
    retry: [
      {
        key: 'adapter.max_retries',
        repeats: 'failures',
        statuses: ['adapter.max_retries.status_forcelist'],
        ignoresRetryAfter: 'adapter.max_retries.respect_retry_after_header',
      },
    ],
  },
  defaultTimeoutMs: null,
  source: 'https://requests.readthedocs.io/en/latest/user/advanced/#timeouts',
  write: {
    timeout: { key: 'timeout', value: '{s}', on: 'send' },
    query: { key: 'params', on: 'send' },
    headers: { key: 'headers', on: 'send' },
  },
};
