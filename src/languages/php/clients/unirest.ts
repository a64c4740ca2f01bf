import type { ClientRecord } from '../../../clients/schema';

const NAMES = ['url', 'headers', 'body'];

/** Unirest for PHP, as its version 3.0.4 ran on PHP 8.2: static functions over curl, without a limit unless one is set for all. */
export const unirest: ClientRecord = {
  id: 'unirest',
  name: 'Unirest',
  packages: ['mashape/unirest-php', 'apimatic/unirest-php'],
  calls: [
    // On a GET, and on nothing else, the third argument is the query.
    {
      match: 'Unirest\\Request.get',
      does: 'sends',
      positional: ['url', { merge: 'headers' }, { merge: 'query' }],
      names: NAMES,
    },
    {
      match: ['head', 'options', 'post', 'put', 'patch', 'delete'].map((verb) => `Unirest\\Request.${verb}`),
      does: 'sends',
      positional: ['url', { merge: 'headers' }, 'body'],
      names: NAMES,
    },
    { match: 'Unirest\\Request.timeout', does: 'shares', positional: ['timeout'] },
    { match: 'Unirest\\Request.curlOpt', does: 'shares', entry: { into: '', key: 0, value: 1 } },
    { match: 'Unirest\\Request.curlOpts', does: 'shares', positional: [{ merge: '' }] },
    { match: 'Unirest\\Request.verifyPeer', does: 'shares', positional: ['verifyPeer'] },
    { match: 'Unirest\\Request.defaultHeaders', does: 'shares', positional: [{ merge: 'headers' }] },
    { match: 'Unirest\\Request.defaultHeader', does: 'shares', entry: { into: 'headers', key: 0, value: 1 } },
  ],
  merges: ['headers'],
  slots: {
    url: ['url'],
    query: ['query'],
    combines: { list: 'renames' },
    headers: ['headers'],
    body: ['body'],
    timeout: [
      // Set after the options of curl, and over them.
      { key: 'timeout', unit: 's', phase: 'total', whole: true, decides: true, null: 'ignored' },
      { key: 'CURLOPT_TIMEOUT', unit: 's', phase: 'total', whole: true },
      { key: 'CURLOPT_TIMEOUT_MS', unit: 'ms', phase: 'total' },
    ],
    tls: [{ key: 'verifyPeer', off: [false] }],
  },
  defaultTimeoutMs: null,
  source: 'https://github.com/Kong/unirest-php#timeout',
  write: { timeout: { statement: '{client}::timeout({s});' } },
};
