import type { ClientRecord } from '../../../clients/schema';

const OPTIONS = { merge: '' } as const;

/** alova. What sends is an adapter, which may have limits of its own; that of the package itself has none. */
export const alova: ClientRecord = {
  id: 'alova',
  name: 'alova',
  packages: ['alova'],
  calls: [
    { match: 'alova.createAlova', does: 'makes', positional: [OPTIONS] },
    { match: ['.Get', '.Head', '.Options'], does: 'sends', positional: ['url', OPTIONS] },
    { match: ['.Post', '.Put', '.Delete', '.Patch'], does: 'sends', positional: ['url', 'data', OPTIONS] },
    { match: '.Request', does: 'sends', positional: [OPTIONS] },
  ],
  types: ['alova.Alova'],
  values: [{ match: 'alova/fetch' }, { match: 'alova/GlobalFetch' }],
  // What `beforeRequest` is given.
  members: { config: '' },
  maps: ['', 'params', 'headers'],
  hooks: ['beforeRequest'],
  slots: {
    url: ['url'],
    base: ['baseURL'],
    join: 'concat',
    query: ['params'],
    combines: { reads: ['text'], null: 'word', unsent: ['undefined'] },
    headers: ['headers'],
    body: ['data'],
    method: ['method'],
    timeout: [
      { key: 'timeout', unit: 'ms', phase: 'headers' },
      { key: 'requestAdapter.ms', unit: 'ms', phase: 'total' },
    ],
  },
  defaultTimeoutMs: null,
  source: 'https://alova.js.org/tutorial/getting-started/basic/alova',
  write: {
    timeout: { key: 'timeout', value: '{ms}' },
    query: { key: 'params', on: 'send' },
    headers: { key: 'headers', on: 'send' },
  },
};
