import type { ClientRecord } from '../../../clients/schema';

const OPTIONS = { merge: '' } as const;
const URL_OR_OPTIONS = { merge: '', name: 'url' } as const;
const DATA = { merge: 'data' } as const;

/** What jQuery is called: in pages, and as a module. */
const NAMES = ['$', 'jQuery', 'jquery', 'jquery.$', 'jquery.jQuery'];
const named = (...functions: string[]): string[] => NAMES.flatMap((name) => functions.map((each) => `${name}.${each}`));

/** jQuery's requests. `data` is the query of a GET and the body of others. */
export const jquery: ClientRecord = {
  id: 'jquery',
  name: 'jQuery',
  raises: true,
  packages: ['jquery'],
  calls: [
    { match: named('ajax'), does: 'sends', positional: [URL_OR_OPTIONS, OPTIONS] },
    { match: named('get', 'getJSON'), does: 'sends', positional: [URL_OR_OPTIONS, DATA], method: 'GET' },
    { match: named('post'), does: 'sends', positional: [URL_OR_OPTIONS, DATA], method: 'POST' },
    { match: named('ajaxSetup'), does: 'shares', positional: [OPTIONS] },
    { match: named('ajaxPrefilter'), does: 'shares', positional: ['prefilter', 'prefilter'] },
    // Of the request that `beforeSend` is given.
    { match: '.setRequestHeader', does: 'configures', entry: { into: 'headers', key: 0, value: 1 } },
    { match: '.abort', does: 'ends' },
  ],
  sharedWords: ['ajaxSetup', 'ajaxPrefilter'],
  merges: ['data', 'headers'],
  nothing: { undefined: 'inherits' },
  nothingAsHeader: { null: 'word' },
  opens: ['prefilter'],
  hooks: ['beforeSend'],
  slots: {
    url: ['url'],
    query: ['data'],
    combines: {
      reads: ['text'],
      undefined: 'inherits',
      unsent: ['undefined'],
      list: 'renames',
      methods: ['get', 'head'],
    },
    headers: ['headers'],
    body: ['data'],
    method: ['method', 'type'],
    timeout: [{ key: 'timeout', unit: 'ms', phase: 'total' }],
  },
  defaultTimeoutMs: null,
  source: 'https://api.jquery.com/jQuery.ajax/',
  write: {
    timeout: { key: 'timeout', value: '{ms}' },
    query: { key: 'data' },
    headers: { key: 'headers' },
  },
};
