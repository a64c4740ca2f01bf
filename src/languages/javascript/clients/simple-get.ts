import type { ClientRecord } from '../../../clients/schema';

const URL_OR_OPTIONS = { merge: '', name: 'url' } as const;

/** simple-get. Its `timeout` is that of the socket, and ends the request. */
export const simpleGet: ClientRecord = {
  id: 'simple-get',
  name: 'simple-get',
  packages: ['simple-get'],
  calls: [
    { match: ['simple-get', 'simple-get.concat'], does: 'sends', positional: [URL_OR_OPTIONS] },
    { match: ['simple-get.*'], does: 'sends', positional: [URL_OR_OPTIONS] },
    { match: ['.abort', '.destroy'], does: 'ends' },
  ],
  nothingAsHeader: { null: 'word' },
  slots: {
    url: ['url'],
    host: ['hostname', 'host'],
    path: ['path'],
    headers: ['headers'],
    body: ['body', 'form'],
    method: ['method'],
    timeout: [
      { key: 'timeout', unit: 'ms', phase: 'read' },
      { key: 'signal.ms', unit: 'ms', phase: 'total' },
    ],
    tls: [
      { key: 'rejectUnauthorized', off: [false] },
      { key: 'agent.options.rejectUnauthorized', off: [false] },
    ],
  },
  defaultTimeoutMs: null,
  source: 'https://github.com/feross/simple-get#timeout',
  write: { timeout: { key: 'timeout', value: '{ms}', on: 'send' }, headers: { key: 'headers', on: 'send' } },
};
