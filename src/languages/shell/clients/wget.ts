import type { ClientRecord } from '../../../clients/schema';

/** `--timeout` limits each wait: for a name, a connection, a part of the answer. */
export const shellWget: ClientRecord = {
  id: 'wget',
  name: 'wget',
  packages: [],
  calls: [{ match: 'wget', does: 'sends', named: '' }],
  slots: {
    raw: { space: 'encoded', letter: 'encoded' },
    url: ['url'],
    headers: ['header'],
    headerLines: true,
    body: ['body'],
    method: ['method'],
    timeout: [
      { key: 'read-timeout', unit: 's', phase: 'read' },
      { key: 'each', unit: 's', phase: 'read' },
      { key: 'timeout', unit: 's', phase: 'total' },
      { key: 'connect-timeout', unit: 's', phase: 'connect' },
    ],
    tls: [{ key: 'insecure', off: [true] }],
  },
  defaultTimeoutMs: 900_000,
  source: 'https://www.gnu.org/software/wget/manual/html_node/Download-Options.html',
};
