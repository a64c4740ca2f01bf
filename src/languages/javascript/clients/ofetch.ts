import type { ClientRecord } from '../../../clients/schema';

const OPTIONS = { merge: '' } as const;
const URL_OR_REQUEST = { merge: '', name: 'url' } as const;

/** ofetch, which Nuxt and Nitro offer everywhere as `$fetch`. */
export const ofetch: ClientRecord = {
  id: 'ofetch',
  name: 'ofetch',
  packages: ['ofetch'],
  calls: [
    {
      match: ['ofetch.ofetch.create', 'ofetch.$fetch.create', '$fetch.create', '.create'],
      does: 'makes',
      positional: [OPTIONS],
      afresh: true,
    },
    {
      match: [
        'ofetch.ofetch',
        'ofetch.$fetch',
        '$fetch',
        'ofetch.ofetch.raw',
        'ofetch.$fetch.raw',
        '$fetch.raw',
        '()',
        '.raw',
      ],
      does: 'sends',
      positional: [URL_OR_REQUEST, OPTIONS],
    },
  ],
  types: ['ofetch.$Fetch'],
  maps: ['headers'],
  merges: ['headers', 'query', 'params'],
  opens: ['onRequest'],
  nothingAsHeader: { undefined: 'word', null: 'word' },
  raises: true,
  raisesUnless: 'ignoreResponseError',
  slots: {
    raw: { space: 'encoded', letter: 'encoded' },
    url: ['url'],
    base: ['baseURL'],
    join: 'concat',
    query: ['params', 'query'],
    combines: { reads: [] },
    headers: ['headers'],
    body: ['body'],
    method: ['method'],
    timeout: [
      { key: 'timeout', unit: 'ms', phase: 'headers', unless: ['signal'] },
      { key: 'signal.ms', unit: 'ms', phase: 'total' },
    ],
    tls: [{ key: 'dispatcher.options.connect.rejectUnauthorized', off: [false] }],
    retry: ['retry'],
  },
  defaultTimeoutMs: null,
  source: 'https://github.com/unjs/ofetch/blob/v1/README.md',
  write: {
    // `timeout` limits the first attempt alone, and not the body.
    timeout: { key: 'signal', value: 'AbortSignal.timeout({ms})', on: 'send' },
    query: { key: 'query' },
    headers: { key: 'headers' },
  },
};
