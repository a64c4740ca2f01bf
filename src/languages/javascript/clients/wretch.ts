import type { ClientRecord } from '../../../clients/schema';

const OPTIONS = { merge: '' } as const;

/** Steps that read the answer or catch errors: the request stays as it is. */
const READING =
  'json text res blob arrayBuffer formData badRequest unauthorized forbidden notFound timeout internalError error fetchError onAbort perfs'
    .split(' ')
    .map((name) => `.${name}`);

/** wretch. Each step gives a changed copy; addresses are put one behind the other. The query and the limit are addons of its own. */
export const wretch: ClientRecord = {
  id: 'wretch',
  name: 'wretch',
  raises: true,
  packages: ['wretch'],
  calls: [
    { match: 'wretch', does: 'makes', positional: ['base', OPTIONS] },
    { match: '.url', does: 'configures', copies: true, positional: ['path'], onto: 'base' },
    { match: '.query', does: 'configures', copies: true, positional: [{ merge: 'query' }] },
    { match: '.headers', does: 'configures', copies: true, positional: [{ merge: 'headers' }] },
    { match: '.auth', does: 'configures', copies: true, positional: ['headers.Authorization'] },
    { match: '.options', does: 'configures', copies: true, positional: [OPTIONS] },
    { match: ['.json', '.body'], does: 'configures', copies: true, positional: ['body'] },
    { match: '.signal', does: 'configures', copies: true, positional: ['controller'] },
    { match: '.middlewares', does: 'configures', copies: true, positional: ['middlewares'] },
    {
      match: ['.defer', '.fetchPolyfill', '.polyfills'],
      does: 'configures',
      copies: true,
      positional: ['middlewares'],
    },
    {
      match: [
        '.addon',
        '.accept',
        '.content',
        '.catcher',
        '.catcherFallback',
        '.resolve',
        '.errorType',
        '.customError',
      ],
      does: 'configures',
      copies: true,
    },
    { match: ['.get', '.delete', '.head', '.opts'], does: 'sends', positional: ['path'], onto: 'base' },
    { match: ['.post', '.put', '.patch'], does: 'sends', positional: ['body', 'path'], onto: 'base' },
    { match: '.setTimeout', does: 'configures', positional: ['setTimeout'] },
    { match: READING, does: 'configures' },
  ],
  types: ['wretch.Wretch'],
  merges: ['headers', 'query'],
  opens: ['middlewares'],
  chained: true,
  headersFirst: true,
  slots: {
    url: ['path'],
    base: ['base'],
    join: 'append',
    query: ['query'],
    combines: { reads: ['text'] },
    headers: ['headers'],
    body: ['body'],
    method: ['method'],
    timeout: [
      { key: 'setTimeout', unit: 'ms', phase: 'total' },
      { key: 'signal.ms', unit: 'ms', phase: 'total' },
      { key: 'controller.signal.ms', unit: 'ms', phase: 'total' },
    ],
  },
  defaultTimeoutMs: null,
  versions: [{ below: '3.0.0', differs: { slots: { combines: { reads: ['text'], null: 'word' } } } }],
  source: 'https://github.com/elbywan/wretch#abortable-requests',
  write: { timeout: { step: 'options({ signal: AbortSignal.timeout({ms}) })', on: 'send' } },
};
