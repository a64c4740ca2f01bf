import * as z from 'zod/mini';
import type { Message } from '../../text/message.js';
import type { Catalogue, Operation } from '../schema.js';
import { shipped } from '../shipped.js';
import { titleOf } from '../titles.js';
import { partialFile, type PublishedEndpoint } from './read.js';

/** What the service's file says otherwise than a catalogue. `title` of a new endpoint is the file's own. */
export const changeSchema = z.object({
  kind: z.enum(['new', 'deprecated', 'missing', 'parameter', 'required']),
  path: z.string().check(z.maxLength(300)),
  title: z.string().check(z.maxLength(300)),
  /** Of the parameter of the query that is new or required now. */
  name: z.nullable(z.string().check(z.maxLength(64))),
});

export type CatalogueChange = z.infer<typeof changeSchema>;

export const changesSchema = z.array(changeSchema).check(z.maxLength(5_000));

/**
 * The differences, by path. Parameters that the file lacks, and what it knows less of than the catalogue, are not told: the
 * catalogue has facts that the file never had.
 * @throws PublishedError where less than half of the catalogue's endpoints are in the file
 */
export function changesIn(
  published: readonly PublishedEndpoint[],
  catalogue: Catalogue = shipped(),
): CatalogueChange[] {
  const byRoute = new Map(published.map((endpoint) => [routeOf(endpoint.path), endpoint]));
  const known = catalogue.operations.filter(({ stagingOnly }) => !stagingOnly);
  if (known.filter(({ path }) => byRoute.has(routeOf(path))).length * 2 < known.length) throw partialFile();
  const { aliases, exempt, downloads, pings, removed, operations } = catalogue;
  const routes = new Set(
    [...operations, ...aliases, ...exempt, ...downloads, ...pings, ...removed].map(({ path }) => routeOf(path)),
  );
  const added = published
    .filter(({ path }) => !routes.has(routeOf(path)))
    .map(({ path, title }): CatalogueChange => ({ kind: 'new', path, title, name: null }));
  const changed = known.flatMap((operation) => changesOf(operation, byRoute.get(routeOf(operation.path)), catalogue));
  return [...added, ...changed].toSorted((one, other) => (one.path < other.path ? -1 : one.path > other.path ? 1 : 0));
}

function changesOf(
  operation: Operation,
  published: PublishedEndpoint | undefined,
  catalogue: Catalogue,
): CatalogueChange[] {
  const change = (kind: CatalogueChange['kind'], name: string | null = null): CatalogueChange => ({
    kind,
    path: operation.path,
    title: titleOf(operation, catalogue),
    name,
  });
  if (!published) return operation.deprecated === null ? [change('missing')] : [];
  const known = new Map<string, boolean>([
    ...operation.parameters.flatMap(({ name, in: where, required }) =>
      where === 'query' ? [[name, required] as const] : [],
    ),
    ...operation.traceability.map((name) => [name, true] as const),
    ...catalogue.removedParameters.map(({ name }) => [name, false] as const),
  ]);
  return [
    ...(published.isDeprecated && operation.deprecated === null ? [change('deprecated')] : []),
    ...published.parameters.flatMap(({ name, required }) => {
      const before = known.get(name);
      if (before === undefined) return [change(required ? 'required' : 'parameter', name)];
      return required && !before ? [change('required', name)] : [];
    }),
  ];
}

/** A template without the names of its parameters. */
function routeOf(path: string): string {
  return path.replaceAll(/\{\w+\}/g, '{}');
}

/** What changed, in a sentence that begins with what it is about. The title and the name are the file's: they are still to be escaped. */
export function changeSentence({ kind, title, name }: CatalogueChange): Message {
  const about = title === '' ? { fr: 'Endpoint sans titre', en: 'Endpoint without a title' } : { fr: title, en: title };
  const what = whatOf(kind, name ?? '');
  return { fr: `${about.fr} : ${what.fr}`, en: `${about.en}: ${what.en}` };
}

function whatOf(kind: CatalogueChange['kind'], name: string): Message {
  switch (kind) {
    case 'new':
      return { fr: 'nouvel endpoint', en: 'new endpoint' };
    case 'deprecated':
      return { fr: 'déclaré obsolète', en: 'deprecated' };
    case 'missing':
      return {
        fr: 'absent du fichier : retiré, ou fichier plus ancien que cette version',
        en: 'not in the file: withdrawn, or a file older than this version',
      };
    case 'parameter':
      return { fr: `nouveau paramètre facultatif ${name}`, en: `new optional parameter ${name}` };
    case 'required':
      return { fr: `paramètre ${name} obligatoire`, en: `parameter ${name} required` };
  }
}
