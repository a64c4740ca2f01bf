import { type Access, type Operation, searchAmong, shipped } from '../catalogue';
import { folded } from '../text/search';
import { providersOf } from '../writing';

/** Which endpoints of the catalogue a person wants to see, and how they are grouped. */
export interface CatalogueView {
  /** Words that are looked for; all endpoints without any. */
  readonly words: string;
  readonly groups: 'theme' | 'provider';
  /** Every one that is given holds. */
  readonly filters: readonly CatalogueFilter[];
}

export const catalogueFilters = ['open', 'protected', 'covered', 'deprecated'] as const;

/** `covered`: opened by the scopes of the token in use. Deprecated endpoints are shown where they are asked for alone. */
export type CatalogueFilter = (typeof catalogueFilters)[number];

export const wholeCatalogue: CatalogueView = { words: '', groups: 'theme', filters: [] };

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
 * looked for. `access`: of the token in use; null where there is none or it does not say.
 */
export function catalogueTree({ words, groups, filters }: CatalogueView, access: Access | null): CatalogueGroup[] {
  const open = access && new Set(access.open.map(({ path }) => path));
  const isShown = (operation: Operation): boolean =>
    (operation.deprecated !== null) === filters.includes('deprecated') &&
    (!filters.includes('open') || operation.opening === 'open') &&
    (!filters.includes('protected') || operation.opening === 'protected') &&
    (!filters.includes('covered') || open?.has(operation.path) === true);
  const found = new Map<string, Operation[]>();
  for (const operation of searchAmong(shipped().operations.filter(isShown), words)) {
    const name = groups === 'theme' ? themeOf(operation) : providersOf(operation);
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

/** The theme as most endpoints have it: the service writes some both with and without accents. */
function themeOf({ tag }: Operation): string {
  const spellings = shipped().operations.flatMap((operation) =>
    folded(operation.tag) === folded(tag) ? [operation.tag] : [],
  );
  const uses = (spelling: string): number => spellings.filter((each) => each === spelling).length;
  return spellings.reduce((best, spelling) => (uses(spelling) > uses(best) ? spelling : best), tag);
}
