import type { ClientRecord } from '../../../clients/schema';
import { partLimit } from './limits';
import { factoryLimits, interceptors } from './spring';

const SERVICE = 'org.springframework.web.service';
const of = (name: string): string => `${SERVICE}.annotation.${name}`;
const web = (name: string): string => `org.springframework.web.bind.annotation.${name}`;
const VERBS = ['Get', 'Post', 'Put', 'Patch', 'Delete'];
const PROXIES = `${SERVICE}.invoker.HttpServiceProxyFactory`;

/** Spring's interfaces of annotated methods, which one of its clients sends. */
export const httpExchange: ClientRecord = {
  id: 'http-exchange',
  name: '`@HttpExchange`',
  packages: ['org.springframework:spring-web'],
  calls: [
    { match: [`${PROXIES}.builderFor`, `${PROXIES}.builder`], does: 'makes', positional: ['client'] },
    { match: ['.exchangeAdapter', '.clientAdapter'], does: 'configures', positional: ['client'] },
    { match: ['.customArgumentResolver', '.conversionService', '.embeddedValueResolver'], does: 'configures' },
    {
      match: [
        'org.springframework.web.client.support.RestClientAdapter.create',
        'org.springframework.web.client.support.RestTemplateAdapter.create',
        'org.springframework.web.reactive.function.client.support.WebClientAdapter.create',
        'org.springframework.web.reactive.function.client.support.WebClientAdapter.forClient',
      ],
      does: 'makes',
      positional: ['client'],
    },
    { match: '.blockTimeout', does: 'configures', positional: ['timeout'] },
    { match: '.setBlockTimeout', does: 'configures', positional: ['timeout'] },
    { match: '.build', does: 'makes' },
    { match: '.createClient', does: 'implements' },
  ],
  declares: {
    methods: [
      ...VERBS.map((verb) => ({
        match: [of(`${verb}Exchange`)],
        method: verb.toUpperCase(),
        elements: ['value', 'url'],
      })),
      { match: [of('HttpExchange')], elements: ['value', 'url'], verbs: ['method'] },
    ],
    types: [{ match: [of('HttpExchange')], path: ['value', 'url'] }],
    parameters: [
      { match: [web('RequestParam')], into: 'query' },
      { match: [web('PathVariable')], into: 'template' },
      { match: [web('RequestHeader')], into: 'headers' },
      { match: [web('RequestBody')], into: 'body', whole: true },
    ],
  },
  types: [PROXIES],
  takes: ['spring-rest-client', 'web-client', 'rest-template'],
  maps: ['headers'],
  merges: ['headers'],
  ...interceptors,
  opens: ['filters'],
  raises: true,
  slots: {
    url: ['url'],
    base: ['base'],
    join: 'append',
    template: 'template',
    query: ['query'],
    headers: ['headers'],
    body: ['body'],
    method: ['method'],
    timeout: [
      ...partLimit('timeout', 'total'),
      ...partLimit('readTimeout', 'read'),
      ...partLimit('responseTimeout', 'read'),
      ...factoryLimits,
      { key: 'connected', unit: 'ms', phase: 'read', function: 'unknown' },
      { key: 'connector', unit: 'ms', phase: 'read' },
      { key: 'client', unit: 'ms', phase: 'read' },
    ],
  },
  defaultTimeoutMs: null,
  source: 'https://docs.spring.io/spring-framework/reference/integration/rest-clients.html#rest-http-interface',
};
