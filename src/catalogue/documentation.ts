import type { Catalogue, Operation } from './schema.js';
import { shipped } from './shipped.js';

/** The page of the service's own catalogue about an endpoint; the list of all pages where it has none. */
export function documentationOf({ sheet }: Operation, { hosts }: Catalogue = shipped()): string {
  return `https://${hosts.production}/catalogue${sheet === null ? '' : `/${sheet}`}`;
}
