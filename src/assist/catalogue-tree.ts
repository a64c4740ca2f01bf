import { searchAmong, shipped, providersOf, type Access, type Operation } from '../catalogue';
import { folded } from '../text/search';
import type { CatalogueView } from './catalogue-view';

export interface EndpointNode {
  readonly path: string;
  readonly title: string;
  readonly providers: string;
  readonly isProtected: boolean;
  readonly isDeprecated: boolean;
  /** Whether the token in use opens it; null where no token says. */
  readonly isCovered: boolean | null;
}

/** A theme or a provider with its endpoints; in French, as the service names them. */
export interface CatalogueGroup {
  readonly name: string;
  readonly endpoints: readonly EndpointNode[];
}

/**
 * The endpoints of a view in their groups. Groups are in alphabetical order, and by their best endpoint where words are
 * looked for. `access`: of the token in use; null where there is none or it does not say. `used`: templates of the endpoints
 * that the workspace calls.
 */
export function catalogueTree(
  { words, groups, filters }: CatalogueView,
  { access, used }: { readonly access: Access | null; readonly used: ReadonlySet<string> },
): CatalogueGroup[] {
  const open = access && new Set(access.open.map(({ path }) => path));
  const isShown = (operation: Operation): boolean =>
    ((operation.deprecated !== null) === filters.includes('deprecated') || filters.includes('used')) &&
    (!filters.includes('used') || used.has(operation.path)) &&
    (!filters.includes('open') || operation.opening === 'open') &&
    (!filters.includes('protected') || operation.opening === 'protected') &&
    (!filters.includes('covered') || open?.has(operation.path) === true);
  const nameOf = groups === 'theme' ? themes() : providersOf;
  const found = new Map<string, Operation[]>();
  for (const operation of searchAmong(shipped().operations.filter(isShown), words)) {
    const name = nameOf(operation);
    found.set(name, [...(found.get(name) ?? []), operation]);
  }
  const node = (operation: Operation): EndpointNode => ({
    path: operation.path,
    title: operation.title,
    providers: providersOf(operation),
    isProtected: operation.opening === 'protected',
    isDeprecated: operation.deprecated !== null,
    isCovered: open && open.has(operation.path),
  });
  const all = [...found].map(([name, operations]) => ({ name, operations }));
  if (words.trim() === '') {
    all.sort((one, other) => one.name.localeCompare(other.name, 'fr'));
    for (const { operations } of all) operations.sort((one, other) => one.title.localeCompare(other.title, 'fr'));
  }
  return all.map(({ name, operations }) => ({ name, endpoints: operations.map(node) }));
}

/** The theme of an endpoint as most have it: the service writes some both with and without accents. */
function themes(): (operation: Operation) => string {
  const uses = new Map<string, number>();
  for (const { tag } of shipped().operations) uses.set(tag, (uses.get(tag) ?? 0) + 1);
  const usual = new Map<string, string>();
  for (const [tag, count] of uses) {
    const other = usual.get(folded(tag));
    if (other === undefined || count > (uses.get(other) ?? 0)) usual.set(folded(tag), tag);
  }
  return ({ tag }) => usual.get(folded(tag)) ?? tag;
}
