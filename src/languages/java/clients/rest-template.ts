import type { ClientRecord } from '../../../clients/schema';
import { partLimit } from './limits';
import { factories, factoryLimits, handedOn, interceptors } from './spring';

const CLIENT = 'org.springframework.web.client.RestTemplate';
const ENTITY = 'org.springframework.http.RequestEntity';

/** Spring's client of old. What sends is a factory of requests, which waits for ever where nothing is said. */
export const restTemplate: ClientRecord = {
  id: 'rest-template',
  name: 'RestTemplate',
  packages: ['org.springframework:spring-web', 'org.springframework.boot:spring-boot-starter-web'],
  calls: [
    ...handedOn,
    { match: `new ${CLIENT}`, does: 'makes', positional: ['factory'] },
    {
      match: [
        'new org.springframework.boot.web.client.RestTemplateBuilder',
        'new org.springframework.boot.restclient.RestTemplateBuilder',
      ],
      does: 'makes',
    },
    { match: ['.setReadTimeout', '.readTimeout'], does: 'configures', positional: ['readTimeout'], copies: true },
    {
      match: ['.setConnectTimeout', '.connectTimeout'],
      does: 'configures',
      positional: ['connectTimeout'],
      copies: true,
    },
    { match: '.rootUri', does: 'configures', positional: ['base'], copies: true },
    { match: '.defaultHeader', does: 'configures', entry: { into: 'headers', key: 0, value: 1 }, copies: true },
    { match: '.basicAuthentication', does: 'configures', positional: ['auth'], copies: true },
    { match: ['.requestFactory', '.requestFactoryBuilder'], does: 'configures', positional: ['factory'], copies: true },
    { match: '.requestFactorySettings', does: 'configures', positional: ['factory'], copies: true },
    { match: ['.interceptors', '.additionalInterceptors'], does: 'configures', appends: 'interceptors', copies: true },
    { match: '.uriTemplateHandler', does: 'configures', positional: ['base'], copies: true },
    { match: ['.build', '.configure'], does: 'makes' },
    ...['get', 'head', 'post', 'put', 'patch', 'delete', 'options'].map((verb) => ({
      match: `${ENTITY}.${verb}`,
      does: 'makes' as const,
      positional: ['url'],
      fills: 1,
      sets: { method: verb.toUpperCase() },
    })),
    { match: `${ENTITY}.method`, does: 'makes', positional: ['method', 'url'], fills: 2 },
    { match: `new ${ENTITY}`, does: 'makes', positional: ['headers', 'method', 'url'] },
    { match: '.header', does: 'configures', entry: { into: 'headers', key: 0, value: 1 } },
    { match: '.headers', does: 'configures', positional: ['headers'] },
    { match: '.body', does: 'makes', positional: ['body'] },
    { match: ['.accept', '.acceptCharset', '.contentType', '.contentLength'], does: 'configures' },
    { match: '.setInterceptors', does: 'configures', positional: ['interceptors'] },
    { match: '.setRequestFactory', does: 'configures', positional: ['factory'] },
    { match: '.setUriTemplateHandler', does: 'configures', positional: ['base'] },
    {
      match: [
        '.setErrorHandler',
        '.errorHandler',
        '.setMessageConverters',
        '.messageConverters',
        '.additionalMessageConverters',
        '.getMessageConverters',
        '.setObservationRegistry',
        '.customizers',
        '.additionalCustomizers',
        '.detectRequestFactory',
      ],
      does: 'configures',
    },
    { match: ['.getForObject', '.getForEntity'], does: 'sends', positional: ['url'], fills: 2, method: 'GET' },
    { match: '.headForHeaders', does: 'sends', positional: ['url'], fills: 1, method: 'HEAD' },
    {
      match: ['.postForObject', '.postForEntity'],
      does: 'sends',
      positional: ['url', { merge: '', name: 'body' }],
      fills: 3,
      method: 'POST',
    },
    { match: '.put', does: 'sends', positional: ['url', { merge: '', name: 'body' }], fills: 2, method: 'PUT' },
    { match: '.delete', does: 'sends', positional: ['url'], fills: 1, method: 'DELETE' },
    // With a request that holds all of it, or with its pieces.
    {
      match: '.exchange',
      does: 'sends',
      positional: ['url', 'method', { merge: '', name: 'body' }],
      fewer: { count: 2, positional: [{ merge: '' }] },
      fills: 4,
    },
    { match: '.execute', does: 'sends', positional: ['url', 'method'], fills: 4 },
  ],
  values: factories,
  types: [
    CLIENT,
    'org.springframework.web.client.RestOperations',
    'org.springframework.boot.web.client.RestTemplateBuilder',
    'org.springframework.boot.restclient.RestTemplateBuilder',
  ],
  maps: ['headers'],
  merges: ['headers'],
  members: { getHeaders: 'headers', getInterceptors: 'interceptors' },
  ...interceptors,
  raises: true,
  slots: {
    raw: { space: 'encoded', letter: 'encoded' },
    url: ['url'],
    base: ['base'],
    join: 'append',
    headers: ['headers'],
    body: ['body'],
    auth: ['auth'],
    method: ['method'],
    timeout: [...partLimit('readTimeout', 'read'), ...factoryLimits, ...partLimit('connectTimeout', 'connect')],
  },
  defaultTimeoutMs: null,
  source:
    'https://docs.spring.io/spring-framework/docs/current/javadoc-api/org/springframework/http/client/SimpleClientHttpRequestFactory.html',
};
