import type { ClientRecord } from '../../../clients/schema';
import { partLimit } from './limits';
import { ownChecks } from './tls';

/**
 * Requests are built, a client makes calls of them. It waits ten seconds for each read by itself, and has no limit on the
 * whole call. An interceptor is given a chain, which is here the request that it holds.
 */
export const okhttp: ClientRecord = {
  id: 'okhttp',
  name: 'OkHttp',
  packages: ['com.squareup.okhttp3:okhttp', 'com.squareup.okhttp3:okhttp-jvm'],
  calls: [
    { match: ['new okhttp3.OkHttpClient', 'new okhttp3.OkHttpClient.Builder'], does: 'makes' },
    { match: ['new okhttp3.Request.Builder', 'new okhttp3.Request'], does: 'makes', positional: ['url'] },
    ...(
      [
        ['.callTimeout', 'callTimeout'],
        ['.readTimeout', 'readTimeout'],
        ['.connectTimeout', 'connectTimeout'],
        ['.writeTimeout', 'writeTimeout'],
      ] as const
    ).map(([match, into]) => ({ match, does: 'configures' as const, duration: { into, value: 0, unit: 1 } })),
    { match: '.url', does: 'configures', positional: ['url'] },
    { match: ['.header', '.addHeader'], does: 'configures', entry: { into: 'headers', key: 0, value: 1 } },
    { match: '.headers', does: 'configures', positional: ['headers'] },
    { match: '.removeHeader', does: 'configures', removes: { from: 'headers', key: 0 } },
    { match: '.get', does: 'configures', sets: { method: 'GET' } },
    { match: '.head', does: 'configures', sets: { method: 'HEAD' } },
    { match: '.post', does: 'configures', positional: ['body'], sets: { method: 'POST' } },
    { match: '.put', does: 'configures', positional: ['body'], sets: { method: 'PUT' } },
    { match: '.patch', does: 'configures', positional: ['body'], sets: { method: 'PATCH' } },
    { match: '.delete', does: 'configures', positional: ['body'], sets: { method: 'DELETE' } },
    { match: '.method', does: 'configures', positional: ['method', 'body'] },
    { match: ['.addInterceptor', '.addNetworkInterceptor'], does: 'configures', appends: 'interceptors' },
    { match: '.hostnameVerifier', does: 'configures', positional: ['hostnameVerifier'] },
    { match: '.sslSocketFactory', does: 'configures', positional: ['socketFactory', 'trustManager'] },
    // Of an address that was read off a request.
    {
      match: ['.addQueryParameter', '.addEncodedQueryParameter', '.setQueryParameter', '.setEncodedQueryParameter'],
      does: 'configures',
      entry: { into: 'query', key: 0, value: 1 },
    },
    { match: ['.removeAllQueryParameters'], does: 'configures', removes: { from: 'query', key: 0, exact: true } },
    {
      match: [
        '.tag',
        '.cacheControl',
        '.cache',
        '.cookieJar',
        '.authenticator',
        '.proxy',
        '.proxySelector',
        '.proxyAuthenticator',
        '.connectionPool',
        '.connectionSpecs',
        '.certificatePinner',
        '.dispatcher',
        '.dns',
        '.eventListener',
        '.eventListenerFactory',
        '.followRedirects',
        '.followSslRedirects',
        '.pingInterval',
        '.protocols',
        '.retryOnConnectionFailure',
        '.socketFactory',
        '.request',
        '.connection',
      ],
      does: 'configures',
    },
    { match: ['.build', '.newBuilder'], does: 'makes' },
    { match: '.newCall', does: 'makes', ofRequest: true, positional: [null] },
    { match: '.proceed', does: 'makes', positional: [null], afresh: true },
    { match: ['.execute', '.enqueue', '.executeAsync'], does: 'sends' },
  ],
  types: ['okhttp3.OkHttpClient', 'okhttp3.OkHttpClient.Builder', 'okhttp3.Call.Factory'],
  maps: ['headers'],
  merges: ['headers'],
  hooks: ['interceptors'],
  hookMethod: 'intercept',
  hooksConfigure: true,
  slots: {
    raw: { space: 'encoded', letter: 'encoded' },
    url: ['url'],
    query: ['query'],
    headers: ['headers'],
    body: ['body'],
    method: ['method'],
    tls: ownChecks,
    timeout: [
      ...partLimit('callTimeout', 'total'),
      ...partLimit('readTimeout', 'read'),
      ...partLimit('connectTimeout', 'connect'),
      ...partLimit('writeTimeout', 'connect'),
    ],
  },
  defaultTimeoutMs: 10_000,
  source: 'https://square.github.io/okhttp/5.x/okhttp/okhttp3/-ok-http-client/-builder/read-timeout.html',
};
