import type { ClientRecord } from '../../../clients/schema';

/** superagent. A request is configured step by step after it is begun; an agent holds defaults by the same steps. */
export const superagent: ClientRecord = {
  id: 'superagent',
  name: 'superagent',
  packages: ['superagent'],
  calls: [
    { match: ['superagent.agent', 'new superagent.agent'], does: 'makes' },
    { match: 'superagent', does: 'sends', positional: ['method', 'url'] },
    {
      match: ['superagent.get', 'superagent.head', '.get', '.head'],
      does: 'sends',
      positional: ['url', { merge: 'query' }],
    },
    { match: ['superagent.*', 'superagent.del', '.*', '.del'], does: 'sends', positional: ['url', 'body'] },
    { match: '.query', does: 'configures', positional: [{ merge: 'query' }] },
    { match: '.set', does: 'configures', entry: { into: 'headers', key: 0, value: 1 } },
    { match: '.unset', does: 'configures', removes: { from: 'headers', key: 0 } },
    { match: '.send', does: 'configures', positional: ['body'] },
    { match: '.auth', does: 'configures', positional: ['auth'] },
    { match: '.timeout', does: 'configures', positional: [{ merge: 'timeout', name: 'timeout.deadline' }] },
    { match: '.retry', does: 'configures', positional: ['retry', 'retryWhen'] },
    { match: '.disableTLSCerts', does: 'configures', sets: { tls: false } },
    {
      match: [
        '.type',
        '.accept',
        '.ok',
        '.redirects',
        '.buffer',
        '.parse',
        '.ca',
        '.cert',
        '.key',
        '.pfx',
        '.agent',
        '.on',
        '.once',
        '.responseType',
        '.withCredentials',
        '.serialize',
        '.maxResponseSize',
        '.connect',
        '.http2',
        '.trustLocalhost',
        '.attach',
        '.field',
        '.pipe',
        '.sortQuery',
      ],
      does: 'configures',
    },
    { match: '.abort', does: 'ends' },
    { match: '.use', does: 'configures', block: true },
  ],
  maps: ['query', 'headers'],
  merges: ['query', 'headers'],
  chained: true,
  nothingAsHeader: { null: 'word' },
  raises: true,
  slots: {
    raw: { space: 'encoded', letter: 'encoded' },
    url: ['url'],
    query: ['query'],
    combines: { reads: ['text'], unsent: ['undefined'] },
    headers: ['headers'],
    body: ['body'],
    auth: ['auth'],
    method: ['method'],
    timeout: [
      { key: 'timeout.deadline', unit: 'ms', phase: 'total' },
      { key: 'timeout.response', unit: 'ms', phase: 'headers' },
    ],
    tls: [{ key: 'tls', off: [false] }],
    // Measured: at once, whatever `Retry-After` says.
    retry: [{ key: 'retry', repeats: 'failures', decides: ['retryWhen'], ignoresRetryAfter: true }],
  },
  defaultTimeoutMs: null,
  versions: [
    {
      below: '10.2.2',
      // Where Node.js knows the method QUERY, an agent's `query` begins a request of that method.
      differs: {
        calls: [
          { match: '.query', does: 'sends', positional: ['url'], method: 'QUERY' },
          { match: '.unset', does: 'configures', removes: { from: 'headers', key: 0, exact: true } },
        ],
      },
    },
  ],
  source: 'https://github.com/forwardemail/superagent/blob/master/docs/index.md#timeouts',
  write: {
    timeout: { step: '.timeout({ms})', after: true },
    query: { key: 'query', on: 'send' },
    // It cannot wait; undefined leaves the rest to the library.
    retry: [null, '(_error, response) => (response?.status === 429 ? false : undefined)'],
  },
};
