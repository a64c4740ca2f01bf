import type { ClientRecord } from '../../../clients/schema';
import { okhttp } from './okhttp';

const VERBS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'];
const of = (name: string): string => `retrofit2.http.${name}`;

/** Interfaces whose annotated methods are requests, which OkHttp sends. */
export const retrofit: ClientRecord = {
  ...okhttp,
  id: 'retrofit',
  name: 'Retrofit',
  packages: ['com.squareup.retrofit2:retrofit'],
  calls: [
    { match: 'new retrofit2.Retrofit.Builder', does: 'makes' },
    { match: '.baseUrl', does: 'configures', positional: ['base'] },
    { match: ['.client', '.callFactory'], does: 'configures', positional: ['client'] },
    {
      match: ['.addConverterFactory', '.addCallAdapterFactory', '.callbackExecutor', '.validateEagerly'],
      does: 'configures',
    },
    { match: ['.build', '.newBuilder'], does: 'makes' },
    { match: '.create', does: 'implements' },
  ],
  types: ['retrofit2.Retrofit', 'retrofit2.Retrofit.Builder'],
  takes: ['okhttp'],
  declares: {
    methods: [
      ...VERBS.map((method) => ({ match: [of(method)], method, elements: ['value'] })),
      { match: [of('HTTP')], elements: ['path'], verbs: ['method'] },
    ],
    parameters: [
      { match: [of('Query')], into: 'query' },
      { match: [of('QueryMap')], into: 'query', whole: true },
      { match: [of('Path')], into: 'template' },
      { match: [of('Header')], into: 'headers' },
      { match: [of('HeaderMap')], into: 'headers', whole: true },
      { match: [of('Url')], into: 'url', whole: true },
      { match: [of('Body')], into: 'body', whole: true },
    ],
    headers: [of('Headers')],
  },
  slots: {
    ...okhttp.slots,
    base: ['base'],
    join: 'resolve',
    template: 'template',
    timeout: [...(okhttp.slots.timeout ?? []), { key: 'client', unit: 'ms', phase: 'read' }],
  },
  source: 'https://square.github.io/retrofit/2.x/retrofit/retrofit2/Retrofit.Builder.html',
};
