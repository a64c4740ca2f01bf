import type { ClientRecord } from '../../../clients/schema';

const URL_OR_OPTIONS = { merge: '', name: 'url' } as const;

/** phin: axios underneath since its fourth version, centra before. What is given to it holds all that a request needs. */
export const phin: ClientRecord = {
  id: 'phin',
  name: 'phin',
  packages: ['phin'],
  raises: true,
  calls: [
    { match: 'phin.defaults', does: 'makes', positional: [{ merge: '' }] },
    {
      match: ['phin', 'phin.promisified', 'phin.unpromisified', '()'],
      does: 'sends',
      positional: [URL_OR_OPTIONS],
    },
  ],
  nothing: { null: 'inherits' },
  // They take the place of all headers.
  opens: ['axiosOpts.headers'],
  slots: {
    url: ['url'],
    query: ['axiosOpts.params'],
    combines: { list: 'renames' },
    headers: ['headers'],
    body: ['data', 'form'],
    method: ['method'],
    timeout: [
      { key: 'axiosOpts.timeout', unit: 'ms', phase: 'read', decides: true },
      { key: 'timeout', unit: 'ms', phase: 'read' },
      { key: 'axiosOpts.signal.ms', unit: 'ms', phase: 'total' },
    ],
    tls: [{ key: 'axiosOpts.httpsAgent.options.rejectUnauthorized', off: [false] }],
  },
  defaultTimeoutMs: null,
  versions: [
    {
      below: '4.0.0',
      differs: {
        raises: false,
        nothingAsHeader: { null: 'word' },
        opens: [],
        slots: {
          query: [],
          timeout: [{ key: 'timeout', unit: 'ms', phase: 'read' }],
          tls: [
            { key: 'core.rejectUnauthorized', off: [false] },
            { key: 'core.agent.options.rejectUnauthorized', off: [false] },
          ],
        },
      },
    },
  ],
  source: 'https://github.com/ethanent/phin#readme',
  write: { timeout: { key: 'timeout', value: '{ms}' }, headers: { key: 'headers' } },
};
