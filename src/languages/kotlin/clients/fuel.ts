import type { ClientRecord } from '../../../clients/schema';

const FUEL = 'com.github.kittinunf.fuel';
const VERBS = ['get', 'post', 'put', 'patch', 'delete', 'head'];

/** Version 2: a request is begun by its method and address, and sent by what asks for its answer. It waits fifteen seconds by itself. */
export const fuel: ClientRecord = {
  id: 'fuel',
  name: 'Fuel',
  packages: ['com.github.kittinunf.fuel:fuel'],
  calls: [
    ...VERBS.map((name): ClientRecord['calls'][number] => ({
      match: [
        `${FUEL}.Fuel.${name}`,
        `${FUEL}.core.FuelManager.instance.${name}`,
        `${FUEL}.http${name.charAt(0).toUpperCase()}${name.slice(1)}`,
        `.${name}`,
      ],
      does: 'makes',
      positional: ['url', { merge: 'query' }],
      names: ['path', 'parameters'],
      sets: { method: name.toUpperCase() },
    })),
    { match: `new ${FUEL}.core.FuelManager`, does: 'makes' },
    { match: '.timeout', does: 'configures', positional: ['timeout'] },
    { match: '.timeoutRead', does: 'configures', positional: ['readTimeout'] },
    { match: ['.header', '.appendHeader', '.set'], does: 'configures', entry: { into: 'headers', key: 0, value: 1 } },
    { match: ['.authentication', '.auth'], does: 'configures' },
    { match: '.bearer', does: 'configures', positional: ['token'] },
    { match: '.basic', does: 'configures', positional: ['basic'] },
    { match: ['.body', '.jsonBody', '.objectBody'], does: 'configures', positional: ['body'] },
    {
      match: [
        '.responseProgress',
        '.requestProgress',
        '.progress',
        '.allowRedirects',
        '.useHttpCache',
        '.validate',
        '.also',
      ],
      does: 'configures',
    },
    {
      match: [
        '.response',
        '.responseString',
        '.responseObject',
        '.responseJson',
        '.awaitString',
        '.awaitStringResponse',
        '.awaitStringResult',
        '.awaitStringResponseResult',
        '.awaitByteArray',
        '.awaitObject',
        '.awaitObjectResult',
        '.awaitResponse',
        '.awaitResult',
      ],
      does: 'sends',
    },
  ],
  shared: [`${FUEL}.core.FuelManager.instance`],
  members: {
    basePath: 'base',
    baseParams: 'query',
    baseHeaders: 'headers',
    timeoutInMillisecond: 'timeout',
    timeoutReadInMillisecond: 'readTimeout',
  },
  maps: ['headers', 'query'],
  merges: ['headers', 'query'],
  slots: {
    raw: { space: 'encoded', letter: 'encoded' },
    url: ['url'],
    base: ['base'],
    join: 'text',
    query: ['query'],
    combines: { methods: ['get', 'delete', 'head'] },
    headers: ['headers'],
    body: ['body'],
    auth: ['token', 'basic'],
    method: ['method'],
    timeout: [
      { key: 'readTimeout', unit: 'ms', phase: 'read' },
      { key: 'timeout', unit: 'ms', phase: 'connect' },
    ],
  },
  defaultTimeoutMs: 15_000,
  source: 'https://fuel.gitbook.io/documentation/core/fuel',
};
