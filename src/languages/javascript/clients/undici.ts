import type { ClientRecord } from '../../../clients/schema';

const OPTIONS = { merge: '' } as const;

/** undici beyond its `fetch`. `headersTimeout` and `bodyTimeout` limit each wait for bytes. */
export const undici: ClientRecord = {
  id: 'undici',
  name: 'undici',
  packages: ['undici'],
  calls: [
    {
      match: ['undici.request', 'undici.stream', 'undici.pipeline'],
      does: 'sends',
      positional: [{ merge: '', name: 'path' }, OPTIONS],
    },
    {
      match: ['new undici.Client', 'new undici.Pool', 'new undici.BalancedPool'],
      does: 'makes',
      positional: ['origin', OPTIONS],
    },
    { match: 'undici.setGlobalDispatcher', does: 'shares', positional: ['dispatcher'] },
    { match: ['.request', '.stream', '.pipeline', '.dispatch'], does: 'sends', positional: [OPTIONS] },
  ],
  types: ['undici.Client', 'undici.Pool', 'undici.Dispatcher'],
  maps: ['headers'],
  nothing: { undefined: 'inherits' },
  headersFirst: true,
  slots: {
    // A URL, or a path of `origin`.
    url: ['path'],
    base: ['origin'],
    join: 'concat',
    query: ['query'],
    combines: { reads: [] },
    headers: ['headers'],
    body: ['body'],
    method: ['method'],
    timeout: [
      { key: 'headersTimeout', unit: 'ms', phase: 'headers', text: 'refused' },
      { key: 'bodyTimeout', unit: 'ms', phase: 'body' },
      { key: 'dispatcher.options.headersTimeout', unit: 'ms', phase: 'headers' },
      { key: 'dispatcher.options.bodyTimeout', unit: 'ms', phase: 'body' },
      { key: 'signal.ms', unit: 'ms', phase: 'total' },
      { key: 'connectTimeout', unit: 'ms', phase: 'connect' },
    ],
    tls: [
      { key: 'connect.rejectUnauthorized', off: [false] },
      { key: 'dispatcher.options.connect.rejectUnauthorized', off: [false] },
    ],
  },
  defaultTimeoutMs: 300_000,
  source: 'https://github.com/nodejs/undici/blob/v7.x/docs/docs/api/Dispatcher.md#parameter-dispatchoptions',
  write: {
    timeout: { key: 'headersTimeout', value: '{ms}' },
    query: { key: 'query', on: 'send', replaces: true },
    headers: { key: 'headers', on: 'send' },
  },
};
