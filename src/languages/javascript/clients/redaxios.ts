import type { ClientRecord } from '../../../clients/schema';

const OPTIONS = { merge: '' } as const;
const URL_OR_OPTIONS = { merge: '', name: 'url' } as const;

/** redaxios: axios' face over `fetch`, without its limit, and without a way to give `fetch` a signal. */
export const redaxios: ClientRecord = {
  id: 'redaxios',
  name: 'redaxios',
  raises: true,
  packages: ['redaxios'],
  calls: [
    { match: ['redaxios.create', '.create'], does: 'makes', positional: [OPTIONS], afresh: true },
    {
      match: [
        'redaxios.get',
        'redaxios.delete',
        'redaxios.head',
        'redaxios.options',
        '.get',
        '.delete',
        '.head',
        '.options',
      ],
      does: 'sends',
      positional: ['url', OPTIONS],
    },
    {
      match: ['redaxios.post', 'redaxios.put', 'redaxios.patch', '.post', '.put', '.patch'],
      does: 'sends',
      positional: ['url', 'data', OPTIONS],
    },
    { match: ['redaxios', 'redaxios.request', '()', '.request'], does: 'sends', positional: [URL_OR_OPTIONS, OPTIONS] },
  ],
  maps: ['params', 'headers'],
  merges: ['headers', 'params'],
  nothingAsHeader: { undefined: 'word', null: 'word' },
  opens: ['fetch', 'paramsSerializer'],
  slots: {
    url: ['url'],
    base: ['baseURL'],
    join: 'concat',
    query: ['params'],
    combines: { mapsOnly: true, undefined: 'word', null: 'word', instead: { undefined: 'removes', null: 'inherits' } },
    headers: ['headers'],
    auth: ['auth'],
    body: ['data'],
    method: ['method'],
    timeout: [],
  },
  defaultTimeoutMs: null,
  source: 'https://github.com/developit/redaxios#readme',
  write: { query: { key: 'params' }, headers: { key: 'headers' } },
};
