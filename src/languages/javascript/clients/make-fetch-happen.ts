import type { ClientRecord } from '../../../clients/schema';

const OPTIONS = { merge: '' } as const;
const URL_OR_OPTIONS = { merge: '', name: 'url' } as const;

/** make-fetch-happen, npm's own `fetch`. */
export const makeFetchHappen: ClientRecord = {
  id: 'make-fetch-happen',
  name: 'make-fetch-happen',
  packages: ['make-fetch-happen'],
  calls: [
    {
      match: ['make-fetch-happen.defaults', '.defaults'],
      does: 'makes',
      positional: [URL_OR_OPTIONS, OPTIONS],
    },
    { match: ['make-fetch-happen', '()'], does: 'sends', positional: [URL_OR_OPTIONS, OPTIONS] },
  ],
  merges: ['headers'],
  nothing: { undefined: 'counts' },
  nothingAsHeader: { undefined: 'word', null: 'word' },
  headersFirst: true,
  slots: {
    url: ['url'],
    headers: ['headers'],
    body: ['body'],
    method: ['method'],
    timeout: [
      { key: 'timeout', unit: 'ms', phase: 'total' },
      { key: 'signal.ms', unit: 'ms', phase: 'total' },
    ],
    tls: [{ key: 'strictSSL', off: [false] }],
  },
  defaultTimeoutMs: null,
  source: 'https://github.com/npm/make-fetch-happen#extra-options',
  write: { timeout: { key: 'timeout', value: '{ms}' }, headers: { key: 'headers' } },
};
