/** From a masked path to one answer. */
import { couldBe, isHole } from './placeholders.js';
import { isParameter, routesUnder, versionOf, type Route, type Routes } from './routes.js';
import type { Operation } from './schema.js';
import { suggest } from './suggest.js';
import { HOLE, type MatchedParameter, type PathMatch } from './types.js';
import { walkRoutes, type Candidate, type Segment, type Walked } from './walk.js';

/**
 * `service`: the host is the service's, so any route counts. `root`: another host, whose paths begin at its root.
 * `free`: no host or an unknown one, so the path may begin anywhere and must prove itself by its words.
 */
export type Trust = 'service' | 'root' | 'free';

const NONE: PathMatch = { kind: 'none' };
const MAX_SEGMENTS = 24;
const KNOWN = new RegExp(`[^${HOLE}]`);
const OPEN_VERSION = new RegExp(`^v${HOLE}+$`, 'i');

/** `masked` and `text` have the same offsets; the path begins at `from`. */
export function resolvePath(routes: Routes, masked: string, from: number, text: string, trust: Trust): PathMatch {
  const split = splitPath(masked, from);
  if (split === null) return NONE;
  const { segments, leading } = split;
  const plain = leading ? null : straight(routes, segments, trust);
  if (plain !== null) return plain.route.result(parameters(plain, text));
  const walked = candidates(routes, segments, leading, trust);
  const found = proven(walked.found, trust, leading);
  const chosen = found.some((candidate) => candidate.tier === 1)
    ? found.filter((candidate) => candidate.tier === 1)
    : found;
  if (chosen.length > 0) return choose(chosen, text);
  const prefix = asPrefix(walked, segments, trust);
  if (prefix !== null) return prefix;
  const version = versionOf(segments[0]?.text.toLowerCase() ?? '');
  if (version === null || walked.found.length > 0 || isDescription(segments)) return NONE;
  return loose(routes, segments, trust) ?? { kind: 'unknown', version, ...unknown(routes, segments) };
}

/**
 * The usual case without any search: every segment is a word of the path, or a hole or a number where a value is due.
 * Finds what `candidates` would find alone in the first tier, or nothing.
 */
function straight(routes: Routes, segments: readonly Segment[], trust: Trust): Candidate | null {
  let node = routes.root;
  let literals = 0;
  for (const { text } of segments) {
    const child = node.literals.get(text);
    if (child !== undefined) {
      node = child;
      literals += 1;
    } else {
      if (node.parameter === null || !(isHole(text) || /^\d+$/.test(text))) return null;
      node = node.parameter;
    }
  }
  if (node.route === null) return null;
  const [candidate] = proven([{ route: node.route, tier: 1, literals, on: segments }], trust, false);
  return candidate ?? null;
}

function unknown(
  routes: Routes,
  segments: readonly Segment[],
): Omit<Extract<PathMatch, { kind: 'unknown' }>, 'kind' | 'version'> {
  const { template, ...rest } = suggest(routes, segments);
  return { suggestion: template, ...rest };
}

