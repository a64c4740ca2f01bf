import type { ClientRecord } from '../../../clients/schema';

const OPTIONS = { merge: '' } as const;
/** Its own library, Requests, takes no limit under a second. */
const TIMEOUT: ClientRecord['slots']['timeout'] = [{ key: 'timeout', unit: 's', phase: 'total', least: 1 }];

/** WordPress sends the body of a GET as its query, so that the functions that only GET are a client of their own. */
export const wordpressGet: ClientRecord = {
  id: 'wordpress-get',
  name: '`wp_remote_get`',
  packages: [],
  calls: [
    { match: ['wp_remote_get', 'wp_safe_remote_get'], does: 'sends', positional: ['url', OPTIONS], method: 'GET' },
    { match: ['wp_remote_head', 'wp_safe_remote_head'], does: 'sends', positional: ['url', OPTIONS], method: 'HEAD' },
  ],
  slots: {
    url: ['url'],
    query: ['body'],
    combines: { list: 'renames' },
    headers: ['headers'],
    timeout: TIMEOUT,
    tls: [{ key: 'sslverify', off: [false, 0] }],
  },
  defaultTimeoutMs: 5000,
  source: 'https://developer.wordpress.org/reference/classes/wp_http/request/',
  write: { timeout: { key: 'timeout', value: '{s}' } },
};

export const wordpress: ClientRecord = {
  ...wordpressGet,
  id: 'wordpress',
  name: '`wp_remote_post`',
  calls: [
    { match: ['wp_remote_post', 'wp_safe_remote_post'], does: 'sends', positional: ['url', OPTIONS], method: 'POST' },
    { match: ['wp_remote_request', 'wp_safe_remote_request'], does: 'sends', positional: ['url', OPTIONS] },
    { match: ['new WP_Http', '_wp_http_get_object'], does: 'makes' },
    { match: ['.get', '.head', '.post'], does: 'sends', positional: ['url', OPTIONS] },
    { match: '.request', does: 'sends', positional: ['url', OPTIONS] },
  ],
  slots: {
    url: ['url'],
    // Of a request without one, as of the functions above.
    query: ['body'],
    combines: { methods: ['get', 'head'], list: 'renames' },
    headers: ['headers'],
    body: ['body'],
    method: ['method'],
    timeout: TIMEOUT,
    tls: [{ key: 'sslverify', off: [false, 0] }],
  },
};
