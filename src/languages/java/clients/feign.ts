import type { ClientRecord } from '../../../clients/schema';
import { partLimit } from './limits';

const CLOUD = 'org.springframework.cloud.openfeign';
const CLIENTS = [`${CLOUD}.FeignClient`];
const web = (name: string): string => `org.springframework.web.bind.annotation.${name}`;
const VERBS = ['Get', 'Post', 'Put', 'Patch', 'Delete'];

/** Feign by itself, and Spring Cloud's, whose interfaces have the annotations of Spring's controllers. It waits a minute for each read. */
export const feign: ClientRecord = {
  id: 'feign',
  name: 'Feign',
  packages: [
    'io.github.openfeign:feign-core',
    'org.springframework.cloud:spring-cloud-starter-openfeign',
    'org.springframework.cloud:spring-cloud-openfeign-core',
  ],
  calls: [
    { match: ['feign.Feign.builder', 'new feign.Feign.Builder'], does: 'makes' },
    { match: 'new feign.Request.Options', does: 'makes', ...options() },
    { match: '.options', does: 'configures', positional: ['options'] },
    { match: ['.requestInterceptor', '.requestInterceptors'], does: 'configures', positional: ['interceptors'] },
    { match: '.client', does: 'configures', positional: ['client'] },
    {
      match: [
        '.encoder',
        '.decoder',
        '.errorDecoder',
        '.logger',
        '.logLevel',
        '.contract',
        '.retryer',
        '.dismiss404',
        '.decode404',
        '.queryMapEncoder',
        '.followRedirects',
        '.addCapability',
        '.exceptionPropagationPolicy',
        '.responseMapper',
        '.mapAndDecode',
      ],
      does: 'configures',
    },
    { match: '.target', does: 'implements', positional: [null, 'base'] },
  ],
  declares: {
    methods: [
      { match: ['feign.RequestLine'], line: ['value'] },
      ...VERBS.map((verb) => ({
        match: [web(`${verb}Mapping`)],
        method: verb.toUpperCase(),
        elements: ['value', 'path'],
        of: CLIENTS,
      })),
      { match: [web('RequestMapping')], elements: ['value', 'path'], verbs: ['method'], of: CLIENTS },
    ],
    types: [{ match: CLIENTS, base: ['url'], path: ['path'] }],
    parameters: [
      { match: ['feign.Param'], into: 'template' },
      { match: ['feign.QueryMap', `${CLOUD}.SpringQueryMap`], into: 'query', whole: true },
      { match: ['feign.HeaderMap'], into: 'headers', whole: true },
      { match: [web('RequestParam')], into: 'query' },
      { match: [web('PathVariable')], into: 'template' },
      { match: [web('RequestHeader')], into: 'headers' },
      { match: [web('RequestBody')], into: 'body', whole: true },
    ],
    headers: ['feign.Headers'],
    interceptors: { types: ['RequestInterceptor'], methods: ['query', 'queries', 'uri', 'target'] },
  },
  types: ['feign.Feign.Builder'],
  // Where it may be given to all.
  sharedWords: ['RequestInterceptor'],
  opens: ['interceptors'],
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
      ...partLimit('options.read', 'read'),
      ...partLimit('read', 'read'),
      { key: 'options', unit: 'ms', phase: 'read' },
      { key: 'client', unit: 'ms', phase: 'read' },
      ...partLimit('connect', 'connect'),
    ],
  },
  defaultTimeoutMs: 60_000,
  source: 'https://docs.spring.io/spring-cloud-openfeign/reference/spring-cloud-openfeign.html',
};

/** Two numbers of milliseconds, or each with its unit. */
function options(): Pick<ClientRecord['calls'][number], 'duration' | 'fewer'> {
  return {
    fewer: { count: 3, positional: ['connect', 'read'] },
    duration: { into: 'read', value: 2, unit: 3 },
  };
}
