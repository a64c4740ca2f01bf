import type { Catalogue, Operation } from './schema.js';
import { shipped } from './shipped.js';

/** The endpoints that a token can call and those that it cannot, by its scopes. */
export interface Access {
  readonly open: readonly Operation[];
  readonly closed: readonly Operation[];
}

/**
 * What scopes open. Endpoints that only the test environment has count there alone.
 * @returns null for the token of a software supplier: the habilitations of its clients decide, call by call
 */
export function accessOf(
  token: {
    readonly scopes: readonly string[];
    readonly editor: boolean;
    readonly environment: 'production' | 'staging';
  },
  catalogue: Catalogue = shipped(),
): Access | null {
  if (token.editor) return null;
  const scopes = new Set(token.scopes);
  const there = catalogue.operations.filter(({ stagingOnly }) => !stagingOnly || token.environment === 'staging');
  // Where the catalogue does not know the scopes, the token is not said to lack one.
  const isOpen = ({ scopes: wanted }: Operation): boolean =>
    wanted === null || wanted.length === 0 || wanted.some((scope) => scopes.has(scope));
  return { open: there.filter(isOpen), closed: there.filter((operation) => !isOpen(operation)) };
}
