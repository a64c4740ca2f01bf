import type { ClientRecord } from '../../../clients/schema';

const OPTIONS = { merge: '' } as const;
const URL_OR_OPTIONS = { merge: '', name: 'url' } as const;

/** gaxios, Google's. The seventh version rests on `fetch` and resolves addresses; those before join them as texts. */
export const gaxios: ClientRecord = {
  id: 'gaxios',
  name: 'gaxios',
  raises: true,
  packages: ['gaxios'],
  calls: [
    { match: 'new gaxios.Gaxios', does: 'makes', positional: [OPTIONS] },
    { match: ['gaxios.request', 'gaxios.instance.request', '.request'], does: 'sends', positional: [OPTIONS] },
    { match: ['gaxios.instance.fetch', '.fetch'], does: 'sends', positional: [URL_OR_OPTIONS, OPTIONS] },
    { match: '.add', does: 'configures', appends: 'interceptors' },
  ],
  types: ['gaxios.Gaxios'],
  members: { defaults: '', interceptors: '.', request: '.' },
  maps: ['', 'params', 'headers'],
  merges: ['headers', 'params'],
  nothing: { undefined: 'inherits' },
  nothingAsHeader: { undefined: 'word', null: 'word' },
  opens: ['interceptors', 'adapter', 'paramsSerializer'],
  slots: {
    url: ['url'],
    base: ['baseURL'],
    join: 'resolve',
    query: ['params'],
    combines: {
      reads: ['text', 'searchParams'],
      undefined: 'inherits',
      unsent: ['undefined'],
      null: 'word',
      instead: { null: 'removes' },
    },
    headers: ['headers'],
    body: ['data', 'body'],
    method: ['method'],
    timeout: [
      { key: 'timeout', unit: 'ms', phase: 'total' },
      { key: 'signal.ms', unit: 'ms', phase: 'total' },
    ],
  },
  defaultTimeoutMs: null,
  versions: [
    {
      below: '7.0.0',
      differs: {
        nothingAsHeader: { null: 'word' },
        slots: {
          join: 'append',
          combines: { reads: [], undefined: 'inherits', unsent: ['undefined'], instead: { null: 'removes' } },
        },
      },
    },
  ],
  source: 'https://github.com/googleapis/gaxios#request-options',
  write: {
    timeout: { key: 'timeout', value: '{ms}' },
    query: { key: 'params' },
    headers: { key: 'headers' },
  },
};
