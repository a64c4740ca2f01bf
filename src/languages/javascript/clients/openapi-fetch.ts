import type { ClientRecord } from '../../../clients/schema';

const OPTIONS = { merge: '' } as const;
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'];

/** openapi-fetch, typed by a file made of the service's OpenAPI: the path is a key such as `/v3/…/{siret}`. */
export const openapiFetch: ClientRecord = {
  id: 'openapi-fetch',
  name: 'openapi-fetch',
  packages: ['openapi-fetch'],
  calls: [
    { match: ['openapi-fetch', 'openapi-fetch.createClient'], does: 'makes', positional: [OPTIONS] },
    { match: METHODS.map((method) => `.${method}`), does: 'sends', positional: ['path', OPTIONS] },
    { match: '.request', does: 'sends', positional: ['method', 'path', OPTIONS] },
    {
      match: '.use',
      does: 'configures',
      positional: Array.from({ length: 4 }, () => ({ merge: 'middleware', name: 'middleware.onRequest' })),
    },
  ],
  types: ['openapi-fetch.Client'],
  maps: ['headers'],
  merges: ['headers'],
  timeoutWith: 'request',
  // A middleware may abort, or add what is missing.
  opens: ['middleware.onRequest'],
  nothingAsHeader: { undefined: 'word' },
  slots: {
    url: ['path'],
    base: ['baseUrl'],
    join: 'concat',
    query: ['params.query'],
    combines: { url: 'append', reads: [] },
    headers: ['headers', 'params.header'],
    body: ['body'],
    method: ['method'],
    timeout: [
      { key: 'signal.ms', unit: 'ms', phase: 'total' },
      // A `fetch` of one's own may have any deadline.
      { key: 'fetch.ms', unit: 'ms', phase: 'total' },
    ],
  },
  defaultTimeoutMs: null,
  source: 'https://openapi-ts.dev/openapi-fetch/api',
  write: {
    timeout: { key: 'signal', value: 'AbortSignal.timeout({ms})', on: 'send' },
    query: { key: 'params.query', on: 'send' },
    headers: { key: 'headers' },
  },
};
