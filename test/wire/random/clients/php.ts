import type { Dialect, GeneratedClient } from '../client';
import { code, map, type Entry, type Expression } from '../model';
import { PHP_STYLES, writePhp } from '../print/php-files';
import { optionEntries, optionMap, type OptionKeys } from './options';

const HEAD = ['<?php'];
const ALL = { base: true, query: true, headers: true, timeout: true };
const keys: OptionKeys = { query: 'query', headers: 'headers', timeout: (value) => [{ key: 'timeout', value }] };
const comma = (options: Expression | null): Expression => (options ? code`, ${options}` : code``);

const curl: GeneratedClient = {
  id: 'php-curl',
  head: HEAD,
  isAsync: false,
  takesQuery: false,
  instance: null,
  send: (shapes, { url, headers, timeout }) => {
    const { choices } = shapes;
    const handle = `$${shapes.fresh('ch')}`;
    const field = headers ? code`['Authorization: Bearer ' . getenv('API_ENTREPRISE_TOKEN')]` : null;
    const set = (option: string, value: Expression): void => {
      shapes.add({ is: 'do', value: code`curl_setopt(${handle}, ${option}, ${value})` });
    };
    shapes.add({
      is: 'do',
      value: choices.chance(50) ? code`${handle} = curl_init()` : code`${handle} = curl_init(${url})`,
    });
    const options: (readonly [string, Expression])[] = [
      ['CURLOPT_URL', url],
      ...(field ? [['CURLOPT_HTTPHEADER', field] as const] : []),
      ...(timeout ? [['CURLOPT_TIMEOUT', timeout] as const] : []),
    ];
    if (choices.chance(40)) {
      const parts = options.flatMap(([option, value]) => [`${option} => `, value, ', ']);
      shapes.add({
        is: 'do',
        value: code`curl_setopt_array(${handle}, [${{ is: 'code', parts }}CURLOPT_RETURNTRANSFER => true])`,
      });
    } else for (const [option, value] of options) set(option, value);
    return code`curl_exec(${handle})`;
  },
};

const guzzle: GeneratedClient = {
  id: 'guzzle',
  head: [...HEAD, 'use GuzzleHttp\\Client;'],
  isAsync: false,
  takesQuery: true,
  instance: {
    takes: ALL,
    isConstant: false,
    make: (shapes, given) => {
      const base: Entry[] = given.base ? [{ key: 'base_uri', value: given.base }] : [];
      return code`new Client(${optionMap(shapes, [...base, ...optionEntries(given, keys)]) ?? map([])})`;
    },
  },
  send: (shapes, given) => {
    const options = optionMap(shapes, optionEntries(given, keys));
    const callee = given.instance ?? code`(new Client())`;
    if (!shapes.choices.chance(40)) return code`${callee}->get(${given.url}${comma(options)})`;
    return code`${callee}->request('GET', ${given.url}${comma(options)})`;
  },
};

const symfony: GeneratedClient = {
  id: 'symfony-http-client',
  head: [...HEAD, 'use Symfony\\Component\\HttpClient\\HttpClient;'],
  isAsync: false,
  takesQuery: true,
  instance: {
    takes: ALL,
    isConstant: false,
    make: (shapes, given) => {
      const base: Entry[] = given.base ? [{ key: 'base_uri', value: given.base }] : [];
      const options = optionMap(shapes, [...base, ...optionEntries(given, keys)]) ?? map([]);
      if (shapes.choices.chance(20)) return code`HttpClient::create()->withOptions(${options})`;
      return code`HttpClient::create(${options})`;
    },
  },
  send: (shapes, given) => {
    const options = optionMap(shapes, optionEntries(given, keys));
    return code`${given.instance ?? code`HttpClient::create()`}->request('GET', ${given.url}${comma(options)})->getContent()`;
  },
};

const laravel: GeneratedClient = {
  id: 'laravel-http',
  head: [...HEAD, 'use Illuminate\\Support\\Facades\\Http;'],
  isAsync: false,
  takesQuery: true,
  instance: {
    takes: { ...ALL, query: false },
    isConstant: false,
    make: (shapes, { base, headers, timeout }) => {
      const steps = [
        ...(base ? [code`baseUrl(${base})`] : []),
        ...(headers ? [code`withHeaders(${headers})`] : []),
        ...(timeout
          ? [shapes.choices.chance(30) ? code`withOptions(['timeout' => ${timeout}])` : code`timeout(${timeout})`]
          : []),
      ];
      return code`Http::${{ is: 'code', parts: steps.length === 0 ? ['acceptJson()'] : steps.flatMap((step, at) => (at === 0 ? [step] : ['->', step])) }}`;
    },
  },
  send: (shapes, { url, query, headers, timeout, instance }) => {
    const steps = [
      ...(headers ? [code`withHeaders(${headers})`] : []),
      ...(timeout ? [code`timeout(${timeout})`] : []),
      query && !shapes.choices.chance(25)
        ? code`get(${url}, ${query})`
        : query
          ? code`withOptions(['query' => ${query}])->get(${url})`
          : code`get(${url})`,
    ];
    const chain: Expression = { is: 'code', parts: steps.flatMap((step, at) => (at === 0 ? [step] : ['->', step])) };
    return instance ? code`${instance}->${chain}` : code`Http::${chain}`;
  },
};

export const php: Dialect = {
  language: 'php',
  extension: '.php',
  hasUndefined: false,
  blankIsFalse: true,
  clients: [curl, guzzle, symfony, laravel],
  importStyles: PHP_STYLES,
  print: writePhp,
};
