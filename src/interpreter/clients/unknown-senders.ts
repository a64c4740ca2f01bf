import { matchUrl } from '../../catalogue/match';
import { unknownClient } from '../../clients/unknown';
import type { Arguments } from '../evaluation/arguments';
import { surroundingsOf } from '../answers/enclosing';
import type { Machine } from '../evaluation/machine';
import { addressOf, concat, withHoles } from '../values/texts';
import { unknown, type Entry, type Origin, type Text } from '../values';

/** An absolute address of the service, with a path. */
const SERVICE_ADDRESS = /^https?:\/\/(?:[\w.-]+\.)?(?:entreprise\.api\.gouv\.fr|api\.apientreprise\.fr)(?::\d+)?\/./i;
/** Words of a function's name that say that it asks something of an address. */
const SENDING =
  /^(?:get|fetch\w*|request\w*|call|send|query|download|http\w*|curl|ajax|load|api|axios|appel\w*|requete\w*|interrog\w*|recuper\w*|rest)$/;
/** What holds values, names pages or speaks of addresses, and sends nothing. */
const KEEPING =
  /\b(?:objects|where|table|repository|model\w*|cache|storage|localStorage|sessionStorage|redis|store|cookies?|flash|logger|log|console|i18n|settings?|config\w*|params|headers|map|set|router?|routes|redirect\w*|mailer)\b/i;
/** What answers requests, and is told of paths to do so. */
const ANSWERING = /\b(?:app|server|serveur|fastify|koa|hono|mock\w*|nock|scope|interceptor|stub\w*|page|group)\b/i;
/** A package that has the service's name, and a function of it, as `api_entreprise.Client.unite_legale`. */
const LIBRARY = /^(?:@[\w-]+\/[\w.-]*|[\w-]*)\bapi[-_]?entreprise(?![a-z])[\w-]*(?:[./][\w$./-]*)?\.([a-z_][\w$]*)$/i;
/** Functions that make or prepare something, and send nothing. */
const PREPARING =
  /^(?:[A-Z_]+[a-z]|(?:create|make|new|build|configure|init|setup|set|use|with|on|open|close|is|has|to|from|parse|format)(?:[A-Z_]|$))/;

/** Whether a name is that of something of a library for the service that no record knows. */
export function isOfUnknownLibrary(name: string): boolean {
  return LIBRARY.test(`${name}.x`);
}

/**
 * Notes what seems to send a request, though it is not in the workspace: an address of the service is its first argument, and
 * its name says that it asks for it; or it is a function of a library for the service. `given`: of something that was handed
 * over, which may be a client that knows the host.
 */
export function noteUnknownSender(m: Machine, name: string, args: Arguments, at: Origin, given = false): void {
  // Elsewhere a module of one's own has such a name.
  const isImported = at.unit.file.language.scopes.modules?.importing !== undefined;
  const library = isImported ? LIBRARY.exec(name)?.[1] : undefined;
  if (library !== undefined) {
    if (!PREPARING.test(library)) send(m, name, [], at);
    return;
  }
  const last = name.slice(Math.max(name.lastIndexOf('.'), name.lastIndexOf(':'), name.lastIndexOf('\\')) + 1);
  const words = last
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split('_');
  if (/^[A-Z]/.test(last) || !words.some((word) => SENDING.test(word))) return;
  const [first] = args.positional;
  const named = ['url', 'uri', 'endpoint'].flatMap((key) => args.named.get(key)?.value ?? []);
  for (const value of first ? [first, ...named] : named) {
    const url = m.heap.asUrl(value);
    const address = url ? addressOf(m, url) : value;
    if (address.kind !== 'text') continue;
    const callee = /^[^(]*/.exec(at.unit.text.slice(at.start, at.end))?.[0] ?? '';
    if (KEEPING.test(callee)) continue;
    const isAnswered = args.block !== null || args.positional.some(({ kind }) => kind === 'function');
    const isWhole = isServiceAddress(address);
    const isPath = !isWhole && given && !isAnswered && !ANSWERING.test(callee) && isEndpoint(address);
    if (!isPath && !isWhole) continue;
    // Who was handed over knows the host.
    const whole = isPath && address.parts[0]?.kind === 'literal' ? concat(m, [unknown('parameter'), address]) : address;
    send(m, name, [['url', { value: whole, maybe: false, at }]], at);
  }
}

function isServiceAddress({ parts }: Text): boolean {
  if (parts[0]?.kind !== 'literal') return false;
  const text = parts.map((part) => (part.kind === 'literal' ? part.text : 'x')).join('');
  return SERVICE_ADDRESS.test(text) && !/\s/.test(text);
}

/** Whether a path, be it behind a beginning that is not known, is one of the catalogue's. */
function isEndpoint(address: Text): boolean {
  const { match } = matchUrl(withHoles(address));
  return match.kind === 'operation' || match.kind === 'alias' || match.kind === 'removed';
}

function send(m: Machine, name: string, entries: readonly (readonly [string, Entry])[], at: Origin): void {
  const why = { reason: 'dynamic', at } as const;
  const config = m.heap.map(entries, entries.length > 0 ? why : null, at);
  m.send({
    record: unknownClient,
    call: { match: name, does: 'sends' },
    verb: null,
    request: m.heap.make({ kind: 'client', record: unknownClient, config, madeAt: null, unseen: why, sent: true }),
    through: null,
    givenAt: null,
    at,
    node: null,
    from: [...m.callOrigins],
    file: m.frame.unit.file,
    surroundings: surroundingsOf(m),
  });
}
