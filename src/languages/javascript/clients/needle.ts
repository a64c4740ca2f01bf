import type { ClientRecord } from '../../../clients/schema';

const OPTIONS = { merge: '' } as const;

/** needle. Its ten seconds are for the connection; the answer may take forever. */
export const needle: ClientRecord = {
  id: 'needle',
  name: 'needle',
  packages: ['needle'],
  calls: [
    { match: ['needle.get', 'needle.head'], does: 'sends', positional: ['url', OPTIONS] },
    {
      match: ['needle.post', 'needle.put', 'needle.patch', 'needle.delete'],
      does: 'sends',
      positional: ['url', 'data', OPTIONS],
    },
    // The data of a GET are its query.
    {
      match: 'needle',
      does: 'sends',
      positional: ['method', 'url', { merge: 'search' }, OPTIONS],
      // Of a GET, what follows the address alone are options.
      fewer: { count: 3, positional: ['method', 'url', OPTIONS] },
    },
    { match: 'needle.request', does: 'sends', positional: ['method', 'url', { merge: 'search' }, OPTIONS] },
    { match: 'needle.defaults', does: 'shares', positional: [OPTIONS] },
  ],
  maps: ['headers'],
  nothing: { undefined: 'inherits' },
  nothingAsHeader: { null: 'word' },
  slots: {
    raw: { space: 'encoded', letter: 'sent' },
    url: ['url'],
    query: ['search', 'query'],
    combines: { url: 'replace', list: 'renames', methods: ['get', 'head'], unless: ['json'] },
    headers: ['headers'],
    body: ['data', 'search'],
    auth: ['username'],
    method: ['method'],
    timeout: [
      { key: 'response_timeout', unit: 'ms', phase: 'headers' },
      { key: 'read_timeout', unit: 'ms', phase: 'body' },
      { key: 'open_timeout', unit: 'ms', phase: 'connect' },
      { key: 'timeout', unit: 'ms', phase: 'connect' },
      { key: 'signal.ms', unit: 'ms', phase: 'total' },
    ],
    tls: [
      { key: 'rejectUnauthorized', off: [false] },
      { key: 'agent.options.rejectUnauthorized', off: [false] },
    ],
  },
  defaultTimeoutMs: null,
  versions: [
    {
      below: '3.0.0',
      differs: { slots: { query: ['search'], timeout: [{ key: 'response_timeout', unit: 'ms', phase: 'headers' }] } },
    },
  ],
  source: 'https://github.com/tomas/needle#request-options',
  write: { timeout: { key: 'response_timeout', value: '{ms}' } },
};
