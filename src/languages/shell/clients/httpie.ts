import type { ClientRecord } from '../../../clients/schema';

/** HTTPie and xh, which takes the same words. */
export const shellHttpie: ClientRecord = {
  id: 'httpie',
  name: 'HTTPie, xh',
  packages: [],
  calls: [{ match: ['http', 'https', 'xh', 'xhs'], does: 'sends', named: '' }],
  slots: {
    raw: { space: 'encoded', letter: 'encoded' },
    url: ['url'],
    query: ['query'],
    headers: ['headers'],
    body: ['body'],
    auth: ['bearer', { key: 'auth', pair: true }],
    method: ['method'],
    timeout: [
      { key: 'each', unit: 's', phase: 'read' },
      { key: 'timeout', unit: 's', phase: 'total' },
    ],
    tls: [{ key: 'verify', off: ['no', 'false'] }],
  },
  defaultTimeoutMs: null,
  source: 'https://httpie.io/docs/cli/timeout',
};
