import type { ClientRecord } from '../../../clients/schema';

const OPTIONS = { merge: '' } as const;

/** Options with a string for a key are headers, so they lie at the root. Built on Net::HTTP: its 60 seconds hold. */
export const openUri: ClientRecord = {
  id: 'open-uri',
  name: '`URI.open`',
  raises: true,
  packages: [],
  calls: [
    // A mode and permissions may stand before the options.
    {
      // Before the language's third version `open` took addresses too.
      match: ['URI.open', 'OpenURI.open_uri', 'open', 'Kernel.open'],
      does: 'sends',
      positional: ['url', OPTIONS, OPTIONS, OPTIONS],
      method: 'GET',
    },
  ],
  slots: {
    raw: { space: 'encoded', letter: 'refused' },
    url: ['url'],
    headers: [''],
    timeout: [
      { key: 'read_timeout', unit: 's', phase: 'read' },
      { key: 'open_timeout', unit: 's', phase: 'connect' },
    ],
    tls: [{ key: 'ssl_verify_mode', off: ['VERIFY_NONE', 0] }],
  },
  defaultTimeoutMs: 60_000,
  source: 'https://docs.ruby-lang.org/en/3.2/OpenURI/OpenRead.html',
  write: { timeout: { key: 'read_timeout', value: '{s}' } },
};
