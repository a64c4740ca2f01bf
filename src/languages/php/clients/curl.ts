import type { ClientRecord } from '../../../clients/schema';

/** The handle is the client: options are written into it under the names of their constants. */
export const phpCurl: ClientRecord = {
  id: 'php-curl',
  name: 'cURL',
  packages: [],
  calls: [
    // That of PHP's streams.
    { match: 'ini_set', does: 'shares', entry: { into: 'unread', key: 0, value: 1 } },
    { match: 'curl_init', does: 'makes', positional: ['CURLOPT_URL'] },
    { match: 'curl_setopt', does: 'configures', receiver: 0, entry: { into: '', key: 1, value: 2 } },
    { match: 'curl_setopt_array', does: 'configures', receiver: 0, positional: [{ merge: '' }] },
    { match: 'curl_copy_handle', does: 'makes', receiver: 0 },
    { match: 'curl_exec', does: 'sends', receiver: 0 },
    { match: 'curl_multi_add_handle', does: 'sends', receiver: 1 },
  ],
  sharedWords: ['default_socket_timeout'],
  types: ['CurlHandle'],
  oneSetting: [
    ['CURLOPT_TIMEOUT', 'CURLOPT_TIMEOUT_MS'],
    ['CURLOPT_CONNECTTIMEOUT', 'CURLOPT_CONNECTTIMEOUT_MS'],
  ],
  slots: {
    raw: { space: 'refused', letter: 'sent' },
    url: ['CURLOPT_URL'],
    headers: ['CURLOPT_HTTPHEADER'],
    headerLines: true,
    body: ['CURLOPT_POSTFIELDS'],
    auth: [{ key: 'CURLOPT_XOAUTH2_BEARER', requires: 'CURLOPT_HTTPAUTH' }],
    method: ['CURLOPT_CUSTOMREQUEST'],
    timeout: [
      { key: 'CURLOPT_TIMEOUT', unit: 's', phase: 'total', whole: true },
      { key: 'CURLOPT_TIMEOUT_MS', unit: 'ms', phase: 'total', whole: true },
      { key: 'CURLOPT_LOW_SPEED_TIME', unit: 's', phase: 'read', whole: true, requires: 'CURLOPT_LOW_SPEED_LIMIT' },
      { key: 'CURLOPT_CONNECTTIMEOUT', unit: 's', phase: 'connect' },
      { key: 'CURLOPT_CONNECTTIMEOUT_MS', unit: 'ms', phase: 'connect' },
    ],
    tls: [
      { key: 'CURLOPT_SSL_VERIFYPEER', off: [false, 0] },
      { key: 'CURLOPT_SSL_VERIFYHOST', off: [false, 0] },
    ],
  },
  defaultTimeoutMs: null,
  source: 'https://curl.se/libcurl/c/CURLOPT_TIMEOUT.html',
  write: { timeout: { statement: 'curl_setopt({client}, CURLOPT_TIMEOUT, {s});' } },
};
