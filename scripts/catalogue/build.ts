/** Joins the service's data files and the overlay into the catalogue. Pure, once the sources are read. */
import { accepts } from '../../src/catalogue/identifiers.js';
import type { Catalogue, Operation } from '../../src/catalogue/schema.js';
import { errorCodes } from './errors.js';
import { codesOf, prefixesOf } from './nomenclature.js';
import * as overlay from './overlay.js';
import { delegation, optionalParameters, pathParameters, traceability } from './parameters.js';
import { response, responseOf } from './response.js';
import * as routes from './routes.js';
import type { Sources } from './sources.js';
import { parseField } from '../../src/catalogue/fields.js';
import { dig, list, node, text, type Node } from './yaml.js';

const DOCUMENT_TIMEOUT_MS = 12000;
const JSON_TIMEOUT_MS = 5000;

export function build(sources: Sources): Catalogue {
  const described = Object.entries(sources.paths)
    .map(([path, methods]): [string, Node] => [path, node(dig(methods, 'get'), path)])
    .filter(([path]) => !routes.exempt.some((route) => route.path === path));
  const paths = [...described.map(([path]) => path), ...overlay.additions.map((addition) => addition.path)];
  const operations = described.map(([path, operation]) => documented(path, operation, paths, sources));
  operations.push(...overlay.additions.map((addition) => added(addition, paths, operations, sources)));
  operations.sort((a, b) => (a.path.slice(4) + a.path < b.path.slice(4) + b.path ? -1 : 1));
  const used = new Set(operations.flatMap((operation) => operation.providers));
  return {
    format: 1,
    source: { ...sources.origin, overlay: overlay.overlayDate },
    hosts: overlay.hosts,
    providers: Object.fromEntries(Object.entries(sources.providers).filter(([uid]) => used.has(uid))),
    prefixes: prefixesOf(sources.nomenclature),
    operations,
    aliases: routes.aliases,
    downloads: routes.downloads,
    pings: overlay.pings,
    exempt: routes.exempt,
    v2: v2(sources.v2Paths),
    removed: routes.removed,
    removedParameters: routes.removedParameters,
    formerScopes: formerScopes(sources, operations),
    errors: errorCodes(
      described.map(([, operation]) => operation),
      sources.nomenclature,
      sources.errors,
    ),
  };
}

function formerScopes(sources: Sources, operations: readonly Operation[]): string[] {
  const current = new Set(operations.flatMap((operation) => operation.scopes ?? []));
  const all = [...sources.scopes]
    .filter(([id]) => id.startsWith('api_entreprise_'))
    .flatMap(([, names]) => names)
    .filter((name) => !current.has(name));
  return [...new Set(all)].sort();
}

function documented(path: string, source: Node, paths: readonly string[], sources: Sources): Operation {
  const id = text(dig(source, 'responses', '200', 'x-operationId'), path);
  const version3 = id.replace(/_v\d+_/, '_v3_');
  const sheet = sources.sheets.get(path);
  const answer = response(source, path);
  const parameters = [...pathParameters(path), ...optionalParameters(source, path)];
  const window = source['x-maintenances'];
  return {
    id,
    path,
    version: versionOf(path),
    method: 'GET',
    title: text(source['summary'], path),
    providers: [...(sheet?.providers ?? overlay.providersWithoutSheet[path] ?? [])],
    tag: text(list(source['tags'], path)[0], path),
    parameters: withDelegation(parameters),
    traceability: [...traceability],
    userId: path.includes('/dgfip/'),
    response: answer,
    errors: codesOf(id, sources.nomenclature),
    rateLimit: sources.limits.get(version3) ?? null,
    scopes: [...(sources.scopes.get(version3) ?? fail(`${path}: no scopes for ${version3}`))],
    timeoutMs: timeoutOf(answer.kind),
    providerTimeoutMs: providerTimeout(path),
    deprecated: deprecation(path, source['deprecated'] === true, paths),
    opening: sheet?.opening ?? 'unknown',
    stagingOnly: false,
    maintenance:
      window === undefined
        ? null
        : { from: text(dig(window, 'from_hour'), path), to: text(dig(window, 'to_hour'), path) },
    ping: sheet?.ping ?? null,
    sheet: sheet?.uid ?? null,
    examples: validExamples(sources.examples(id), parameters),
  };
}

