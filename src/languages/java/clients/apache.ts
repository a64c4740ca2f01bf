import type { ClientCall, ClientRecord } from '../../../clients/schema';
import { partLimit } from './limits';
import { ownChecks } from './tls';

const VERBS = ['Get', 'Post', 'Put', 'Patch', 'Delete', 'Head', 'Options'];

/** Where the two generations of Apache's client have their classes. */
interface Generation {
  readonly client: string;
  readonly methods: readonly string[];
  readonly builders: readonly string[];
  readonly config: string;
  readonly fluent: string;
}

/** The names of a fluent request's verbs: `Get` in version 4, `get` since. */
function fluentCalls({ fluent }: Generation, spelt: (verb: string) => string): ClientCall[] {
  return VERBS.map((verb) => ({
    match: `${fluent}.Request.${spelt(verb)}`,
    does: 'makes',
    positional: ['url'],
    sets: { method: verb.toUpperCase() },
  }));
}

function callsOf(generation: Generation, spelt: (verb: string) => string): ClientCall[] {
  const { client, methods, builders, config } = generation;
  return [
    {
      match: [
        ...['createDefault', 'createSystem', 'createMinimal', 'custom'].map((name) => `${client}.HttpClients.${name}`),
        `${client}.HttpClientBuilder.create`,
      ],
      does: 'makes',
    },
    { match: `${config}.RequestConfig.custom`, does: 'makes' },
    { match: `${config}.RequestConfig.copy`, does: 'makes', positional: [null] },
    { match: ['.setDefaultRequestConfig', '.setConfig'], does: 'configures', positional: ['config'] },
    ...VERBS.flatMap((verb) =>
      methods.map((root): ClientCall => ({
        match: `new ${root}.Http${verb}`,
        does: 'makes',
        positional: ['url'],
        sets: { method: verb.toUpperCase() },
      })),
    ),
    ...VERBS.flatMap((verb) =>
      builders.map((name): ClientCall => ({
        match: `${name}.${verb.toLowerCase()}`,
        does: 'makes',
        positional: ['url'],
        sets: { method: verb.toUpperCase() },
      })),
    ),
    { match: builders.map((name) => `${name}.create`), does: 'makes', positional: ['method'] },
    { match: ['.setUri', '.setURI'], does: 'configures', positional: ['url'] },
    { match: '.addParameter', does: 'configures', entry: { into: 'query', key: 0, value: 1 } },
    { match: ['.setHeader', '.addHeader'], does: 'configures', entry: { into: 'headers', key: 0, value: 1 } },
    { match: ['.setHeaders', '.setDefaultHeaders'], does: 'configures', positional: ['headers'] },
    { match: '.removeHeaders', does: 'configures', removes: { from: 'headers', key: 0 } },
    { match: ['.setEntity', '.body', '.bodyString', '.bodyForm'], does: 'configures', positional: ['body'] },
    {
      match: ['.setSSLHostnameVerifier', '.setHostnameVerifier'],
      does: 'configures',
      positional: ['hostnameVerifier'],
    },
    { match: ['.setSSLContext', '.setSslcontext'], does: 'configures', positional: ['sslContext'] },
    { match: ['.setConnectionManager'], does: 'configures', positional: ['manager'] },
    {
      match: [
        '.setConnectionRequestTimeout',
        '.setExpectContinueEnabled',
        '.setRedirectsEnabled',
        '.setCookieSpec',
        '.setProxy',
        '.setUserAgent',
        '.setRetryHandler',
        '.setRetryStrategy',
        '.disableAutomaticRetries',
        '.disableRedirectHandling',
        '.disableCookieManagement',
        '.useSystemProperties',
        '.setMaxConnTotal',
        '.setMaxConnPerRoute',
        '.setVersion',
        '.setProtocolVersion',
        '.setCharset',
        '.useExpectContinue',
        '.viaProxy',
        '.userAgent',
        '.evictExpiredConnections',
        '.evictIdleConnections',
        '.setDefaultCredentialsProvider',
        '.setRedirectStrategy',
        '.setRoutePlanner',
        '.addInterceptorFirst',
        '.addInterceptorLast',
        '.addRequestInterceptorFirst',
        '.addRequestInterceptorLast',
      ],
      does: 'configures',
    },
    { match: '.build', does: 'makes' },
    ...fluentCalls(generation, spelt),
    { match: ['.execute', '.executeOpen'], does: 'sends', positional: [{ merge: '', name: 'target' }, null] },
  ];
}

