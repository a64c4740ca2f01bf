import type { ClientRecord } from '../../../clients/schema';

const OPTIONS = { merge: '' } as const;
const URL_OR_REQUEST = { merge: '', name: 'url' } as const;

/** ky. `prefixUrl` became `prefix` in version 2, where `baseUrl` is another thing: it resolves. */
export const ky: ClientRecord = {
  id: 'ky',
  name: 'ky',
  packages: ['ky', 'ky-universal'],
  calls: [
    {
      match: ['ky.extend', 'ky-universal.extend', '.extend'],
      does: 'makes',
      positional: [OPTIONS],
    },
    { match: ['ky.create', 'ky-universal.create', '.create'], does: 'makes', positional: [OPTIONS], afresh: true },
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
  nothingAsHeader: { null: 'word' },
  raises: true,
  headersFirst: true,
  raisesUnless: 'throwHttpErrors',
  slots: {
    raw: { space: 'encoded', letter: 'encoded' },
    url: ['url'],
    base: ['prefix', 'prefixUrl', 'baseUrl'],
    join: 'concat',
    joins: { baseUrl: 'resolve' },
    query: ['searchParams'],
    combines: { null: 'word', instead: { undefined: 'removes', null: 'removes' } },
    headers: ['headers'],
    body: ['json', 'body'],
    method: ['method'],
    timeout: [
      { key: 'timeout', unit: 'ms', phase: 'total', zero: 'at once' },
      { key: 'totalTimeout', unit: 'ms', phase: 'total' },
      { key: 'signal.ms', unit: 'ms', phase: 'total' },
    ],
    retry: [
      {
        key: 'retry',
        repeats: 'failures',
        statuses: ['retry.statusCodes'],
        decides: ['retry.shouldRetry', 'retry.delay'],
      },
    ],
  },
  defaultTimeoutMs: 10_000,
  versions: [
    {
      below: '2.0.0',
      packages: ['ky'],
      differs: {
        slots: {
          base: ['prefixUrl'],
          combines: {
            url: 'replace',
            emptyKeeps: true,
            undefined: 'inherits',
            null: 'word',
            instead: { undefined: 'removes', null: 'removes' },
          },
          timeout: [
            { key: 'timeout', unit: 'ms', phase: 'headers' },
            { key: 'signal.ms', unit: 'ms', phase: 'total' },
          ],
        },
      },
    },
  ],
  source: 'https://github.com/sindresorhus/ky#timeout',
  write: {
    response: true,
    timeout: { key: 'timeout', value: '{ms}' },
    query: { key: 'searchParams', replaces: true },
    headers: { key: 'headers' },
  },
};
