import type { Catalogue, Operation } from './schema.js';
import { shipped } from './shipped.js';

/** What an endpoint is called: its title and whose data it has. */
export function titleOf(operation: Operation, catalogue: Catalogue = shipped()): string {
  const providers = providersOf(operation, catalogue);
  return providers === '' ? operation.title : `${operation.title} (${providers})`;
}

/** Whose data an endpoint has, as people call them. */
export function providersOf({ providers }: Operation, catalogue: Catalogue = shipped()): string {
  return providers.map((provider) => catalogue.providers[provider]?.name ?? provider).join(', ');
}
