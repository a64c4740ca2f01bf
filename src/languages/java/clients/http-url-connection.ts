import type { ClientRecord } from '../../../clients/schema';
import { ownChecks } from './tls';

/** What the JDK has always had. A connection is one request; without limits of its own it waits for ever. */
export const httpUrlConnection: ClientRecord = {
  id: 'http-url-connection',
  name: '`HttpURLConnection`',
  packages: [],
  calls: [
    { match: 'java.net.URL.openConnection', does: 'makes', positional: ['url'] },
    { match: 'java.net.URL.openStream', does: 'sends', positional: ['url'] },
    { match: '.setConnectTimeout', does: 'configures', positional: ['connectTimeout'] },
    { match: '.setReadTimeout', does: 'configures', positional: ['readTimeout'] },
    {
      match: ['.setRequestProperty', '.addRequestProperty'],
      does: 'configures',
      entry: { into: 'headers', key: 0, value: 1 },
    },
    { match: '.setRequestMethod', does: 'configures', positional: ['method'] },
    {
      match: 'javax.net.ssl.HttpsURLConnection.setDefaultHostnameVerifier',
      does: 'shares',
      positional: ['hostnameVerifier'],
    },
    {
      match: 'javax.net.ssl.HttpsURLConnection.setDefaultSSLSocketFactory',
      does: 'shares',
      positional: ['socketFactory'],
    },
    { match: '.setHostnameVerifier', does: 'configures', positional: ['hostnameVerifier'] },
    { match: '.setSSLSocketFactory', does: 'configures', positional: ['socketFactory'] },
    { match: '.getOutputStream', does: 'configures', sets: { method: 'POST' } },
    {
      match: [
        '.setDoOutput',
        '.setDoInput',
        '.setUseCaches',
        '.setInstanceFollowRedirects',
        '.setAllowUserInteraction',
        '.setChunkedStreamingMode',
        '.setFixedLengthStreamingMode',
      ],
      does: 'configures',
    },
    {
      match: [
        '.connect',
        '.getResponseCode',
        '.getInputStream',
        '.getContent',
        '.getResponseMessage',
        '.getHeaderField',
        '.getErrorStream',
      ],
      does: 'sends',
      itself: true,
    },
  ],
  types: ['java.net.HttpURLConnection', 'javax.net.ssl.HttpsURLConnection', 'java.net.URLConnection'],
  maps: ['headers'],
  merges: ['headers'],
  once: true,
  raises: true,
  slots: {
    url: ['url'],
    headers: ['headers'],
    method: ['method'],
    tls: ownChecks,
    timeout: [
      { key: 'readTimeout', unit: 'ms', phase: 'read' },
      { key: 'connectTimeout', unit: 'ms', phase: 'connect' },
    ],
  },
  write: { timeout: { statement: '{client}.setReadTimeout({ms});' } },
  defaultTimeoutMs: null,
  source:
    'https://docs.oracle.com/en/java/javase/21/docs/api/java.base/java/net/URLConnection.html#setReadTimeout(int)',
};
