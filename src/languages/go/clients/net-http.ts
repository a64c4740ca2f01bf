import type { ClientRecord } from '../../../clients/schema';

/** What a request does not take over of the client that all functions of the package send through. */
const OF_CLIENT = ['Timeout', 'Transport', 'ResponseHeaderTimeout', 'TLSClientConfig'];
const FIELDS = { Method: 'method', URL: 'url', Body: 'body', Ctx: 'context' };

/**
 * A request is made first, and a client sends it. `Timeout` counts for the whole exchange, as the deadline of a context does;
 * the zero value of either is none.
 */
export const goNetHttp: ClientRecord = {
  id: 'go-net-http',
  name: '`net/http`',
  packages: [],
  calls: [
    // Of the default client, it has nothing but the transport that all have.
    { match: 'new net/http.Client', does: 'makes', named: '', leaves: ['Timeout', 'Transport'] },
    { match: ['net/http.Get', 'net/http.DefaultClient.Get'], does: 'sends', positional: ['url'], method: 'GET' },
    { match: ['net/http.Head', 'net/http.DefaultClient.Head'], does: 'sends', positional: ['url'], method: 'HEAD' },
    {
      match: ['net/http.Post', 'net/http.DefaultClient.Post'],
      does: 'sends',
      positional: ['url', null, 'body'],
      method: 'POST',
    },
    {
      match: ['net/http.PostForm', 'net/http.DefaultClient.PostForm'],
      does: 'sends',
      positional: ['url', 'body'],
      method: 'POST',
    },
    { match: 'net/http.DefaultClient.Do', does: 'sends', positional: [null] },
    { match: 'net/http.NewRequest', does: 'makes', positional: ['method', 'url', 'body'], leaves: OF_CLIENT },
    {
      match: 'net/http.NewRequestWithContext',
      does: 'makes',
      positional: ['context', 'method', 'url', 'body'],
      leaves: OF_CLIENT,
    },
    { match: 'new net/http.Request', does: 'makes', named: '', moves: FIELDS, leaves: OF_CLIENT },
    { match: ['.WithContext', '.Clone'], does: 'makes', positional: ['context'] },
    { match: '.Do', does: 'sends', positional: [null] },
    { match: '.Get', does: 'sends', positional: ['url'], method: 'GET' },
    { match: '.Head', does: 'sends', positional: ['url'], method: 'HEAD' },
    { match: '.Post', does: 'sends', positional: ['url', null, 'body'], method: 'POST' },
    { match: '.PostForm', does: 'sends', positional: ['url', 'body'], method: 'POST' },
    { match: '.SetBasicAuth', does: 'configures', positional: ['basic'] },
  ],
  values: [
    { match: 'new net/http.Transport', named: true },
    { match: 'new crypto/tls.Config', named: true },
    { match: 'new net.Dialer', named: true },
    { match: 'net/http.DefaultTransport.Clone' },
  ],
  types: ['net/http.Client', 'net/http.Request'],
  shared: ['net/http.DefaultClient', 'net/http.DefaultTransport'],
  sharedWords: ['http.DefaultClient', 'http.DefaultTransport'],
  maps: ['Header'],
  addresses: ['url'],
  hooks: ['Transport'],
  hookMethod: 'RoundTrip',
  members: { URL: 'url', Method: 'method', Body: 'body' },
  slots: {
    url: ['url'],
    headers: ['Header'],
    body: ['body'],
    auth: ['basic'],
    method: ['method'],
    timeout: [
      { key: 'Timeout', unit: 'ns', phase: 'total' },
      { key: 'context.deadline', unit: 'ns', phase: 'total' },
      { key: 'Transport.ResponseHeaderTimeout', unit: 'ns', phase: 'headers' },
      { key: 'ResponseHeaderTimeout', unit: 'ns', phase: 'headers', unless: ['Transport'] },
      // Whoever opens connections may give them a deadline.
      { key: 'Transport.DialContext', unit: 'ns', phase: 'read', function: 'unknown' },
      { key: 'Transport.Dial', unit: 'ns', phase: 'read', function: 'unknown' },
      { key: 'Transport.DialTLSContext', unit: 'ns', phase: 'read', function: 'unknown' },
      { key: 'Transport.TLSHandshakeTimeout', unit: 'ns', phase: 'connect' },
    ],
    tls: [
      { key: 'Transport.TLSClientConfig.InsecureSkipVerify', off: [true] },
      { key: 'TLSClientConfig.InsecureSkipVerify', off: [true] },
    ],
  },
  write: {
    timeout: {
      key: 'Timeout',
      value: '{s} * time.Second',
      on: 'client',
      instead: '(&{module}.Client{Timeout: {s} * time.Second})',
    },
    imports: ['time'],
  },
  defaultTimeoutMs: null,
  source: 'https://pkg.go.dev/net/http#Client',
};
