import type { ClientRecord } from '../../../clients/schema';

/** centra: a request is configured step by step, and goes out with `send()`. Paths are put one behind the other. */
export const centra: ClientRecord = {
  id: 'centra',
  name: 'centra',
  packages: ['centra'],
  calls: [
    { match: 'centra', does: 'makes', positional: ['url', 'method'] },
    { match: '.path', does: 'configures', positional: ['path'], onto: 'url' },
    { match: '.query', does: 'configures', entry: { into: 'query', key: 0, value: 1 } },
    { match: '.header', does: 'configures', entry: { into: 'headers', key: 0, value: 1 } },
    { match: '.body', does: 'configures', positional: ['body'] },
    { match: '.timeout', does: 'configures', positional: ['timeout'] },
    { match: '.option', does: 'configures', entry: { into: 'core', key: 0, value: 1 } },
    { match: ['.followRedirects', '.compress', '.stream'], does: 'configures' },
    { match: '.send', does: 'sends' },
  ],
  nothingAsHeader: { null: 'word' },
  slots: {
    url: ['path'],
    base: ['url'],
    join: 'concat',
    query: ['query'],
    combines: { reads: [], undefined: 'word', null: 'word' },
    headers: ['headers'],
    body: ['body'],
    method: ['method'],
    timeout: [
      { key: 'timeout', unit: 'ms', phase: 'read' },
      { key: 'core.signal.ms', unit: 'ms', phase: 'total' },
    ],
    tls: [
      { key: 'core.rejectUnauthorized', off: [false] },
      { key: 'core.agent.options.rejectUnauthorized', off: [false] },
    ],
  },
  defaultTimeoutMs: null,
  source: 'https://github.com/ethanent/centra#readme',
  write: { timeout: { step: 'timeout({ms})' }, bearer: { step: "header('Authorization', {bearer})" } },
};
