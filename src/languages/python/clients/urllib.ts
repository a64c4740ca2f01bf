import type { ClientRecord } from '../../../clients/schema';

/** The standard library's opener. Without a timeout the sockets' global default counts, which is none. */
export const pythonUrllib: ClientRecord = {
  id: 'urllib',
  name: '`urllib.request`',
  raises: true,
  packages: [],
  calls: [
    { match: 'socket.setdefaulttimeout', does: 'shares', positional: ['socket_timeout'] },
    {
      match: ['urllib.request.urlopen', 'urllib2.urlopen', 'six.moves.urllib.request.urlopen'],
      does: 'sends',
      positional: ['url', 'data', 'timeout'],
      named: '',
    },
    {
      match: ['urllib.request.Request', 'urllib2.Request', 'six.moves.urllib.request.Request'],
      does: 'makes',
      positional: ['url', 'data', 'headers', null, null, 'method'],
      named: '',
      moves: { timeout: 'refused.timeout' },
    },
    {
      match: ['.add_header', '.add_unredirected_header'],
      does: 'configures',
      entry: { into: 'headers', key: 0, value: 1 },
    },
    { match: 'urllib.request.urlretrieve', does: 'sends', positional: ['url'] },
    { match: ['urllib.request.build_opener', 'urllib2.build_opener'], does: 'makes' },
    { match: '.open', does: 'sends', positional: ['url', 'data', 'timeout'], named: '' },
  ],
  values: [{ match: 'ssl.create_default_context' }, { match: 'ssl.SSLContext' }],
  types: ['urllib.request.Request', 'urllib.request.OpenerDirector'],
  maps: ['headers'],
  // `opener.addheaders = [("Authorization", …)]`
  // What a request holds as its limit is written over when it is opened.
  members: { addheaders: 'addheaders', full_url: 'url', timeout: 'unread.timeout' },
  slots: {
    raw: { space: 'refused', letter: 'refused' },
    url: ['url'],
    headers: ['addheaders', 'headers'],
    body: ['data'],
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
  source: 'https://docs.python.org/3/library/urllib.request.html#urllib.request.urlopen',
  write: { timeout: { key: 'timeout', value: '{s}', on: 'send' } },
};
