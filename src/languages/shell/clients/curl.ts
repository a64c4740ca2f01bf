import type { ClientRecord } from '../../../clients/schema';

/** Its words are read as options: `query` is what `-G` makes of the data, and what `--url-query` adds. `timeout` is that of coreutils around it. */
export const shellCurl: ClientRecord = {
  id: 'curl',
  name: 'curl',
  packages: [],
  calls: [{ match: 'curl', does: 'sends', named: '' }],
  slots: {
    raw: { space: 'refused', letter: 'sent' },
    url: ['url'],
    query: ['query'],
    headers: ['header'],
    headerLines: true,
    body: ['body'],
    auth: ['oauth2-bearer', { key: 'user', pair: true }],
    method: ['request'],
    timeout: [
      { key: 'max-time', unit: 's', phase: 'total' },
      { key: 'timeout', unit: 's', phase: 'total' },
      { key: 'speed-time', unit: 's', phase: 'read' },
      { key: 'connect-timeout', unit: 's', phase: 'connect' },
    ],
    tls: [{ key: 'insecure', off: [true] }],
    retry: [
      { key: 'retry-all', repeats: 'everything' },
      { key: 'retry', repeats: 'failures' },
    ],
  },
  defaultTimeoutMs: null,
  source: 'https://curl.se/docs/manpage.html#-m',
};
