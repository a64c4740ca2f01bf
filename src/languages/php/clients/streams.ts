import type { ClientRecord } from '../../../clients/schema';

const CONTEXT = { merge: '' } as const;

/** PHP's own functions that read a URL as a file; a stream context carries the options of the request. */
export const phpStreams: ClientRecord = {
  id: 'php-streams',
  name: '`file_get_contents`',
  packages: [],
  calls: [
    { match: 'ini_set', does: 'shares', entry: { into: 'ini', key: 0, value: 1 } },
    { match: 'stream_context_set_default', does: 'shares', positional: [{ merge: 'standard' }] },
    // A context takes the place of the standard one whole.
    { match: 'stream_context_create', does: 'makes', positional: [CONTEXT], sets: { standard: null } },
    {
      match: ['stream_context_set_option', 'stream_context_set_options'],
      does: 'configures',
      receiver: 0,
      positional: [CONTEXT],
      entry: { into: 'http', key: 2, value: 3 },
    },
    { match: ['file_get_contents', 'readfile', 'file', 'copy'], does: 'sends', positional: ['url', null, CONTEXT] },
    { match: 'fopen', does: 'sends', positional: ['url', null, null, CONTEXT] },
  ],
  sharedWords: ['default_socket_timeout', 'stream_context_set_default'],
  maps: ['http', 'ssl'],
  merges: ['http', 'ssl'],
  slots: {
    raw: { space: 'refused', letter: 'sent' },
    url: ['url'],
    headers: ['http.header', 'standard.http.header'],
    headerLines: true,
    body: ['http.content'],
    method: ['http.method'],
    timeout: [
      // Over TLS, zero never ends.
      { key: 'http.timeout', unit: 's', phase: 'read', decides: true },
      { key: 'standard.http.timeout', unit: 's', phase: 'read', decides: true },
      { key: 'ini.default_socket_timeout', unit: 's', phase: 'read' },
    ],
    tls: [
      { key: 'ssl.verify_peer', off: [false, 0] },
      { key: 'ssl.verify_peer_name', off: [false, 0] },
    ],
  },
  // `default_socket_timeout` of php.ini, which is 60 unless the server says otherwise.
  defaultTimeoutMs: 60_000,
  source: 'https://www.php.net/manual/en/context.http.php',
  write: { timeout: { key: 'http.timeout', value: '{s}', on: 'client' } },
};
