import { operationByPath, titleOf, type Access } from '../catalogue';

/** An endpoint that the workspace calls, and whether a token opens it. */
export interface CoverageRow {
  readonly path: string;
  readonly title: string;
  readonly isCovered: boolean;
  /** Any of these opens it. */
  readonly scopes: readonly string[];
}

/**
 * The catalogue's endpoints among those that are called, those that the token does not open first.
 * `called`: templates; those that the catalogue does not have are left out.
 */
export function tokenCoverage(called: Iterable<string>, access: Access): CoverageRow[] {
  const open = new Set(access.open.map(({ path }) => path));
  return [...new Set(called)]
    .flatMap((path) => operationByPath(path) ?? [])
    .map((operation) => ({
      path: operation.path,
      title: titleOf(operation),
      isCovered: open.has(operation.path),
      scopes: operation.scopes ?? [],
    }))
    .toSorted((a, b) => Number(a.isCovered) - Number(b.isCovered) || a.title.localeCompare(b.title, 'fr'));
}
