import type { ClientRecord } from './schema';

const NAMES = ['url', 'headers', 'body'];

/** Unirest for PHP, versions 2 and 3: static functions over curl, without a limit unless one is set for all. */
export const unirest: ClientRecord = {
  id: 'unirest',
  languages: ['php'],
  packages: ['mashape/unirest-php', 'apimatic/unirest-php'],
  calls: [
    // On a GET the third argument is the query.
    {
      match: ['Unirest\\Request.get', 'Unirest\\Request.head', 'Unirest\\Request.options'],
      does: 'sends',
      positional: ['url', { merge: 'headers' }, { merge: 'query' }],
      names: NAMES,
    },
    {
      match: ['Unirest\\Request.post', 'Unirest\\Request.put', 'Unirest\\Request.patch', 'Unirest\\Request.delete'],
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
      { key: 'timeout', unit: 's', phase: 'total' },
      { key: 'CURLOPT_TIMEOUT', unit: 's', phase: 'total' },
      { key: 'CURLOPT_TIMEOUT_MS', unit: 'ms', phase: 'total' },
    ],
    tls: [{ key: 'verifyPeer', off: [false] }],
  },
  defaultTimeoutMs: null,
  source: 'https://github.com/Kong/unirest-php#timeout',
  write: { timeout: { statement: '{client}::timeout({s});' } },
};
