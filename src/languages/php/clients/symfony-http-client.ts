import type { ClientRecord } from '../../../clients/schema';

const OPTIONS = { merge: '' } as const;
const COMPONENT = 'Symfony\\Component\\HttpClient';

/**
 * `timeout` is an idle timeout: it starts anew with every byte. `max_duration` covers the whole request.
 * Wrappers that are given their options by regular expression (`new ScopingHttpClient`) are left unknown.
 */
export const symfonyHttpClient: ClientRecord = {
  id: 'symfony-http-client',
  name: 'Symfony HttpClient',
  raises: true,
  packages: ['symfony/http-client', 'symfony/http-client-contracts'],
  calls: [
    {
      match: [
        `${COMPONENT}\\HttpClient.create`,
        `new ${COMPONENT}\\CurlHttpClient`,
        `new ${COMPONENT}\\NativeHttpClient`,
        `new ${COMPONENT}\\AmpHttpClient`,
      ],
      does: 'makes',
      positional: [OPTIONS],
    },
    { match: `${COMPONENT}\\HttpClient.createForBaseUri`, does: 'makes', positional: ['base_uri', OPTIONS] },
    {
      match: `${COMPONENT}\\ScopingHttpClient.forBaseUri`,
      does: 'makes',
      receiver: 0,
      positional: ['base_uri', OPTIONS],
    },
    { match: 'ini_set', does: 'shares', entry: { into: 'ini', key: 0, value: 1 } },
    { match: '.withOptions', does: 'makes', positional: [OPTIONS] },
    { match: '.request', does: 'sends', positional: ['method', 'url', OPTIONS], names: ['method', 'url', 'options'] },
    {
      match: `new ${COMPONENT}\\RetryableHttpClient`,
      does: 'makes',
      receiver: 0,
      positional: ['retry_strategy', 'max_retries'],
      sets: { retry: true },
    },
    {
      match: [
        `new ${COMPONENT}\\CachingHttpClient`,
        `new ${COMPONENT}\\EventSourceHttpClient`,
        `new ${COMPONENT}\\NoPrivateNetworkHttpClient`,
        `new ${COMPONENT}\\ThrottlingHttpClient`,
        `new ${COMPONENT}\\TraceableHttpClient`,
        `new ${COMPONENT}\\UriTemplateHttpClient`,
      ],
      does: 'wraps',
    },
    // Options built step by step are merged whole where they are given, with or without `toArray()`.
    { match: `new ${COMPONENT}\\HttpOptions`, does: 'makes' },
    { match: '.toArray', does: 'configures' },
    { match: '.setBaseUri', does: 'configures', positional: ['base_uri'] },
    { match: '.setQuery', does: 'configures', positional: ['query'] },
    { match: '.setHeaders', does: 'configures', positional: ['headers'] },
    { match: '.setHeader', does: 'configures', entry: { into: 'headers', key: 0, value: 1 } },
    { match: '.setAuthBearer', does: 'configures', positional: ['auth_bearer'] },
    { match: '.setTimeout', does: 'configures', positional: ['timeout'] },
    { match: '.setMaxDuration', does: 'configures', positional: ['max_duration'] },
    { match: '.setBody', does: 'configures', positional: ['body'] },
    { match: '.setJson', does: 'configures', positional: ['json'] },
    { match: '.verifyPeer', does: 'configures', positional: ['verify_peer'] },
    { match: '.verifyHost', does: 'configures', positional: ['verify_host'] },
    { match: ['.setMaxRedirects', '.setHttpVersion', '.setProxy', '.setNoProxy', '.buffer'], does: 'configures' },
  ],
  types: ['Symfony\\Contracts\\HttpClient\\HttpClientInterface'],
  sharedWords: ['default_socket_timeout'],
  maps: ['query', 'headers'],
  merges: ['query', 'headers'],
  slots: {
    url: ['url'],
    base: ['base_uri'],
    join: 'resolve',
    query: ['query'],
    combines: { relativeOnly: true, null: 'inherits', list: 'renames' },
    headers: ['headers'],
    body: ['body', 'json'],
    auth: ['auth_bearer'],
    method: ['method'],
    timeout: [
      { key: 'max_duration', unit: 's', phase: 'total' },
      { key: 'timeout', unit: 's', phase: 'read', zero: 'at once' },
      { key: 'ini.default_socket_timeout', unit: 's', phase: 'read' },
    ],
    tls: [
      { key: 'verify_peer', off: [false] },
      { key: 'verify_host', off: [false] },
    ],
    retry: ['retry'],
  },
  // PHP's own `default_socket_timeout`, as an idle timeout.
  defaultTimeoutMs: 60_000,
  source: 'https://symfony.com/doc/current/http_client.html#dealing-with-network-timeouts',
  write: {
    timeout: { key: 'timeout', value: '{s}' },
    query: { key: 'query' },
    headers: { key: 'headers' },
  },
};
