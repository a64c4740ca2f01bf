import { matchUrl, operationByPath, titleOf, type PathMatch } from '../catalogue';

/** What a person means by a path, a template or a URL. `several` is cut to ten. */
export type FoundEndpoint =
  | { readonly kind: 'endpoint'; readonly path: string }
  | { readonly kind: 'retired'; readonly successors: readonly string[] }
  | { readonly kind: 'several'; readonly paths: readonly string[] }
  | { readonly kind: 'unknown'; readonly nearest: string | null };

const MOST = 10;

/** The endpoint of the catalogue that a text names: `{siren}` and identifiers stand for each other, an alias for its endpoint. */
export function findEndpoint(text: string): FoundEndpoint {
  return found(matchUrl(text.trim()).match);
}

function found(match: PathMatch): FoundEndpoint {
  switch (match.kind) {
    case 'operation':
    case 'alias':
      return { kind: 'endpoint', path: match.operation.path };
    case 'v2':
    case 'removed':
      return { kind: 'retired', successors: match.successors };
    case 'ambiguous': {
      const paths = match.operations.map(({ path }) => path);
      return paths.length === 0 ? { kind: 'unknown', nearest: null } : { kind: 'several', paths: paths.slice(0, MOST) };
    }
    case 'unknown':
      return { kind: 'unknown', nearest: match.suggestion };
    case 'download':
    case 'exempt':
    case 'none':
      return { kind: 'unknown', nearest: null };
  }
}

/** What a path is called in the catalogue; the path itself where it has none. */
export function endpointTitle(path: string): string {
  const operation = operationByPath(path);
  return operation ? titleOf(operation) : path;
}
