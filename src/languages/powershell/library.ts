import type { MethodCall } from '../../interpreter/evaluation/call-site';
import type { Library } from '../../interpreter/language';
import { parseUrl } from '../../interpreter/library/addresses';
import { newMap } from '../../interpreter/library/maps';
import { functionsOf, type Builtin } from '../../interpreter/library/operation';
import { encodedText } from '../../interpreter/library/texts';
import type { Machine } from '../../interpreter/evaluation/machine';
import { callLibraryMethod } from '../../interpreter/library/methods';
import { mergeQuery } from '../../interpreter/values/queries';
import { concat } from '../../interpreter/values/texts';
import { unknown, type Value } from '../../interpreter/values';

/** `[System.Web.HttpUtility]::ParseQueryString($text)`: its names and values, to be changed. */
const parsedQuery: Builtin = (m, args, at) => {
  const map = m.heap.map([], null, at);
  const [text] = args.positional;
  if (text) mergeQuery(m, map, text, at);
  return map;
};

/** `$a | ConvertTo-Json`: a text, whatever it holds. */
const serialised: Builtin = (m, _args, at) => concat(m, [unknown('result', 'ConvertTo-Json', at)], at, true);

const functions = functionsOf(
  [
    encodedText,
    '[uri].escapedatastring [uri].escapeuristring [net.webutility].urlencode [web.httputility].urlencode [web.httputility].urlpathencode',
  ],
  [parsedQuery, '[web.httputility].parsequerystring'],
  [serialised, 'convertto-json'],
);

const constructors: Readonly<Record<string, Builtin>> = {
  'new [uribuilder]': parseUrl,
  'new [uri]': parseUrl,
  'new [collections.hashtable]': newMap,
  'new [hashtable]': newMap,
};

/** Methods by the names that they have elsewhere. */
const METHODS: Readonly<Record<string, string>> = {
  replace: 'replace',
  tostring: 'toString',
  trim: 'trim',
  trimstart: 'trim',
  trimend: 'trim',
  tolower: 'toLowerCase',
  toupper: 'toUpperCase',
  toloweriinvariant: 'toLowerCase',
  add: 'set',
  set: 'set',
  remove: 'delete',
  clone: 'clone',
};

/** Names that are the same in all languages already. */
const SAME = new Set(Object.entries(METHODS).flatMap(([name, known]) => (name === known ? [name] : [])));

function method(m: Machine, { receiver, name, args, at }: MethodCall): Value | null {
  const known = Object.hasOwn(METHODS, name) ? METHODS[name] : undefined;
  if (name === 'substring' && args.positional.length === 2)
    return callLibraryMethod(m, { receiver, name: 'slice', args, at });
  if (known === undefined || SAME.has(name)) return null;
  return callLibraryMethod(m, { receiver, name: known, args, at });
}

export const library: Library = {
  logs: /^(?:write-(?:host|verbose|debug|information|warning|error|log)|out-file|add-content|set-content)$/i,
  functions,
  call: (m, id, args, at) => (Object.hasOwn(constructors, id) ? (constructors[id]?.(m, args, at) ?? null) : null),
  method,
  broadErrors: /^$|(?:WebException|HttpResponseException|HttpRequestException|\[(?:System\.)?Exception\])/,
  isStore: () => false,
  concurrency: {
    callsStartAll: false,
    ofCoroutines: false,
    awaits: false,
    starters: /^(?:thread)?job$/i,
    restraints: /-ThrottleLimit|\bRunspacePool\b|CreateRunspacePool|Get-Job\b/i,
  },
  timeUnit: 's',
  urlFields: {
    Query: 'query',
    Path: 'path',
    AbsolutePath: 'path',
    Host: 'host',
    Scheme: 'scheme',
    Uri: 'whole',
    AbsoluteUri: 'whole',
  },
  environment: {
    objects: new Set(['$env']),
    settings: new Set(),
    lookups: { '[environment].getenvironmentvariable': 'environment' },
  },
};
