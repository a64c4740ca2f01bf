import type { ClientRecord } from './schema';

const OPTIONS = { merge: '' } as const;
const URL_OR_REQUEST = { merge: '', name: 'url' } as const;

/** ky. `prefixUrl` became `prefix` in version 2, where `baseUrl` is another thing: it resolves, which `join` leaves out. */
export const ky: ClientRecord = {
  id: 'ky',
  languages: ['javascript'],
  packages: ['ky', 'ky-universal'],
  calls: [
    {
      match: ['ky.create', 'ky.extend', 'ky-universal.create', 'ky-universal.extend', '.create', '.extend'],
      does: 'makes',
      positional: [OPTIONS],
    },
    {
      match: ['ky', 'ky.ky', 'ky-universal', '()', 'ky.*', 'ky-universal.*', '.*'],
      does: 'sends',
      positional: [URL_OR_REQUEST, OPTIONS],
    },
  ],
  types: ['ky.KyInstance'],
  maps: ['headers'],
  merges: ['headers', 'searchParams', 'hooks'],
  opens: ['hooks.beforeRetry', 'fetch'],
  hooks: ['hooks.init', 'hooks.beforeRequest'],
  slots: {
    url: ['url'],
    base: ['prefixUrl', 'prefix', 'baseUrl'],
    join: 'concat',
    query: ['searchParams'],
    headers: ['headers'],
    body: ['json', 'body'],
    method: ['method'],
    timeout: [
      { key: 'timeout', unit: 'ms', phase: 'total' },
      { key: 'totalTimeout', unit: 'ms', phase: 'total' },
      { key: 'signal.ms', unit: 'ms', phase: 'total' },
    ],
    retry: ['retry'],
  },
  defaultTimeoutMs: 10_000,
  source: 'https://github.com/sindresorhus/ky#timeout',
  write: {
    timeout: { key: 'timeout', value: '{ms}' },
    query: { key: 'searchParams', replaces: true },
    headers: { key: 'headers' },
  },
};
