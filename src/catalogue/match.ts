/** Which endpoint of the service a path or a URL with unknown parts names. */
import { locate } from './host.js';
import { mask } from './placeholders.js';
import { resolvePath, type Trust } from './resolve.js';
import { buildRoutes, type Routes } from './routes.js';
import type { Catalogue } from './schema.js';
import { shipped } from './shipped.js';
import type { HostKind, PathMatch, UrlMatch } from './types.js';

export { HOLE } from './types.js';
export type { HostKind, MatchedParameter, Mismatch, PathMatch, UrlMatch } from './types.js';

const built = new WeakMap<Catalogue, Routes>();

function routesOf(catalogue: Catalogue): Routes {
  const known = built.get(catalogue);
  if (known !== undefined) return known;
  const routes = buildRoutes(catalogue);
  built.set(catalogue, routes);
  return routes;
}

/**
 * What a path without a host names. Unknown parts are `HOLE` or any usual placeholder; the version or the beginning
 * may be missing or a hole, a query may follow. Offsets are into `path`. Never throws.
 *
 * Without a host two words of the catalogue must be there, and three where they are everyone's (`/ping`, `/errors`).
 */
export function matchPath(path: string, catalogue: Catalogue = shipped()): PathMatch {
  return resolvePath(routesOf(catalogue), mask(path), 0, path, 'free');
}

/** What a URL, a bare host with a path, or a path names; a text that begins with a hole may have any host. Never throws. */
export function matchUrl(text: string, catalogue: Catalogue = shipped()): UrlMatch {
  const masked = mask(text);
  const { path, ...where } = locate(masked, catalogue.hosts);
  return { ...where, match: resolvePath(routesOf(catalogue), masked, path, text, trust[where.host]) };
}

/** How far the host vouches for the path, see `Trust`. */
const trust: Readonly<Record<HostKind, Trust>> = {
  production: 'service',
  staging: 'service',
  retired: 'service',
  local: 'root',
  other: 'root',
  unknown: 'free',
  none: 'free',
};