const slots = {
  url: ['url'],
  query: ['query'],
  headers: ['headers'],
  body: ['body'],
  method: ['method'],
  tls: ownChecks,
};

/** Apache's client of version 4: it waits for ever where nothing is said. */
export const apacheHttpClient4: ClientRecord = {
  id: 'apache-httpclient-4',
  name: 'Apache HttpClient 4',
  packages: ['org.apache.httpcomponents:httpclient', 'org.apache.httpcomponents:fluent-hc'],
  calls: [
    { match: ['.setSocketTimeout', '.socketTimeout'], does: 'configures', positional: ['socketTimeout'] },
    { match: ['.setConnectTimeout', '.connectTimeout'], does: 'configures', positional: ['connectTimeout'] },
    ...callsOf(
      {
        client: 'org.apache.http.impl.client',
        methods: ['org.apache.http.client.methods'],
        builders: ['org.apache.http.client.methods.RequestBuilder'],
        config: 'org.apache.http.client.config',
        fluent: 'org.apache.http.client.fluent',
      },
      (verb) => verb,
    ),
    { match: 'new org.apache.http.impl.client.DefaultHttpClient', does: 'makes' },
  ],
  types: ['org.apache.http.client.HttpClient', 'org.apache.http.impl.client.CloseableHttpClient'],
  maps: ['headers'],
  merges: ['headers'],
  slots: {
    ...slots,
    raw: { space: 'refused', letter: 'encoded' },
    timeout: [
      { key: 'socketTimeout', unit: 'ms', phase: 'read' },
      { key: 'config', unit: 'ms', phase: 'read' },
      { key: 'manager', unit: 'ms', phase: 'read' },
      { key: 'connectTimeout', unit: 'ms', phase: 'connect' },
    ],
  },
  defaultTimeoutMs: null,
  source:
    'https://hc.apache.org/httpcomponents-client-4.5.x/current/httpclient/apidocs/org/apache/http/client/config/RequestConfig.html',
};

/** Apache's client of version 5: three minutes to connect, and no limit on the answer. */
export const apacheHttpClient5: ClientRecord = {
  id: 'apache-httpclient-5',
  name: 'Apache HttpClient 5',
  packages: ['org.apache.httpcomponents.client5:httpclient5', 'org.apache.httpcomponents.client5:httpclient5-fluent'],
  calls: [
    {
      match: ['.setResponseTimeout', '.responseTimeout'],
      does: 'configures',
      duration: { into: 'responseTimeout', value: 0, unit: 1 },
    },
    {
      match: ['.setConnectTimeout', '.connectTimeout'],
      does: 'configures',
      duration: { into: 'connectTimeout', value: 0, unit: 1 },
    },
    ...callsOf(
      {
        client: 'org.apache.hc.client5.http.impl.classic',
        methods: ['org.apache.hc.client5.http.classic.methods'],
        builders: [
          'org.apache.hc.core5.http.io.support.ClassicRequestBuilder',
          'org.apache.hc.client5.http.async.methods.SimpleRequestBuilder',
        ],
        config: 'org.apache.hc.client5.http.config',
        fluent: 'org.apache.hc.client5.http.fluent',
      },
      (verb) => verb.toLowerCase(),
    ),
    {
      match: ['createDefault', 'createSystem', 'custom'].map(
        (name) => `org.apache.hc.client5.http.impl.async.HttpAsyncClients.${name}`,
      ),
      does: 'makes',
    },
    { match: '.start', does: 'configures' },
  ],
  types: [
    'org.apache.hc.client5.http.classic.HttpClient',
    'org.apache.hc.client5.http.impl.classic.CloseableHttpClient',
    'org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient',
  ],
  maps: ['headers'],
  merges: ['headers'],
  slots: {
    ...slots,
    raw: { space: 'refused', letter: 'encoded' },
    timeout: [
      ...partLimit('responseTimeout', 'read'),
      { key: 'config', unit: 'ms', phase: 'read' },
      { key: 'manager', unit: 'ms', phase: 'read' },
      ...partLimit('connectTimeout', 'connect'),
    ],
  },
  defaultTimeoutMs: null,
  source:
    'https://hc.apache.org/httpcomponents-client-5.5.x/current/httpclient5/apidocs/org/apache/hc/client5/http/config/RequestConfig.html',
};
