import type { ClientRecord } from '../../../clients/schema';
import { netHttpClient } from './http-client';

const VERBS = ['Get', 'Post', 'Put', 'Patch', 'Delete', 'Head', 'Options'];
const of = (name: string): string => `Refit.${name}`;

/** Interfaces whose methods with attributes are requests, which `HttpClient` sends. */
export const refit: ClientRecord = {
  ...netHttpClient,
  id: 'refit',
  name: 'Refit',
  packages: ['Refit', 'Refit.HttpClientFactory'],
  calls: [
    { match: of('RestService.For'), does: 'implements', positional: [{ merge: '', name: 'base' }] },
    { match: of('HttpClientFactoryExtensions.AddRefitClient'), does: 'makes' },
    ...netHttpClient.calls.filter(({ does, match }) => does === 'configures' && String(match).startsWith('.')),
  ],
  types: [],
  takes: [netHttpClient.id],
  declares: {
    methods: VERBS.map((name) => ({ match: [of(name)], method: name.toUpperCase(), elements: ['value'] })),
    parameters: [
      { match: [of('Header')], into: 'headers' },
      { match: [of('HeaderCollection')], into: 'headers', whole: true },
      { match: [of('Authorize')], into: 'authorization', elements: [] },
      { match: [of('Body')], into: 'body', whole: true },
      { match: [of('Query')], into: 'query', elements: [] },
    ],
    names: [of('AliasAs')],
    unmarked: 'query',
    flattens: true,
    headers: [of('Headers')],
  },
  maps: ['headers', 'query', 'authorization'],
  merges: ['headers', 'query'],
  raises: true,
  slots: {
    ...netHttpClient.slots,
    join: 'concat',
    query: ['query'],
    template: 'template',
    auth: ['authorization'],
  },
  source: 'https://github.com/reactiveui/refit/blob/main/README.md',
};