/** The segments before the query, and whether an unknown beginning precedes them. Null for prose and for monsters. */
function splitPath(masked: string, from: number): { segments: Segment[]; leading: boolean } | null {
  const cut = masked.slice(from).search(/[?#]/);
  const end = cut < 0 ? masked.trimEnd().length : from + cut;
  const segments: Segment[] = [];
  let start = from;
  while (start <= end) {
    const slash = masked.indexOf('/', start);
    const stop = slash < 0 || slash > end ? end : slash;
    if (stop > start) segments.push({ text: masked.slice(start, stop), start, end: stop });
    start = stop + 1;
  }
  if (segments.length > MAX_SEGMENTS || /\s/.test(masked.slice(from, end))) return null;
  const [first] = segments;
  if (first === undefined || !first.text.startsWith(HOLE)) return { segments, leading: false };
  const known = first.text.search(KNOWN);
  segments.shift();
  if (known >= 0) segments.unshift({ text: first.text.slice(known), start: first.start + known, end: first.end });
  return { segments, leading: true };
}

/** Every way to read the segments as routes, from wherever the path may begin. */
function candidates(routes: Routes, segments: readonly Segment[], leading: boolean, trust: Trust): Walked {
  const [first] = segments;
  const walked: Walked = { found: [], prefixes: [] };
  const add = (more: Walked): void => {
    walked.found.push(...more.found);
    walked.prefixes.push(...more.prefixes);
  };
  if (first === undefined) {
    if (leading) walked.prefixes.push({ node: routes.root, literals: 0 });
    return walked;
  }
  const version = versionOf(first.text.toLowerCase()) !== null;
  if (version || !first.text.includes(HOLE)) add(walkRoutes(routes.root, segments, 0, []));
  else if (OPEN_VERSION.test(first.text)) {
    for (const node of routes.versions) add(walkRoutes(node, segments.slice(1), 0, [first]));
  }
  if (version || !(leading || trust === 'free')) return walked;
  for (const node of routes.versions) add(walkRoutes(node, segments, 0, [null]));
  if (leading && walked.found.length === 0 && walked.prefixes.length === 0)
    walked.found.push(...endings(routes, segments));
  return walked;
}

/** A hole as base path up to inside the route: `HOLE/unites_legales/HOLE/siege_social`. */
function endings(routes: Routes, segments: readonly Segment[]): Candidate[] {
  return routes.all.flatMap((route): Candidate[] => {
    const skipped = route.segments.length - segments.length;
    if (skipped < 2) return [];
    const rest = route.segments.slice(skipped);
    const fits = rest.every((expected, index) => {
      const text = segments[index]?.text ?? '';
      return isParameter(expected) ? text !== '' : text === expected;
    });
    if (!fits || !isTelling(rest)) return [];
    const literals = rest.filter((segment) => !isParameter(segment)).length;
    return [{ route, tier: 1, literals, on: [...Array.from({ length: skipped }, () => null), ...segments] }];
  });
}

/** Whether an ending is the service's own: two words in a row, or a compound word other than the two that all share. */
function isTelling(segments: readonly string[]): boolean {
  return segments.some((segment, index) => {
    if (isParameter(segment)) return false;
    const next = segments[index + 1];
    const pair = next !== undefined && !isParameter(next);
    return pair || (/[_-]/.test(segment) && segment !== 'unites_legales' && segment !== 'open_data');
  });
}

/** Candidates with enough words of the catalogue for what the host vouches for. */
function proven(found: readonly Candidate[], trust: Trust, leading: boolean): Candidate[] {
  if (trust === 'service') return [...found];
  return found.filter(({ route, literals, tier, on }) => {
    if (!route.isData) return literals >= 3;
    // `/v3/HOLE` is not proven, but may be it: the answer says that it has one word.
    return literals >= 2 || (tier === 3 && literals === 1 && on[0] !== null && !leading);
  });
}

function choose(chosen: readonly Candidate[], text: string): PathMatch {
  const [first] = chosen;
  if (first === undefined) return NONE;
  const targets = new Set(chosen.map(({ route }) => route.operation ?? route));
  // Two aliases of one endpoint are not in doubt.
  const best = chosen[chosen.length - 1] ?? first;
  if (chosen.length === 1 || (targets.size === 1 && best.route.operation !== null)) {
    return best.route.result(parameters(best, text));
  }
  return ambiguous(
    'holes',
    chosen.map(({ route }) => route),
    Math.min(...chosen.map(({ literals }) => literals)),
    writtenVersion(chosen),
  );
}

/** The version that the text says, if it says one. */
function writtenVersion(chosen: readonly Candidate[]): number | null {
  const segment = chosen[0]?.on[0];
  return segment === null || segment === undefined ? null : versionOf(segment.text);
}

function parameters({ route, on }: Candidate, text: string): MatchedParameter[] {
  return route.segments.flatMap((segment, index): MatchedParameter[] => {
    const place = on[index];
    if (!isParameter(segment) || place === null || place === undefined) return [];
    return [
      { name: segment.slice(1, -1), value: text.slice(place.start, place.end), start: place.start, end: place.end },
    ];
  });
}

function ambiguous(
  reason: 'holes' | 'prefix',
  routes: readonly Route[],
  literals: number,
  version: number | null,
): PathMatch {
  const data = routes.filter((route) => route.isData);
  const operations = new Set(data.flatMap(({ operation }): Operation[] => (operation === null ? [] : [operation])));
  const templates = [...new Set((data.length > 0 ? data : routes).map((route) => route.template))];
  return { kind: 'ambiguous', reason, version, literals, operations: [...operations], templates };
}

/** A base path, to which the rest is added elsewhere. */
function asPrefix(walked: Walked, segments: readonly Segment[], trust: Trust): PathMatch | null {
  const enough = walked.prefixes.filter(({ literals }) => trust === 'service' || literals >= 2);
  if (enough.length === 0) return null;
  const routes = enough.flatMap(({ node }) => [...routesUnder(node)]);
  const version = versionOf(segments[0]?.text ?? '');
  return ambiguous(
    segments.length === 0 ? 'holes' : 'prefix',
    routes,
    Math.min(...enough.map(({ literals }) => literals)),
    version,
  );
}

/** A hole in the middle that holds several segments is never an endpoint, and no reason to call the path wrong either. */
function loose(routes: Routes, segments: readonly Segment[], trust: Trust): PathMatch | null {
  if (!segments.some((segment) => isHole(segment.text))) return null;
  const fitting = routes.all.filter((route) => fits(route.segments, 0, segments, 0));
  if (fitting.length === 0) return null;
  const literals = segments.filter((segment) => !segment.text.includes(HOLE)).length;
  if (trust !== 'service' && literals < 3) return NONE;
  return ambiguous('holes', fitting, literals, versionOf(segments[0]?.text ?? ''));
}

function fits(template: readonly string[], i: number, segments: readonly Segment[], j: number): boolean {
  const segment = segments[j];
  const expected = template[i];
  if (segment === undefined || expected === undefined) return segment === undefined && expected === undefined;
  const text = segment.text;
  const here = isParameter(expected) ? text.includes(HOLE) || /\d/.test(text) : couldBe(text, expected);
  if (here && fits(template, i + 1, segments, j + 1)) return true;
  if (!isHole(text)) return false;
  for (let end = i + 2; end <= template.length; end += 1) {
    // A value with one word beside it is rather a word that was forgotten.
    const held = template.slice(i, end);
    if ((held.length > 2 || !held.some(isParameter)) && fits(template, end, segments, j + 1)) return true;
  }
  return false;
}

/** `/v3/openapi-entreprise.yaml` and its like describe the service and call nothing. */
function isDescription(segments: readonly Segment[]): boolean {
  return /\.(ya?ml|json|html?)$/i.test(segments[segments.length - 1]?.text ?? '') && segments.length <= 2;
}
