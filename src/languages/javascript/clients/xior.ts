import type { ClientRecord } from '../../../clients/schema';

const OPTIONS = { merge: '' } as const;
const URL_OR_OPTIONS = { merge: '', name: 'url' } as const;

/** xior: axios' face over `fetch`. */
export const xior: ClientRecord = {
  id: 'xior',
  name: 'xior',
  raises: true,
  packages: ['xior'],
  calls: [
    { match: ['xior.create', 'xior.xior.create', 'new xior.Xior', '.create'], does: 'makes', positional: [OPTIONS] },
    {
      match: ['xior.get', 'xior.delete', 'xior.head', 'xior.options', '.get', '.delete', '.head', '.options'],
      does: 'sends',
      positional: ['url', OPTIONS],
    },
    {
      match: ['xior.post', 'xior.put', 'xior.patch', '.post', '.put', '.patch'],
      does: 'sends',
      positional: ['url', 'data', OPTIONS],
    },
    { match: ['xior.request', '.request'], does: 'sends', positional: [URL_OR_OPTIONS, OPTIONS] },
    { match: '.use', does: 'configures', appends: 'interceptors' },
  ],
  types: ['xior.XiorInstance', 'xior.Xior'],
  members: { defaults: '', interceptors: '.', request: '.', plugins: '.' },
  maps: ['', 'params', 'headers'],
  hooks: ['interceptors'],
  hooksConfigure: true,
  merges: ['headers', 'params'],
  nothingAsHeader: { undefined: 'word', null: 'word' },
  opens: ['paramsSerializer', 'encode'],
  slots: {
    url: ['url'],
    base: ['baseURL'],
    join: 'concat',
    query: ['params'],
    combines: { mapsOnly: true, reads: [], unsent: ['undefined', 'null'], list: 'renames' },
    headers: ['headers'],
    body: ['data'],
    method: ['method'],
    timeout: [
      { key: 'timeout', unit: 'ms', phase: 'total' },
      { key: 'signal.ms', unit: 'ms', phase: 'total' },
    ],
  },
  defaultTimeoutMs: null,
  source: 'https://github.com/suhaotian/xior#api-reference',
  write: {
    timeout: { key: 'timeout', value: '{ms}' },
    query: { key: 'params' },
    headers: { key: 'headers' },
  },
};
