import type { ClientRecord } from '../../../clients/schema';

const OPTIONS = { merge: '' } as const;

/** Angular's HttpClient. Interceptors, which are told to the injector, may change what it sends; `timeout` is an option since version 20.1. */
export const angular: ClientRecord = {
  id: 'angular',
  name: 'Angular `HttpClient`',
  raises: true,
  packages: ['@angular/common'],
  calls: [
    { match: ['.get', '.delete', '.head', '.options'], does: 'sends', positional: ['url', OPTIONS] },
    { match: ['.post', '.put', '.patch'], does: 'sends', positional: ['url', 'body', OPTIONS] },
    { match: '@angular/common/http.withInterceptors', does: 'shares', positional: ['interceptors'] },
    { match: '.request', does: 'sends', positional: ['method', 'url', OPTIONS] },
  ],
  types: ['@angular/common/http.HttpClient'],
  opens: ['interceptors'],
  merges: ['headers', 'params'],
  timeoutWith: 'request',
  slots: {
    url: ['url'],
    query: ['params'],
    combines: { reads: [], undefined: 'word', null: 'word' },
    headers: ['headers'],
    body: ['body'],
    method: ['method'],
    timeout: [{ key: 'timeout', unit: 'ms', phase: 'total' }],
  },
  defaultTimeoutMs: null,
  versions: [{ below: '20.1.0', differs: { slots: { timeout: [] } } }],
  source: 'https://angular.dev/guide/http/making-requests',
  write: { query: { key: 'params', on: 'send' }, headers: { key: 'headers', on: 'send' } },
};