function added(
  addition: overlay.Addition,
  paths: readonly string[],
  operations: readonly Operation[],
  { nomenclature }: Sources,
): Operation {
  const { answersLike, fields, ...facts } = addition;
  const model = operations.find((operation) => operation.path === answersLike?.path);
  const kept = model?.response.fields.filter(
    (line) => !answersLike?.without.some((end) => line.split(' ')[0]?.endsWith(end)),
  );
  const answer = responseOf((kept ?? fields ?? []).map((line) => parseField(line) ?? fail(line)));
  const parameters = pathParameters(addition.path);
  return {
    ...facts,
    version: versionOf(addition.path),
    method: 'GET',
    parameters: withDelegation([
      ...parameters,
      ...(model?.parameters.filter((parameter) => parameter.kind === 'cache') ?? []),
    ]),
    traceability: [...traceability],
    userId: addition.path.includes('/dgfip/'),
    response: answer,
    errors: codesOf(addition.id, nomenclature),
    rateLimit: overlay.additionLimit,
    timeoutMs: timeoutOf(answer.kind),
    providerTimeoutMs: providerTimeout(addition.path),
    deprecated: deprecation(addition.path, false, paths),
    maintenance: model?.maintenance ?? null,
    sheet: null,
  };
}

/** After the other query parameters, before the headers. */
function withDelegation(parameters: readonly Operation['parameters'][number][]): Operation['parameters'] {
  const headers = parameters.filter((parameter) => parameter.in === 'header');
  return [...parameters.filter((parameter) => parameter.in !== 'header'), delegation, ...headers];
}

function versionOf(path: string): number {
  return Number(/^\/v(\d+)\//.exec(path)?.[1] ?? fail(`${path}: no version`));
}

function timeoutOf(kind: Operation['response']['kind']): number {
  return kind === 'document' ? DOCUMENT_TIMEOUT_MS : JSON_TIMEOUT_MS;
}

function providerTimeout(path: string): number {
  return overlay.providerTimeouts.find(([pattern]) => pattern.test(path))?.[1] ?? overlay.defaultProviderTimeoutMs;
}

function deprecation(path: string, deprecated: boolean, paths: readonly string[]): Operation['deprecated'] {
  const known = overlay.deprecations[path];
  if (known === undefined) return deprecated ? fail(`${path}: deprecated, since when?`) : null;
  const next = path.replace(/^\/v(\d+)/, (_, version: string) => `/v${Number(version) + 1}`);
  return { since: known.since, successors: [...(known.successors ?? paths.filter((other) => other === next))] };
}

/** At most three, those that the service's own validators let through. */
function validExamples(
  examples: readonly Record<string, string>[],
  parameters: Operation['parameters'],
): Operation['examples'] {
  const names = parameters.filter((parameter) => parameter.in === 'path');
  const chosen = new Map<string, Record<string, string>>();
  for (const example of examples) {
    const identifiers = names.flatMap((parameter): [string, string][] => {
      const value = example[parameter.name];
      // Some fixtures are written in lower case, the form in which the staging environment compares them.
      const upper = value?.toUpperCase();
      return upper !== undefined && accepts(parameter, upper, new Date('2026-06-01')) ? [[parameter.name, upper]] : [];
    });
    if (identifiers.length === names.length && chosen.size < 3)
      chosen.set(JSON.stringify(identifiers), Object.fromEntries(identifiers));
  }
  return [...chosen.values()];
}

function v2(described: readonly string[]): Catalogue['v2'] {
  const written = Object.keys(routes.v2Successors);
  const anonymous = (path: string): string => path.replaceAll(/\{\w+\}/g, '{}');
  const missing = described.find((path) => !written.some((other) => anonymous(other) === anonymous(path)));
  if (missing !== undefined) fail(`${missing}: no line in the table of v2 routes`);
  return Object.entries(routes.v2Successors).map(([path, successors]) => ({
    path,
    successors: [...successors],
    gone: !routes.v2StillRouted.includes(path),
    traceability: path.startsWith('/v2/') && path !== '/v2/privileges',
    userId: routes.v2OfDgfip.includes(path),
  }));
}

function fail(message: string): never {
  throw new Error(message);
}
