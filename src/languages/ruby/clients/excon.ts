import type { ClientRecord } from '../../../clients/schema';

const OPTIONS = { merge: '' } as const;

export const excon: ClientRecord = {
  id: 'excon',
  name: 'Excon',
  packages: ['excon'],
  calls: [
    { match: ['new Excon', 'new Excon::Connection'], does: 'makes', positional: [{ name: 'url', merge: '' }, OPTIONS] },
    { match: 'Excon.*', does: 'sends', positional: ['url', OPTIONS] },
    { match: ['.*', '.request'], does: 'sends', positional: [OPTIONS] },
  ],
  shared: ['Excon.defaults'],
  maps: ['headers'],
  merges: ['headers'],
  slots: {
    url: ['path'],
    base: ['url'],
    join: 'origin',
    query: ['query'],
    combines: { url: 'replace' },
    headers: ['headers'],
    body: ['body'],
    method: ['method'],
    timeout: [
      { key: 'read_timeout', unit: 's', phase: 'read', zero: 'at once' },
      { key: 'timeout', unit: 's', phase: 'total' },
      { key: 'connect_timeout', unit: 's', phase: 'connect' },
    ],
    tls: [{ key: 'ssl_verify_peer', off: [false] }],
    retry: ['retry_limit'],
  },
  versions: [
    {
      // From then on there is a limit on the whole.
      below: '0.105.0',
      differs: {
        slots: {
          timeout: [
            { key: 'read_timeout', unit: 's', phase: 'read' },
            { key: 'connect_timeout', unit: 's', phase: 'connect' },
          ],
        },
      },
    },
  ],
  defaultTimeoutMs: 60_000,
  source: 'https://github.com/excon/excon#timeouts-and-retries',
  write: {
    timeout: { key: 'read_timeout', value: '{s}' },
    query: { key: 'query', replaces: true },
    headers: { key: 'headers' },
  },
};
