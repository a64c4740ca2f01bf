import type { ClientRecord } from '../../../clients/schema';

/** The standard library's connections, as tools that write samples like to use them. */
export const pythonHttpClient: ClientRecord = {
  id: 'http-client',
  name: '`http.client`',
  packages: [],
  calls: [
    { match: 'socket.setdefaulttimeout', does: 'shares', positional: ['socket_timeout'] },
    {
      match: ['http.client.HTTPSConnection', 'httplib.HTTPSConnection'],
      does: 'makes',
      positional: ['host', 'port'],
      named: '',
    },
    { match: '.request', does: 'sends', positional: ['method', 'url', 'body', 'headers'], named: '' },
    // A request step by step.
    { match: '.putrequest', does: 'configures', positional: ['method', 'url'] },
    { match: '.putheader', does: 'configures', entry: { into: 'headers', key: 0, value: 1 } },
    { match: '.endheaders', does: 'sends', positional: ['body'] },
  ],
  values: [{ match: 'ssl.create_default_context' }, { match: 'ssl.SSLContext' }],
  types: ['http.client.HTTPSConnection'],
  slots: {
    host: ['host'],
    url: ['url'],
    headers: ['headers'],
    body: ['body'],
    method: ['method'],
    tls: [
      { key: 'context', off: ['ssl._create_unverified_context'] },
      { key: 'context.verify_mode', off: ['CERT_NONE'] },
    ],
    tlsMaker: {
      name: 'ssl._create_default_https_context',
      off: ['_create_unverified_context'],
      unless: 'context',
    },
    timeout: [
      { key: 'timeout', unit: 's', phase: 'read', decides: true },
      { key: 'socket_timeout', unit: 's', phase: 'read' },
    ],
  },
  defaultTimeoutMs: null,
  source: 'https://docs.python.org/3/library/http.client.html#http.client.HTTPConnection',
  write: { timeout: { key: 'timeout', value: '{s}', on: 'client' }, headers: { key: 'headers', on: 'send' } },
};
