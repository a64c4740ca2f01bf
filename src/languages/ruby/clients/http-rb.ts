import type { ClientRecord } from '../../../clients/schema';

const TIMEOUT = [{ name: 'timeout.global', merge: 'timeout' }] as const;

/** The `http` gem: a chain of steps, each of which gives a changed copy. */
export const httpRb: ClientRecord = {
  id: 'http-rb',
  name: 'http.rb',
  packages: ['http'],
  calls: [
    { match: ['HTTP.*', '.*'], does: 'sends', positional: ['url', { merge: '' }] },
    { match: ['HTTP.request', '.request'], does: 'sends', positional: ['method', 'url', { merge: '' }] },
    { match: ['new HTTP::Client', 'new HTTP::Session'], does: 'makes', positional: [{ merge: '' }] },
    { match: 'HTTP.timeout', does: 'makes', positional: [...TIMEOUT] },
    { match: '.timeout', does: 'configures', positional: [...TIMEOUT], copies: true },
    { match: ['HTTP.headers', 'HTTP.with', 'HTTP.[]'], does: 'makes', positional: [{ merge: 'headers' }] },
    { match: ['.headers', '.with', '.[]'], does: 'configures', positional: [{ merge: 'headers' }], copies: true },
    { match: 'HTTP.auth', does: 'makes', positional: ['headers.Authorization'] },
    { match: '.auth', does: 'configures', positional: ['headers.Authorization'], copies: true },
    { match: ['HTTP.persistent', 'HTTP.base_uri'], does: 'makes', positional: ['base'] },
    { match: ['.persistent', '.base_uri'], does: 'configures', positional: ['base'], copies: true },
    {
      match: ['HTTP.accept', 'HTTP.follow', 'HTTP.use', 'HTTP.via', 'HTTP.through', 'HTTP.cookies', 'HTTP.nodelay'],
      does: 'makes',
    },
    {
      match: ['.accept', '.follow', '.use', '.via', '.through', '.cookies', '.nodelay', '.encoding'],
      does: 'configures',
      copies: true,
    },
    { match: ['HTTP.retriable'], does: 'makes', sets: { retry: true } },
    { match: ['.retriable'], does: 'configures', sets: { retry: true }, copies: true },
  ],
  merges: ['headers'],
  slots: {
    url: ['url'],
    base: ['base'],
    join: 'origin',
    query: ['params'],
    headers: ['headers'],
    body: ['json', 'form', 'body'],
    method: ['method'],
    timeout: [
      { key: 'timeout.global', unit: 's', phase: 'total', zero: 'at once', text: 'refused' },
      { key: 'timeout.read', unit: 's', phase: 'read' },
      // Before its sixth version, 0.25 s for each operation that is left out.
      { key: 'timeout.connect', unit: 's', phase: 'read' },
      { key: 'timeout.write', unit: 's', phase: 'read' },
      { key: 'timeout.global_timeout', unit: 's', phase: 'total' },
      { key: 'timeout.read_timeout', unit: 's', phase: 'read' },
      { key: 'timeout.connect_timeout', unit: 's', phase: 'read' },
    ],
    tls: [{ key: 'ssl.verify_mode', off: ['VERIFY_NONE', 0] }],
    retry: ['retry'],
  },
  defaultTimeoutMs: null,
  source: 'https://github.com/httprb/http/wiki/Timeouts',
  write: {
    timeout: { step: 'timeout({s})' },
    query: { key: 'params', on: 'send' },
    bearer: { step: 'auth({bearer})' },
  },
};
