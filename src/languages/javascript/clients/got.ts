import type { ClientRecord } from '../../../clients/schema';

const OPTIONS = { merge: '' } as const;
const URL_OR_OPTIONS = { merge: '', name: 'url' } as const;

const LIMITS: ClientRecord['slots']['timeout'] = [
  { key: 'timeout.request', unit: 'ms', phase: 'total', zero: 'at once', text: 'refused', anew: true },
  { key: 'timeout.response', unit: 'ms', phase: 'headers', zero: 'at once', text: 'refused', anew: true },
  { key: 'timeout.socket', unit: 'ms', phase: 'read', text: 'refused', anew: true },
  { key: 'timeout.read', unit: 'ms', phase: 'body' },
  { key: 'timeout.connect', unit: 'ms', phase: 'connect' },
  { key: 'signal.ms', unit: 'ms', phase: 'total' },
];

/** Before its twelfth version, texts among them are taken for the numbers that they hold. */
const TOLERANT = LIMITS.map(({ text: _, ...limit }) => limit);

/** got. `timeout` is a number up to version 11, a map of phases after; the options' query takes the place of the URL's. */
export const got: ClientRecord = {
  id: 'got',
  name: 'got',
  packages: ['got', 'got-cjs', 'got-scraping'],
  calls: [
    { match: ['got.extend', 'got.got.extend', '.extend'], does: 'makes', positional: [OPTIONS, OPTIONS, OPTIONS] },
    {
      match: ['got', 'got.got', 'got.stream', 'got.paginate', '()', '.stream', '.paginate'],
      does: 'sends',
      positional: [URL_OR_OPTIONS, OPTIONS],
    },
    {
      match: ['got.*', 'got.got.*', '.*', 'got.paginate.all', 'got.paginate.each'],
      does: 'sends',
      positional: [URL_OR_OPTIONS, OPTIONS],
    },
  ],
  types: ['got.Got', 'got.ExtendedGot'],
  maps: ['headers', 'defaults', 'defaults.options'],
  merges: ['headers', 'searchParams', 'hooks', 'timeout', 'https'],
  // Where `mutableDefaults` is on, versions differ in what they make of changes.
  opens: [
    'defaults.options.searchParams',
    'defaults.options.headers',
    'defaults.options.timeout',
    'hooks.beforeRetry',
    'hooks.beforeRedirect',
    'handlers',
  ],
  hooks: ['hooks.init', 'hooks.beforeRequest'],
  raises: true,
  raisesUnless: 'throwHttpErrors',
  slots: {
    raw: { space: 'encoded', letter: 'encoded' },
    url: ['url'],
    base: ['prefixUrl', 'baseUrl'],
    join: 'concat',
    query: ['searchParams'],
    combines: { url: 'replace', instead: { undefined: 'removes' } },
    headers: ['headers'],
    body: ['json', 'form', 'body'],
    auth: ['username'],
    method: ['method'],
    timeout: [...LIMITS, { key: 'timeout', unit: 'ms', phase: 'total', mapsOnly: true }],
    tls: [
      { key: 'https.rejectUnauthorized', off: [false] },
      { key: 'rejectUnauthorized', off: [false] },
    ],
    retry: [{ key: 'retry', repeats: 'failures', statuses: ['retry.statusCodes'], decides: ['retry.calculateDelay'] }],
  },
  defaultTimeoutMs: null,
  attempts: {
    otherwise: 3,
    keys: ['retry.limit', 'retry'],
    decides: ['retry.calculateDelay', 'retry.methods', 'retry.errorCodes', 'retry.enforceRetryRules'],
  },
  versions: [
    {
      below: '12.0.0',
      differs: {
        slots: {
          combines: { url: 'replace', undefined: 'inherits', instead: { undefined: 'removes' } },
          timeout: [...TOLERANT, { key: 'timeout', unit: 'ms', phase: 'total', text: 'refused', anew: true }],
        },
      },
    },
    { below: '13.0.0', differs: {} },
    // Undefined in the place of a query keeps the client's from the thirteenth version to the fifteenth.
    { below: '16.0.0', differs: { slots: { combines: { url: 'replace' } } } },
  ],
  source: 'https://github.com/sindresorhus/got/blob/main/documentation/6-timeout.md',
  write: {
    response: true,
    timeout: { key: 'timeout.request', value: '{ms}' },
    query: { key: 'searchParams', replaces: true },
    headers: { key: 'headers' },
  },
};
