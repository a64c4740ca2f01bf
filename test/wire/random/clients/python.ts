import type { Dialect, GeneratedClient } from '../client';
import { code, map, type Expression } from '../model';
import { PYTHON_STYLES, writePython } from '../print/python-files';
import type { Shapes } from '../shapes';
import { optionEntries, optionMap, type OptionKeys } from './options';

const HEAD = ['import os', 'from urllib.parse import urlencode'];

const keys: OptionKeys = { query: 'params', headers: 'headers', timeout: (value) => [{ key: 'timeout', value }] };
const comma = (options: Expression | null): Expression =>
  options && (options.is !== 'map' || options.entries.length > 0) ? code`, ${{ is: 'options', map: options }}` : code``;
const alone = (options: Expression | null): Expression =>
  options && (options.is !== 'map' || options.entries.length > 0) ? { is: 'options', map: options } : code``;

const query = (shapes: Shapes, its: Expression | null): Expression | null =>
  its && shapes.choices.chance(15) ? { is: 'query', map: its } : its;

const requests: GeneratedClient = {
  id: 'requests',
  head: [...HEAD, 'import requests'],
  isAsync: false,
  takesQuery: true,
  instance: {
    takes: { base: false, query: true, headers: true, timeout: false },
    isConstant: false,
    make: (shapes, given) => {
      const its = shapes.fresh('session');
      shapes.add({ is: 'let', name: its, value: code`requests.Session()` });
      for (const [field, value] of [
        ['params', given.query],
        ['headers', given.headers],
      ] as const)
        if (value)
          shapes.add({
            is: 'do',
            value:
              shapes.choices.chance(50) || field === 'headers'
                ? code`${its}.${field}.update(${value})`
                : code`${its}.${field} = ${value}`,
          });
      return code`${its}`;
    },
  },
  send: (shapes, given) => {
    const options = optionMap(shapes, optionEntries({ ...given, query: query(shapes, given.query) }, keys));
    const callee = given.instance ?? code`requests`;
    if (!shapes.choices.chance(20)) return code`${callee}.get(${given.url}${comma(options)})`;
    return code`${callee}.request('GET', ${given.url}${comma(options)})`;
  },
};

const httpx: GeneratedClient = {
  id: 'python-httpx',
  head: [...HEAD, 'import httpx'],
  isAsync: false,
  takesQuery: true,
  instance: {
    takes: { base: true, query: true, headers: true, timeout: true },
    isConstant: true,
    make: (shapes, given) => {
      const base = given.base ? [{ key: 'base_url', value: given.base }] : [];
      return code`httpx.Client(${alone(optionMap(shapes, [...base, ...optionEntries(given, keys)]))})`;
    },
  },
  send: (shapes, given) => {
    const timeout = given.timeout && shapes.choices.chance(20) ? code`httpx.Timeout(${given.timeout})` : given.timeout;
    const options = optionMap(shapes, optionEntries({ ...given, timeout, query: query(shapes, given.query) }, keys));
    return code`${given.instance ?? code`httpx`}.get(${given.url}${comma(options)})`;
  },
};

const total = (value: Expression): Expression => code`aiohttp.ClientTimeout(total=${value})`;

const aiohttp: GeneratedClient = {
  id: 'python-aiohttp',
  head: [...HEAD, 'import asyncio', 'import aiohttp'],
  isAsync: true,
  takesQuery: true,
  instance: {
    takes: { base: false, query: false, headers: true, timeout: true },
    isConstant: false,
    make: (shapes, given) => {
      const timeout = given.timeout ? total(given.timeout) : null;
      return code`aiohttp.ClientSession(${alone(optionMap(shapes, optionEntries({ ...given, query: null, timeout }, keys)))})`;
    },
  },
  send: (shapes, given) => {
    const timeout = given.timeout ? total(given.timeout) : null;
    const options = optionMap(shapes, optionEntries({ ...given, timeout }, keys));
    let session = given.instance;
    if (!session) {
      const its = shapes.fresh('session');
      shapes.add({ is: 'let', name: its, value: code`aiohttp.ClientSession()` });
      session = code`${its}`;
    }
    return code`await ${session}.get(${given.url}${comma(options)})`;
  },
};

const urllib: GeneratedClient = {
  id: 'python-urllib',
  head: [...HEAD, 'from urllib.request import Request, urlopen'],
  isAsync: false,
  takesQuery: false,
  instance: null,
  send: (shapes, { url, headers, timeout }) => {
    const request = headers ? code`Request(${url}, headers=${headers})` : url;
    const options = optionMap(shapes, timeout ? [{ key: 'timeout', value: timeout }] : []);
    return code`urlopen(${request}${comma(options ?? map([]))})`;
  },
};

export const python: Dialect = {
  language: 'python',
  extension: '.py',
  hasUndefined: false,
  blankIsFalse: true,
  clients: [requests, httpx, aiohttp, urllib],
  importStyles: PYTHON_STYLES,
  print: writePython,
};
