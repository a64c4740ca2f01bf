import type { ClientRecord } from '../../../clients/schema';

const OPTIONS = { merge: '' } as const;

const SIGNAL = { key: 'signal.ms', unit: 'ms', phase: 'total' } as const;
const LIMITED = [{ key: 'timeout', unit: 'ms', phase: 'total' } as const, SIGNAL];

/** What wraps the second version of node-fetch, which has a `timeout` option. */
export const crossFetch: ClientRecord = {
  id: 'cross-fetch',
  packages: ['cross-fetch', 'isomorphic-fetch', 'isomorphic-unfetch'],
  calls: [
    {
      match: ['cross-fetch', 'cross-fetch.fetch', 'isomorphic-fetch', 'isomorphic-unfetch'],
      does: 'sends',
      positional: [{ merge: '', name: 'url' }, OPTIONS],
    },
    { match: 'new cross-fetch.Request', does: 'makes', positional: [{ merge: '', name: 'url' }, OPTIONS] },
    { match: ['fetch-retry'], does: 'wraps' },
  ],
  maps: ['headers'],
  nothingAsHeader: { undefined: 'word', null: 'word' },
  headersFirst: true,
  slots: {
    url: ['url'],
    headers: ['headers'],
    body: ['body'],
    method: ['method'],
    timeout: LIMITED,
    tls: [{ key: 'agent.options.rejectUnauthorized', off: [false] }],
  },
  defaultTimeoutMs: null,
  source: 'https://github.com/node-fetch/node-fetch/tree/2.x#fetch-options',
  write: {
    timeout: { key: 'signal', value: 'AbortSignal.timeout({ms})', on: 'send' },
    headers: { key: 'headers', on: 'send' },
  },
};

/** node-fetch. Its second version has a `timeout` option, the third lost it. */
export const nodeFetch: ClientRecord = {
  id: 'node-fetch',
  name: 'node-fetch',
  packages: ['node-fetch'],
  calls: [
    {
      match: ['node-fetch', 'node-fetch.fetch'],
      does: 'sends',
      positional: [{ merge: '', name: 'url' }, OPTIONS],
    },
    { match: 'new node-fetch.Request', does: 'makes', positional: [{ merge: '', name: 'url' }, OPTIONS] },
  ],
  maps: ['headers'],
  nothingAsHeader: { undefined: 'word', null: 'word' },
  headersFirst: true,
  slots: {
    url: ['url'],
    headers: ['headers'],
    body: ['body'],
    method: ['method'],
    timeout: [SIGNAL],
    tls: [{ key: 'agent.options.rejectUnauthorized', off: [false] }],
  },
  defaultTimeoutMs: null,
  versions: [{ below: '3.0.0', differs: { slots: { timeout: LIMITED } } }],
  source: 'https://github.com/node-fetch/node-fetch/tree/2.x#fetch-options',
  write: {
    timeout: { key: 'signal', value: 'AbortSignal.timeout({ms})', on: 'send' },
    headers: { key: 'headers', on: 'send' },
  },
};
