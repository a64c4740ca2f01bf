import type { ClientRecord } from '../../../clients/schema';

const OPTIONS = { merge: '' } as const;
const URL_OR_REQUEST = { merge: '', name: 'url' } as const;

/** up-fetch: `up(fetch, () => defaults)` makes a client that is called as `fetch` is. */
export const upFetch: ClientRecord = {
  id: 'up-fetch',
  name: 'up-fetch',
  raises: true,
  packages: ['up-fetch'],
  calls: [
    { match: 'up-fetch.up', does: 'makes', positional: [null, OPTIONS] },
    { match: '()', does: 'sends', positional: [URL_OR_REQUEST, OPTIONS] },
  ],
  merges: ['headers', 'params'],
  timeoutWith: 'request',
  opens: ['onRequest', 'serializeParams'],
  slots: {
    url: ['url'],
    base: ['baseUrl'],
    join: 'concat',
    query: ['params'],
    combines: { reads: [], null: 'word', unsent: ['undefined'] },
    headers: ['headers'],
    body: ['body'],
    method: ['method'],
    timeout: [
      { key: 'timeout', unit: 'ms', phase: 'total' },
      { key: 'signal.ms', unit: 'ms', phase: 'total' },
    ],
  },
  defaultTimeoutMs: null,
  source: 'https://github.com/L-Blondy/up-fetch#%EF%B8%8F-timeout',
  write: {
    timeout: { key: 'timeout', value: '{ms}', on: 'send' },
    query: { key: 'params', on: 'send' },
    headers: { key: 'headers', on: 'send' },
  },
};
