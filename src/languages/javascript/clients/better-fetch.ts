import type { ClientRecord } from '../../../clients/schema';

const OPTIONS = { merge: '' } as const;
const MODULE = '@better-fetch/fetch';

/** Better Fetch. */
export const betterFetch: ClientRecord = {
  id: 'better-fetch',
  name: 'Better Fetch',
  packages: [MODULE],
  calls: [
    { match: `${MODULE}.createFetch`, does: 'makes', positional: [OPTIONS] },
    { match: [`${MODULE}.betterFetch`, '()'], does: 'sends', positional: [{ merge: '', name: 'url' }, OPTIONS] },
  ],
  merges: ['headers', 'query'],
  opens: ['onRequest', 'plugins', 'customFetchImpl', 'schema'],
  slots: {
    url: ['url'],
    base: ['baseURL'],
    join: 'concat',
    query: ['query'],
    combines: { reads: [], unsent: ['undefined', 'null'] },
    headers: ['headers'],
    auth: ['auth.token', 'auth.username'],
    body: ['body'],
    method: ['method'],
    timeout: [
      { key: 'timeout', unit: 'ms', phase: 'headers', unless: ['signal'] },
      { key: 'signal.ms', unit: 'ms', phase: 'total' },
    ],
  },
  defaultTimeoutMs: null,
  source: 'https://better-fetch.vercel.app/docs/timeout-and-retry',
  write: {
    timeout: { key: 'timeout', value: '{ms}' },
    query: { key: 'query' },
    headers: { key: 'headers' },
  },
};
