import type { ClientRecord } from '../../../clients/schema';

const OPTIONS = { merge: '' } as const;
const MODULES = ['', '#imports.', '#app.', 'nuxt/app.'];

/**
 * Nuxt's composables around its `$fetch`. They need a whole application to run, so what is said here was read in the code
 * of Nuxt 3.0, 3.7, 3.9, 3.17 and 4.5 (`app/composables/fetch`): all options go to `$fetch`, with a signal of their own beside them.
 */
export const nuxtUseFetch: ClientRecord = {
  id: 'nuxt-use-fetch',
  name: 'Nuxt `useFetch`',
  packages: ['nuxt'],
  calls: [
    {
      match: MODULES.flatMap((module) => [`${module}useFetch`, `${module}useLazyFetch`]),
      does: 'sends',
      // The address may be a function that gives it.
      positional: [{ merge: '', name: 'url', called: true }, OPTIONS],
    },
  ],
  maps: ['headers'],
  opens: ['onRequest', '$fetch'],
  slots: {
    url: ['url'],
    base: ['baseURL'],
    join: 'concat',
    query: ['params', 'query'],
    combines: { reads: [] },
    headers: ['headers'],
    body: ['body'],
    method: ['method'],
    timeout: [
      { key: 'timeout', unit: 'ms', phase: 'total' },
      { key: 'signal.ms', unit: 'ms', phase: 'total' },
    ],
  },
  defaultTimeoutMs: null,
  // Beside a signal, `$fetch` does not look at `timeout`.
  versions: [{ below: '3.9.0', differs: { slots: { timeout: [{ key: 'signal.ms', unit: 'ms', phase: 'total' }] } } }],
  source: 'https://nuxt.com/docs/api/composables/use-fetch',
  write: {
    timeout: { key: 'timeout', value: '{ms}', on: 'send' },
    query: { key: 'query' },
    headers: { key: 'headers' },
  },
};
