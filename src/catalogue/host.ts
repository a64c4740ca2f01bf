/** Where the host of a text is, where its path begins, and whose host it is. */
import { isHole } from './placeholders.js';
import type { Catalogue } from './schema.js';
import { HOLE, type HostKind, type UrlMatch } from './types.js';

export interface Located extends Omit<UrlMatch, 'match'> {
  /** Where the path begins: at its slash, or at the hole that may hold its beginning. */
  readonly path: number;
}

const SCHEME = new RegExp(`^(?:(?:([A-Za-z][A-Za-z0-9+.-]*)|${HOLE}+):)?//`);
const NAME = /^(?:localhost|\[[0-9a-f:]+\]|(?:[\w-]+\.)+[a-z]{2,}|\d+\.\d+\.\d+\.\d+)$/i;
const PORT = new RegExp(`:(?:\\d+|${HOLE}+)$`);
/** A hole that ends a host may hold the beginning of the path; so may one before a version glued to it. */
const OPEN_END = new RegExp(`${HOLE}+(?:v\\d+)?$`);
const LOCAL = /^(localhost|[\w-]+\.localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|\[::1?\]|host\.docker\.internal)$/;

/** `masked` is a text whose placeholders are holes, see placeholders.ts; offsets are into it. */
export function locate(masked: string, hosts: Catalogue['hosts']): Located {
  const blank = masked.length - masked.trimStart().length;
  const [slashes = '', scheme] = SCHEME.exec(masked.slice(blank)) ?? [];
  const from = blank + slashes.length;
  const to = endOf(masked, from);
  const authority = masked.slice(from, to);
  // `//v3/insee` is a path with a slash too many, `//entreprise.api.gouv.fr` is a host.
  if (!slashes.includes(':') && !isBareHost(authority)) {
    return { host: authority.startsWith(HOLE) ? 'unknown' : 'none', path: blank };
  }
  const located = authorityOf(authority, from, to, hosts);
  return scheme === undefined ? located : { ...located, scheme: scheme.toLowerCase() };
}

/** The end of the first piece: the next slash, query or fragment. */
function endOf(text: string, from: number): number {
  const found = text.slice(from).search(/[/?#]/);
  return found < 0 ? text.length : from + found;
}

/** Without a scheme, a name with dots is a host; so are `user@host`, `HOLE:3000` and `HOLE.api.gouv.fr`, but not `HOLE`. */
function isBareHost(piece: string): boolean {
  const name = piece.slice(piece.lastIndexOf('@') + 1).replace(PORT, '');
  if (isHole(name)) return name.length < piece.length;
  return NAME.test(name.replace(OPEN_END, '').replaceAll(HOLE, 'a'));
}

function authorityOf(authority: string, from: number, to: number, hosts: Catalogue['hosts']): Located {
  const start = from + authority.lastIndexOf('@') + 1;
  const port = PORT.exec(authority);
  const name = authority.slice(start - from, port?.index);
  const span = { start, end: start + name.length };
  const open = OPEN_END.exec(name);
  if (open === null) return { host: whose(name, hosts), hostSpan: span, path: to };
  const path = start + open.index;
  const known = whose(name.slice(0, open.index), hosts);
  if (known === 'production' || known === 'staging' || known === 'retired') {
    return { host: known, hostSpan: { start, end: path }, path };
  }
  return { host: 'unknown', hostSpan: span, path: port === null ? path : to };
}

function whose(name: string, hosts: Catalogue['hosts']): HostKind {
  const host = name.toLowerCase().replace(/\.$/, '');
  if (host === '' || host.includes(HOLE)) return 'unknown';
  if (host === hosts.production) return 'production';
  if (host === hosts.staging) return 'staging';
  if (hosts.retired.includes(host)) return 'retired';
  return LOCAL.test(host) ? 'local' : 'other';
}
