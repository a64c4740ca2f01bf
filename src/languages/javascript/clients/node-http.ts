import type { ClientRecord } from '../../../clients/schema';

const OPTIONS = { merge: '' } as const;

/** Node's own `http` and `https`, and follow-redirects, which has their face. `timeout` tells of the silence of the socket, and ends nothing. */
export const nodeHttp: ClientRecord = {
  id: 'node-http',
  name: '`http`, `https` (Node.js)',
  packages: [],
  calls: [
    {
      match: ['https.request', 'http.request', 'follow-redirects.https.request', 'follow-redirects.http.request'],
      does: 'sends',
      positional: [{ merge: '', name: 'path' }, OPTIONS],
    },
    {
      match: ['https.get', 'http.get', 'follow-redirects.https.get', 'follow-redirects.http.get'],
      does: 'sends',
      positional: [{ merge: '', name: 'path' }, OPTIONS],
      method: 'GET',
    },
    { match: '.setTimeout', does: 'configures', positional: ['timeout', 'listeners.timeout'] },
    { match: ['.on', '.once', '.addListener'], does: 'configures', entry: { into: 'listeners', key: 0, value: 1 } },
    { match: ['.destroy', '.abort'], does: 'ends' },
    { match: '.setHeader', does: 'configures', entry: { into: 'headers', key: 0, value: 1 } },
    { match: ['.write', '.end'], does: 'configures', positional: ['body'] },
  ],
  values: [
    { match: 'new https.Agent', positional: ['options'] },
    { match: 'new http.Agent', positional: ['options'] },
  ],
  maps: ['headers'],
  nothingAsHeader: { null: 'word' },
  slots: {
    // A URL, or a path of the host.
    url: ['path'],
    host: ['hostname', 'host'],
    headers: ['headers'],
    body: ['body'],
    method: ['method'],
    timeout: [
      { key: 'timeout', unit: 'ms', phase: 'read', handlers: ['listeners.timeout'] },
      { key: 'signal.ms', unit: 'ms', phase: 'total' },
      { key: 'agent.options.timeout', unit: 'ms', phase: 'read', handlers: ['listeners.timeout'] },
      // Who is given the socket may set a limit to it.
      { key: 'listeners.socket.ms', unit: 'ms', phase: 'read' },
    ],
    tls: [
      { key: 'rejectUnauthorized', off: [false] },
      { key: 'agent.options.rejectUnauthorized', off: [false] },
    ],
  },
  defaultTimeoutMs: null,
  source: 'https://nodejs.org/api/http.html#httprequesturl-options-callback',
  // `timeout` alone only tells of the silence; the signal ends the request.
  write: {
    timeout: { key: 'signal', value: 'AbortSignal.timeout({ms})', on: 'send' },
    headers: { key: 'headers', on: 'send' },
  },
};
