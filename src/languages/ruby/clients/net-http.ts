import type { ClientRecord } from '../../../clients/schema';

const HEADERS = { merge: '' } as const;
const PATH = { name: 'url', merge: '' } as const;

/**
 * Headers lie at the root of the configuration: a request is written to as `req['Authorization'] = …`.
 * `Net::HTTP.get(host, path)` is plain HTTP and left unknown.
 */
export const netHttp: ClientRecord = {
  id: 'net-http',
  name: '`Net::HTTP`',
  packages: [],
  calls: [
    { match: ['Net::HTTP.get', 'Net::HTTP.head'], does: 'sends', positional: [PATH, HEADERS] },
    {
      match: ['Net::HTTP.get_response', 'Net::HTTP.get_print'],
      does: 'sends',
      positional: [PATH, HEADERS],
      method: 'GET',
    },
    { match: ['Net::HTTP.post', 'Net::HTTP.put'], does: 'sends', positional: [PATH, 'body', HEADERS] },
    { match: 'Net::HTTP.post_form', does: 'sends', positional: [PATH, 'body'], method: 'POST' },
    {
      match: 'Net::HTTP.start',
      does: 'makes',
      // Host, port, and up to four positions of a proxy before the options.
      positional: ['host', { merge: '' }, { merge: '' }, { merge: '' }, { merge: '' }, { merge: '' }, { merge: '' }],
      block: true,
    },
    { match: 'new Net::HTTP', does: 'makes', positional: ['host'] },
    { match: '.start', does: 'configures', block: true },
    { match: 'new Net::HTTP::Get', does: 'makes', positional: [PATH, HEADERS], sets: { method: 'GET' } },
    { match: 'new Net::HTTP::Post', does: 'makes', positional: [PATH, HEADERS], sets: { method: 'POST' } },
    { match: 'new Net::HTTP::Head', does: 'makes', positional: [PATH, HEADERS], sets: { method: 'HEAD' } },
    { match: '.request', does: 'sends', positional: [null, 'body'] },
    {
      match: ['.get', '.get2', '.request_get'],
      does: 'sends',
      positional: [PATH, HEADERS],
      method: 'GET',
    },
    { match: ['.head', '.head2', '.request_head'], does: 'sends', positional: [PATH, HEADERS], method: 'HEAD' },
    { match: ['.post', '.post2', '.request_post'], does: 'sends', positional: [PATH, 'body', HEADERS], method: 'POST' },
    { match: ['.[]=', '.add_field'], does: 'configures', entry: { into: '', key: 0, value: 1 } },
    { match: ['.set_form_data', '.form_data='], does: 'configures', positional: ['body'] },
  ],
  types: ['Net::HTTP'],
  slots: {
    url: ['url'],
    host: ['host'],
    headers: [''],
    body: ['body'],
    method: ['method'],
    timeout: [
      { key: 'read_timeout', unit: 's', phase: 'read', zero: 'at once', text: 'refused' },
      { key: 'open_timeout', unit: 's', phase: 'connect' },
    ],
    tls: [{ key: 'verify_mode', off: ['VERIFY_NONE', 0] }],
    retry: ['max_retries'],
  },
  defaultTimeoutMs: 60_000,
  source: 'https://docs.ruby-lang.org/en/master/Net/HTTP.html#method-i-read_timeout-3D',
  // Functions of the module take headers where `start` takes options.
  write: { timeout: { key: 'read_timeout', value: '{s}', on: 'client', setter: '{client}.read_timeout = {s}' } },
};
