import type { ClientRecord } from '../../../clients/schema';
import { ownChecks } from './tls';

const REQUEST = 'java.net.http.HttpRequest';
const CLIENT = 'java.net.http.HttpClient';

/**
 * The client of the JDK since Java 11. The client knows a limit on connecting alone; that of a request is over once the
 * headers of the answer are there.
 */
export const javaHttp: ClientRecord = {
  id: 'java-http',
  name: '`java.net.http`',
  packages: [],
  calls: [
    { match: [`${CLIENT}.newHttpClient`, `${CLIENT}.newBuilder`], does: 'makes' },
    { match: `${REQUEST}.newBuilder`, does: 'makes', positional: ['uri'] },
    { match: '.uri', does: 'configures', positional: ['uri'] },
    { match: '.timeout', does: 'configures', positional: ['timeout'] },
    { match: '.connectTimeout', does: 'configures', positional: ['connectTimeout'] },
    { match: ['.header', '.setHeader'], does: 'configures', entry: { into: 'headers', key: 0, value: 1 } },
    { match: '.headers', does: 'configures', pairs: 'headers' },
    { match: '.GET', does: 'configures', sets: { method: 'GET' } },
    { match: '.DELETE', does: 'configures', sets: { method: 'DELETE' } },
    { match: '.HEAD', does: 'configures', sets: { method: 'HEAD' } },
    { match: '.POST', does: 'configures', positional: ['body'], sets: { method: 'POST' } },
    { match: '.PUT', does: 'configures', positional: ['body'], sets: { method: 'PUT' } },
    { match: '.method', does: 'configures', positional: ['method', 'body'] },
    {
      match: [
        '.version',
        '.followRedirects',
        '.executor',
        '.cookieHandler',
        '.priority',
        '.proxy',
        '.sslParameters',
        '.authenticator',
        '.expectContinue',
      ],
      does: 'configures',
    },
    { match: '.sslContext', does: 'configures', positional: ['sslContext'] },
    { match: ['.build', '.copy'], does: 'makes' },
    { match: ['.send', '.sendAsync'], does: 'sends', positional: [null] },
  ],
  types: [CLIENT],
  maps: ['headers'],
  merges: ['headers'],
  timeoutWith: 'request',
  slots: {
    // `URI.create` refuses it.
    raw: { space: 'refused', letter: 'encoded' },
    url: ['uri'],
    headers: ['headers'],
    body: ['body'],
    method: ['method'],
    tls: ownChecks,
    timeout: [
      { key: 'timeout.s', unit: 's', phase: 'headers', zero: 'refused' },
      { key: 'timeout.ms', unit: 'ms', phase: 'headers', zero: 'refused' },
      { key: 'timeout', unit: 'ms', phase: 'headers' },
      { key: 'connectTimeout', unit: 'ms', phase: 'connect' },
    ],
  },
  write: {
    timeout: { step: 'timeout(Duration.ofSeconds({s}))', on: 'request' },
    imports: ['java.time.Duration'],
  },
  defaultTimeoutMs: null,
  source: 'https://docs.oracle.com/en/java/javase/21/docs/api/java.net.http/java/net/http/HttpRequest.Builder.html',
};
