import type { ClientRecord } from './schema';

/** superagent. A request is configured step by step after it is begun; an agent holds defaults by the same steps. */
export const superagent: ClientRecord = {
  id: 'superagent',
  languages: ['javascript'],
  packages: ['superagent'],
  calls: [
    { match: ['superagent.agent', 'new superagent.agent'], does: 'makes' },
    { match: 'superagent', does: 'sends', positional: ['method', 'url'] },
    {
      match: ['superagent.get', 'superagent.head', '.get', '.head'],
      does: 'sends',
      positional: ['url', { merge: 'query' }],
    },
    { match: ['superagent.*', 'superagent.del', '.*', '.del'], does: 'sends', positional: ['url', 'body'] },
    { match: '.query', does: 'configures', positional: [{ merge: 'query' }] },
    { match: '.set', does: 'configures', entry: { into: 'headers', key: 0, value: 1 } },
    { match: '.send', does: 'configures', positional: ['body'] },
    { match: '.auth', does: 'configures', positional: ['auth'] },
    { match: '.timeout', does: 'configures', positional: [{ merge: 'timeout', name: 'timeout.deadline' }] },
    { match: '.retry', does: 'configures', positional: ['retry'] },
    { match: '.disableTLSCerts', does: 'configures', sets: { tls: false } },
    { match: ['.use', '.type', '.accept', '.ok', '.redirects', '.buffer', '.parse'], does: 'configures' },
  ],
  maps: ['query', 'headers'],
  merges: ['query', 'headers'],
  slots: {
    url: ['url'],
    query: ['query'],
    headers: ['headers'],
    body: ['body'],
    auth: ['auth'],
    method: ['method'],
    timeout: [
      { key: 'timeout.deadline', unit: 'ms', phase: 'total' },
      { key: 'timeout.response', unit: 'ms', phase: 'read' },
    ],
    tls: [{ key: 'tls', off: [false] }],
    retry: ['retry'],
  },
  defaultTimeoutMs: null,
  source: 'https://github.com/forwardemail/superagent/blob/master/docs/index.md#timeouts',
  write: { timeout: { step: '.timeout({ms})', after: true }, query: { key: 'query', on: 'send' } },
};
