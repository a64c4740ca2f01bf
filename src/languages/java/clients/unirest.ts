import type { ClientCall, ClientRecord } from '../../../clients/schema';

const VERBS = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options'];

function callsOf(root: string): ClientCall[] {
  return [
    { match: `${root}.Unirest.config`, does: 'defaults' },
    {
      match: [`${root}.Unirest.spawnInstance`, `${root}.Unirest.primaryInstance`, `new ${root}.UnirestInstance`],
      does: 'makes',
    },
    ...VERBS.flatMap((verb): ClientCall[] => {
      const match = [`${root}.Unirest.${verb}`, `.${verb}`];
      return [{ match, does: 'makes', positional: ['url'], sets: { method: verb.toUpperCase() } }];
    }),
    { match: '.config', does: 'configures' },
    { match: '.defaultBaseUrl', does: 'configures', positional: ['base'] },
    {
      match: ['.setDefaultHeader', '.addDefaultHeader', '.header', '.headerReplace'],
      does: 'configures',
      entry: { into: 'headers', key: 0, value: 1 },
    },
    { match: ['.headers', '.headersReplace'], does: 'configures', positional: [{ merge: 'headers' }] },
    { match: '.queryString', does: 'configures', entry: { into: 'query', key: 0, value: 1 } },
    { match: '.routeParam', does: 'configures', entry: { into: 'template', key: 0, value: 1 } },
    { match: '.basicAuth', does: 'configures', positional: ['auth'] },
    { match: '.body', does: 'configures', positional: ['body'] },
    { match: ['.field', '.fields'], does: 'configures', positional: ['body'] },
    { match: '.connectTimeout', does: 'configures', positional: ['connectTimeout'] },
    { match: ['.socketTimeout', '.requestTimeout'], does: 'configures', positional: ['timeout'] },
    { match: '.verifySsl', does: 'configures', positional: ['verifySsl'] },
    { match: '.interceptor', does: 'configures', positional: ['interceptor'] },
    {
      match: [
        '.accept',
        '.contentType',
        '.cookie',
        '.charset',
        '.proxy',
        '.setObjectMapper',
        '.withObjectMapper',
        '.followRedirects',
        '.enableCookieManagement',
        '.automaticRetries',
        '.retryAfter',
        '.concurrency',
        '.responseEncoding',
        '.downloadMonitor',
      ],
      does: 'configures',
    },
    {
      match: ['asJson', 'asString', 'asObject', 'asBytes', 'asEmpty', 'asFile', 'asPaged', 'thenConsume'].flatMap(
        (name) => [`.${name}`, `.${name}Async`],
      ),
      does: 'sends',
    },
  ];
}

const ofBoth = {
  maps: ['headers', 'query'],
  merges: ['headers'],
  opens: ['interceptor'],
  sharedWords: ['Unirest.config'],
  slots: {
    url: ['url'],
    base: ['base'],
    join: 'append',
    template: 'template',
    query: ['query'],
    headers: ['headers'],
    body: ['body'],
    auth: ['auth'],
    method: ['method'],
    tls: [{ key: 'verifySsl', off: [false] }],
  },
} satisfies Partial<ClientRecord>;

/** Unirest of version 3, on Apache's client: it waits a minute for each read. */
export const unirest3: ClientRecord = {
  ...ofBoth,
  id: 'unirest-java-3',
  name: 'Unirest 3',
  packages: ['com.konghq:unirest-java'],
  calls: callsOf('kong.unirest'),
  types: ['kong.unirest.UnirestInstance'],
  slots: {
    ...ofBoth.slots,
    timeout: [
      { key: 'timeout', unit: 'ms', phase: 'read' },
      { key: 'connectTimeout', unit: 'ms', phase: 'connect' },
    ],
  },
  defaultTimeoutMs: 60_000,
  source: 'https://github.com/Kong/unirest-java/blob/3.14.5/unirest/src/main/java/kong/unirest/Config.java',
};

/** Unirest of version 4, on the JDK's client, whose limit is that of its requests: none by itself. */
export const unirest4: ClientRecord = {
  ...ofBoth,
  id: 'unirest-java',
  name: 'Unirest',
  packages: ['com.konghq:unirest-java-core'],
  calls: callsOf('kong.unirest.core'),
  types: ['kong.unirest.core.UnirestInstance'],
  slots: {
    ...ofBoth.slots,
    timeout: [
      { key: 'timeout', unit: 'ms', phase: 'headers' },
      { key: 'connectTimeout', unit: 'ms', phase: 'connect' },
    ],
  },
  defaultTimeoutMs: null,
  source: 'https://kong.github.io/unirest-java/configuration/',
};
