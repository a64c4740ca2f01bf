import type { ClientRecord } from '../../../clients/schema';

const PARAMS = { merge: 'params' } as const;
const HEADERS = { merge: 'headers' } as const;
const URL = { name: 'url', merge: '' } as const;

/**
 * Faraday sets no limit of its own. Its default adapter, net_http, sets that of Net::HTTP only when a timeout is given, and
 * else leaves Net::HTTP's 60 seconds.
 */
export const faraday: ClientRecord = {
  id: 'faraday',
  name: 'Faraday',
  packages: ['faraday'],
  calls: [
    {
      match: ['new Faraday', 'new Faraday::Connection'],
      does: 'makes',
      positional: [URL, { merge: '' }],
      named: '',
      block: true,
    },
    {
      match: ['Faraday.get', 'Faraday.delete', 'Faraday.head', '.get', '.delete', '.head'],
      does: 'sends',
      positional: ['path', PARAMS, HEADERS],
      block: true,
    },
    {
      match: ['Faraday.post', 'Faraday.put', 'Faraday.patch', '.post', '.put', '.patch'],
      does: 'sends',
      positional: ['path', 'body', HEADERS],
      block: true,
    },
    { match: '.run_request', does: 'sends', positional: ['method', 'path', 'body', HEADERS], block: true },
    // Of a connection: middleware, `f.request :authorization, 'Bearer', token`.
    {
      match: '.request',
      does: 'configures',
      positional: [null, null, null],
      entry: { into: 'middleware', key: 0, value: 2 },
      named: 'middleware.options',
    },
    { match: '.use', does: 'configures', positional: ['custom'] },
    { match: '.authorization', does: 'configures', positional: [null, 'middleware.authorization'] },
    { match: '.adapter', does: 'configures', positional: ['adapter'] },
    // Of a request, in its block.
    { match: '.url', does: 'configures', positional: ['path', PARAMS] },
  ],
  types: ['Faraday::Connection'],
  shared: ['Faraday.default_connection_options'],
  maps: ['params', 'headers', 'options', 'ssl'],
  merges: ['params', 'headers', 'options', 'request', 'ssl'],
  members: { url_prefix: 'url', path: 'assigned' },
  opens: ['custom', 'builder'],
  slots: {
    raw: { space: 'encoded', letter: 'refused' },
    // What is assigned loses its query; what is given with the call keeps it.
    url: ['assigned', 'path'],
    withoutQuery: ['assigned'],
    base: ['url'],
    join: 'folder',
    query: ['params'],
    combines: { url: 'enters', list: 'renames', ofBase: true },
    headers: ['headers'],
    body: ['body'],
    auth: ['middleware.authorization'],
    method: ['method'],
    timeout: [
      // The more special one wins; with the default adapter either limits each wait for bytes.
      { key: 'options.read_timeout', unit: 's', phase: 'read', null: 'ignored' },
      { key: 'options.timeout', unit: 's', phase: 'read', null: 'ignored' },
      { key: 'request.read_timeout', unit: 's', phase: 'read', null: 'ignored' },
      { key: 'request.timeout', unit: 's', phase: 'read', null: 'ignored' },
      { key: 'options.open_timeout', unit: 's', phase: 'connect' },
      { key: 'request.open_timeout', unit: 's', phase: 'connect' },
    ],
    tls: [{ key: 'ssl.verify', off: [false] }],
    retry: [
      {
        key: 'middleware.options.max',
        repeats: 'failures',
        statuses: ['middleware.options.retry_statuses'],
        // `retry_if` is asked about methods that are not listed here alone, and GET is one of them.
        decides: ['middleware.options.methods'],
      },
    ],
  },
  defaultTimeoutMs: 60_000,
  limitOf: {
    key: 'adapter',
    named: {
      net_http: { defaultTimeoutMs: 60_000 },
      net_http_persistent: { defaultTimeoutMs: 60_000 },
      typhoeus: {
        defaultTimeoutMs: null,
        ignores: ['options.read_timeout', 'request.read_timeout'],
        phase: 'total',
      },
    },
  },
  source: 'https://github.com/lostisland/faraday-net_http/blob/main/lib/faraday/adapter/net_http.rb',
  write: {
    timeout: { key: 'request.timeout', value: '{s}', on: 'client' },
    query: { key: 'params' },
    headers: { key: 'headers', on: 'send' },
  },
};
