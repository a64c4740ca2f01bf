import type { ClientRecord } from '../../../clients/schema';

const OPTIONS = { merge: '' } as const;
const URL_OR_OPTIONS = { merge: '', name: 'url' } as const;

/** minipass-fetch, over which make-fetch-happen stands: the second node-fetch's face, limit included. */
export const minipassFetch: ClientRecord = {
  id: 'minipass-fetch',
  name: 'minipass-fetch',
  packages: ['minipass-fetch'],
  calls: [
    { match: 'minipass-fetch', does: 'sends', positional: [URL_OR_OPTIONS, OPTIONS] },
    { match: 'new minipass-fetch.Request', does: 'makes', positional: [URL_OR_OPTIONS, OPTIONS] },
  ],
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
    tls: [
      { key: 'rejectUnauthorized', off: [false] },
      { key: 'agent.options.rejectUnauthorized', off: [false] },
    ],
  },
  defaultTimeoutMs: null,
  source: 'https://github.com/npm/minipass-fetch#options',
  write: { timeout: { key: 'timeout', value: '{ms}', on: 'send' }, headers: { key: 'headers', on: 'send' } },
};
