import type { ClientRecord } from '../../../clients/schema';

const OPTIONS = { merge: '' } as const;
const URL_OR_OPTIONS = { merge: '', name: 'url' } as const;
const MODULES = ['request', 'request-promise', 'request-promise-native', 'postman-request', '@cypress/request'];

/** request and its promising wrappers: no longer developed, still in production. */
export const request: ClientRecord = {
  id: 'request',
  name: 'request',
  packages: MODULES,
  calls: [
    {
      match: [...MODULES.map((name) => `${name}.defaults`), '.defaults'],
      does: 'makes',
      positional: [OPTIONS],
    },
    {
      match: [
        ...MODULES,
        ...MODULES.map((name) => `${name}.*`),
        ...MODULES.map((name) => `${name}.del`),
        '()',
        '.*',
        '.del',
      ],
      does: 'sends',
      positional: [URL_OR_OPTIONS, OPTIONS],
    },
    { match: ['util.promisify', 'es6-promisify.promisify'], does: 'wraps' },
    { match: ['.abort', '.destroy'], does: 'ends' },
    { match: '.auth', does: 'configures', positional: [null, null, null, 'auth.bearer'] },
    { match: '.qs', does: 'configures', positional: [{ merge: 'qs' }] },
  ],
  maps: ['headers', 'qs'],
  merges: ['headers', 'qs'],
  nothing: { undefined: 'inherits' },
  nothingAsHeader: { null: 'word' },
  raises: true,
  slots: {
    raw: { space: 'encoded', letter: 'sent' },
    url: ['url', 'uri'],
    base: ['baseUrl'],
    join: 'concat',
    query: ['qs'],
    combines: { reads: [], undefined: 'inherits', list: 'renames' },
    headers: ['headers'],
    body: ['body', 'json', 'form'],
    auth: ['auth.bearer', 'auth.user', 'auth.username'],
    method: ['method'],
    timeout: [{ key: 'timeout', unit: 'ms', phase: 'read', text: 'ignored' }],
    tls: [
      { key: 'strictSSL', off: [false] },
      { key: 'rejectUnauthorized', off: [false] },
      { key: 'agentOptions.rejectUnauthorized', off: [false] },
    ],
  },
  defaultTimeoutMs: null,
  source: 'https://github.com/request/request#timeouts',
  write: {
    timeout: { key: 'timeout', value: '{ms}' },
    query: { key: 'qs' },
    headers: { key: 'headers' },
  },
};
