import type { ClientRecord } from '../../../clients/schema';

const OPTIONS = { merge: '' } as const;

/**
 * The standard's `fetch`, wherever it comes from: browsers, Node, Deno, Bun, undici. It has no `timeout` option; what looks
 * like one is ignored. Node's takes undici's `dispatcher`, which may bring deadlines of its own.
 */
export const fetch: ClientRecord = {
  id: 'fetch',
  name: '`fetch`',
  packages: [],
  calls: [
    {
      match: [
        'fetch',
        'globalThis.fetch',
        'window.fetch',
        'global.fetch',
        'undici.fetch',
        // What Node brings, or the third version of node-fetch, which has no option either.
        'node-fetch-native',
        'node-fetch-native.fetch',
        'ofetch.ofetch.native',
        'ofetch.$fetch.native',
        '$fetch.native',
      ],
      does: 'sends',
      positional: [{ merge: '', name: 'url' }, OPTIONS],
    },
    {
      match: ['new Request', 'new undici.Request'],
      does: 'makes',
      positional: [{ merge: '', name: 'url' }, OPTIONS],
    },
    { match: '.clone', does: 'makes' },
    { match: 'undici.setGlobalDispatcher', does: 'shares', positional: ['dispatcher'] },
  ],
  types: ['Request'],
  values: [
    { match: 'AbortSignal.timeout', positional: ['ms'] },
    { match: 'new undici.Agent', positional: ['options'] },
    { match: 'new undici.ProxyAgent', positional: ['options'] },
    { match: 'new undici.EnvHttpProxyAgent', positional: ['options'] },
  ],
  maps: ['headers'],
  nothing: { undefined: 'inherits' },
  nothingAsHeader: { undefined: 'word', null: 'word' },
  headersFirst: true,
  slots: {
    raw: { space: 'encoded', letter: 'encoded' },
    url: ['url'],
    headers: ['headers'],
    body: ['body'],
    method: ['method'],
    timeout: [
      { key: 'signal.ms', unit: 'ms', phase: 'total' },
      { key: 'dispatcher.options.headersTimeout', unit: 'ms', phase: 'headers' },
      { key: 'dispatcher.options.bodyTimeout', unit: 'ms', phase: 'body' },
    ],
    tls: [
      { key: 'dispatcher.options.connect.rejectUnauthorized', off: [false] },
      { key: 'dispatcher.options.requestTls.rejectUnauthorized', off: [false] },
    ],
  },
  defaultTimeoutMs: null,
  source: 'https://developer.mozilla.org/en-US/docs/Web/API/RequestInit',
  write: {
    timeout: { key: 'signal', value: 'AbortSignal.timeout({ms})', on: 'send' },
    headers: { key: 'headers', on: 'send' },
  },
};
