import type { ClientRecord } from './schema';

const OPTIONS = { merge: '' } as const;

/**
 * node-fetch and what wraps it. Its second version has a `timeout` option, the third lost it: which one is installed cannot
 * be told from the code, so the option counts.
 */
export const nodeFetch: ClientRecord = {
  id: 'node-fetch',
  languages: ['javascript'],
  packages: ['node-fetch', 'cross-fetch', 'isomorphic-fetch'],
  calls: [
    {
      match: ['node-fetch', 'node-fetch.fetch', 'cross-fetch', 'cross-fetch.fetch', 'isomorphic-fetch'],
      does: 'sends',
      positional: [{ merge: '', name: 'url' }, OPTIONS],
    },
    {
      match: ['new node-fetch.Request', 'new cross-fetch.Request'],
      does: 'makes',
      positional: [{ merge: '', name: 'url' }, OPTIONS],
    },
    { match: ['fetch-retry'], does: 'wraps' },
  ],
  maps: ['headers'],
  slots: {
    url: ['url'],
    headers: ['headers'],
    body: ['body'],
    method: ['method'],
    timeout: [
      { key: 'timeout', unit: 'ms', phase: 'total' },
      { key: 'signal.ms', unit: 'ms', phase: 'total' },
    ],
    tls: [{ key: 'agent.options.rejectUnauthorized', off: [false] }],
  },
  defaultTimeoutMs: null,
  source: 'https://github.com/node-fetch/node-fetch/tree/2.x#fetch-options',
  write: {
    timeout: { key: 'signal', value: 'AbortSignal.timeout({ms})', on: 'send' },
    headers: { key: 'headers', on: 'send' },
  },
};
