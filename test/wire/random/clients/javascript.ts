import type { Dialect, GeneratedClient } from '../client';
import { code, map, text, type Expression } from '../model';
import { JAVASCRIPT_STYLES, writeJavaScript } from '../print/javascript-files';
import type { Shapes } from '../shapes';
import { optionEntries, optionMap, type OptionKeys } from './options';

const ALL = { base: true, query: true, headers: true, timeout: true };

const comma = (options: Expression | null): Expression => (options ? code`, ${options}` : code``);
/** A query as its library's own object or as a plain map. */
const searchParams = (shapes: Shapes, query: Expression | null): Expression | null =>
  query && shapes.choices.chance(20) ? { is: 'query', map: query } : query;

function optionsClient(
  id: string,
  head: string,
  keys: OptionKeys & { readonly base: string },
  make: (options: Expression) => Expression,
  ways: readonly ((callee: Expression, url: Expression, options: Expression | null) => Expression)[],
): GeneratedClient {
  const module = code`${id}`;
  return {
    id,
    head: [head],
    isAsync: true,
    takesQuery: true,
    instance: {
      takes: ALL,
      isConstant: true,
      make: (shapes, given) => {
        const base = given.base ? [{ key: keys.base, value: given.base }] : [];
        return make(optionMap(shapes, [...base, ...optionEntries(given, keys)]) ?? map([]));
      },
    },
    send: (shapes, given) => {
      const query = searchParams(shapes, given.query);
      const options = optionMap(shapes, optionEntries({ ...given, query }, keys));
      return shapes.choices.pick(ways)(given.instance ?? module, given.url, options);
    },
  };
}

const axios = optionsClient(
  'axios',
  "import axios from 'axios';",
  { query: 'params', headers: 'headers', base: 'baseURL', timeout: (value) => [{ key: 'timeout', value }] },
  (options) => code`axios.create(${options})`,
  [
    (callee, url, options) => code`await ${callee}.get(${url}${comma(options)})`,
    (callee, url, options) => code`await ${callee}(${url}${comma(options)})`,
    (callee, url, options) =>
      code`await ${callee}.request(${map([{ key: 'url', value: url }, { key: 'method', value: text('get') }, ...(options ? [{ spread: options }] : [])])})`,
    (callee, url, options) => code`(await ${callee}.get(${url}${comma(options)})).data`,
  ],
);

const got = optionsClient(
  'got',
  "import got from 'got';",
  {
    query: 'searchParams',
    headers: 'headers',
    base: 'prefixUrl',
    timeout: (value) => [{ key: 'timeout', value: map([{ key: 'request', value }]) }],
  },
  (options) => code`got.extend(${options})`,
  [
    (callee, url, options) => code`await ${callee}.get(${url}${comma(options)})`,
    (callee, url, options) => code`await ${callee}(${url}${comma(options)})`,
    (callee, url, options) => code`await ${callee}(${url}${comma(options)}).json()`,
  ],
);

const ky = optionsClient(
  'ky',
  "import ky from 'ky';",
  { query: 'searchParams', headers: 'headers', base: 'prefixUrl', timeout: (value) => [{ key: 'timeout', value }] },
  (options) => code`ky.create(${options})`,
  [
    (callee, url, options) => code`await ${callee}.get(${url}${comma(options)})`,
    (callee, url, options) => code`await ${callee}(${url}${comma(options)})`,
    (callee, url, options) => code`await ${callee}.get(${url}${comma(options)}).json()`,
  ],
);

const undici: GeneratedClient = {
  id: 'undici',
  head: ["import { request } from 'undici';"],
  isAsync: true,
  takesQuery: true,
  instance: null,
  send: (shapes, given) => {
    const timeout = (value: Expression) => [
      { key: 'headersTimeout', value },
      ...(shapes.choices.chance(50) ? [{ key: 'bodyTimeout', value }] : []),
    ];
    const options = optionMap(shapes, optionEntries(given, { query: 'query', headers: 'headers', timeout }));
    return code`await request(${given.url}${comma(options)})`;
  },
};

const fetch: GeneratedClient = {
  id: 'fetch',
  head: [],
  isAsync: true,
  takesQuery: false,
  instance: null,
  send: (shapes, given) => {
    const timeout = (value: Expression) => [{ key: 'signal', value: code`AbortSignal.timeout(${value})` }];
    const options = optionMap(
      shapes,
      optionEntries({ ...given, query: null }, { query: '', headers: 'headers', timeout }),
    );
    if (!shapes.choices.chance(30)) return code`await fetch(${given.url}${comma(options)})`;
    return code`(await fetch(${given.url}${comma(options)})).json()`;
  },
};

const superagent: GeneratedClient = {
  id: 'superagent',
  head: ["import superagent from 'superagent';"],
  isAsync: true,
  takesQuery: true,
  instance: null,
  send: (shapes, { url, query, headers, timeout }) => {
    const steps: Expression[] = [
      ...(query ? [code`.query(${query})`] : []),
      ...(headers ? [code`.set(${headers})`] : []),
      ...(timeout
        ? [
            shapes.choices.chance(30)
              ? code`.timeout(${map([{ key: 'response', value: timeout }])})`
              : code`.timeout(${timeout})`,
          ]
        : []),
    ];
    if (!shapes.choices.chance(30)) return code`await superagent.get(${url})${{ is: 'code', parts: steps }}`;
    // Step by step.
    const its = shapes.fresh('requete');
    shapes.add({ is: 'let', name: its, value: code`superagent.get(${url})` });
    for (const step of steps) shapes.add({ is: 'do', value: code`${its}${step}` });
    return code`await ${its}`;
  },
};

const nodeHttp: GeneratedClient = {
  id: 'node-http',
  head: ["import https from 'node:https';"],
  isAsync: true,
  takesQuery: false,
  instance: null,
  send: (shapes, given) => {
    const timeout = (value: Expression) => [{ key: 'timeout', value }];
    const options = optionMap(
      shapes,
      optionEntries({ ...given, query: null }, { query: '', headers: 'headers', timeout }),
    );
    const its = shapes.fresh('requete');
    shapes.add({
      is: 'let',
      name: its,
      value: code`https.get(${given.url}${comma(options)}, (reponse) => reponse.resume())`,
    });
    if (shapes.choices.chance(70)) shapes.add({ is: 'do', value: code`${its}.on('timeout', () => ${its}.destroy())` });
    return code`${its}.on('error', () => undefined)`;
  },
};

export const javascript: Dialect = {
  language: 'javascript',
  extension: '.mjs',
  hasUndefined: true,
  blankIsFalse: true,
  clients: [axios, fetch, got, ky, superagent, nodeHttp, undici],
  importStyles: JAVASCRIPT_STYLES,
  print: writeJavaScript,
};
