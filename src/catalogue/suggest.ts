/** For a path that is no route of the service: the template that was probably meant. */
import { distance } from './distance.js';
import { couldBe, isHole } from './placeholders.js';
import { isParameter, versionOf, type Route, type Routes } from './routes.js';
import { HOLE, type Mismatch } from './types.js';
import type { Segment } from './walk.js';

export interface Suggestion {
  readonly template: string | null;
  readonly why: Mismatch;
  readonly start: number;
  readonly end: number;
}

/** What one path differs from one template in. */
interface Comparison {
  readonly cost: number;
  /** Words of the template, version aside, that the path has, well or badly written. */
  readonly shared: number;
  readonly wrong: readonly Segment[];
  readonly whys: readonly Mismatch[];
}

const VERSION = 0.3;
const SPELLING = 0.1;
const MISSING = 0.6;
const EXTRA = 0.7;
const OTHER_WORD = 1;
const WORD_FOR_VALUE = 0.9;
const WRONG_LENGTH = 0.05;
/** Small differences are looked for first: the search grows fast with the limit. */
const LIMITS = [0.45, 0.8, 1.35] as const;
const EPSILON = 1e-9;
const MAX_SEGMENTS = 12;

/** The nearest template of a path that begins with a version; null when nothing resembles it, or two things do. */
export function suggest(routes: Routes, segments: readonly Segment[]): Suggestion {
  const start = segments[0]?.start ?? 0;
  const end = segments[segments.length - 1]?.end ?? start;
  const none: Suggestion = { template: null, why: 'none', start, end };
  if (segments.length < 2 || segments.length > MAX_SEGMENTS) return none;
  // One word at least must be right: most paths that come here are another service's.
  if (!segments.some(({ text }) => routes.words.has(text.toLowerCase()))) return none;
  const substitutions = segments.map(({ text }) => {
    const correct = routes.words.has(text);
    const written = plain(text);
    return remembered((expected, index) => substitute(text, written, correct, expected, index));
  });
  const resembles = remembered((word) =>
    substitutions.some((substitution, index) => index > 0 && substitution(word, 1).shared > 0),
  );
  const likely = routes.all.filter((route) => route.version !== null && hasEnough(route, resembles));
  for (const limit of LIMITS) {
    const found = nearest(likely, limit, (template, left) => compare(segments, substitutions, template, left));
    if (found === 'tied') return none;
    if (found !== null) return suggestionOf(found, start, end) ?? none;
  }
  return none;
}

interface Nearest {
  readonly comparison: Comparison;
  readonly route: Route;
}

/** The route of the least cost; of two versions of one path, the newer. Tied when two paths are as near. */
function nearest(
  routes: readonly Route[],
  limit: number,
  compareWith: (template: readonly string[], limit: number) => Comparison | null,
): Nearest | 'tied' | null {
  let best: Nearest | null = null;
  let tied = false;
  for (const route of routes) {
    const comparison = compareWith(route.segments, best === null ? limit : best.comparison.cost);
    if (comparison === null || comparison.shared < enough(route)) continue;
    if (best === null || comparison.cost < best.comparison.cost - EPSILON) {
      best = { comparison, route };
      tied = false;
    } else if (tail(route) !== tail(best.route)) tied = true;
    else if ((route.version ?? 0) > (best.route.version ?? 0)) best = { comparison, route };
  }
  return tied ? 'tied' : best;
}

function suggestionOf({ comparison, route }: Nearest, start: number, end: number): Suggestion | null {
  const template = usable(route);
  if (template === null) return null;
  const [first] = comparison.wrong;
  const last = comparison.wrong[comparison.wrong.length - 1];
  return { template, why: reason(comparison.whys), start: first?.start ?? start, end: last?.end ?? end };
}

/** A path that is gone is no advice: its first successor is. */
function usable(route: Route): string | null {
  const result = route.result([]);
  return result.kind === 'v2' || result.kind === 'removed' ? (result.successors[0] ?? null) : route.template;
}

function tail(route: Route): string {
  return route.segments.slice(1).join('/');
}

/** Half of the words at least, and never on the strength of one common word such as `etablissements`. */
function enough(route: Route): number {
  const words = route.segments.slice(1).filter((segment) => !isParameter(segment)).length;
  return Math.max(route.version === 2 ? 1 : 2, Math.ceil(words / 2));
}

/** Cheap and first: a template that shares too few words with the path is not worth aligning. */
function hasEnough(route: Route, resembles: (word: string, index: number) => boolean): boolean {
  let shared = 0;
  for (const word of route.segments.slice(1)) if (!isParameter(word) && resembles(word, 1)) shared += 1;
  return shared >= enough(route);
}

/** The same words come back from template to template; a version is only ever first, so its index need not be kept. */
function remembered<T>(what: (word: string, index: number) => T): (word: string, index: number) => T {
  const known = new Map<string, T>();
  return (word, index) => {
    const answer = known.get(word) ?? what(word, index);
    known.set(word, answer);
    return answer;
  };
}

function reason(whys: readonly Mismatch[]): Mismatch {
  const order: readonly Mismatch[] = ['spelling', 'missing-segment', 'extra-segment', 'version'];
  return order.find((why) => whys.includes(why)) ?? 'version';
}

/** The cheapest alignment of two lists of segments, or null above the limit. Recursive: both lists are short. */
function compare(
  segments: readonly Segment[],
  substitutions: readonly ((expected: string, index: number) => Substitution)[],
  template: readonly string[],
  limit: number,
): Comparison | null {
  const from = (i: number, j: number, left: number): Comparison | null => {
    if (left < -EPSILON) return null;
    const segment = segments[i];
    const expected = template[j];
    if (segment === undefined && expected === undefined) return { cost: 0, shared: 0, wrong: [], whys: [] };
    let best: Comparison | null = null;
    const consider = (cost: number, rest: Comparison | null, why: Mismatch | null, shared: number): void => {
      if (rest === null || (best !== null && best.cost <= cost + rest.cost)) return;
      best = {
        cost: cost + rest.cost,
        shared: shared + rest.shared,
        wrong:
          why === null || segment === undefined || why === 'missing-segment' ? rest.wrong : [segment, ...rest.wrong],
        whys: why === null ? rest.whys : [why, ...rest.whys],
      };
    };
    if (segment !== undefined && expected !== undefined) {
      const { cost, why, shared } = substitutions[i]?.(expected, j) ?? OTHER;
      consider(cost, from(i + 1, j + 1, left - cost), why, shared);
    }
    if (j > 0 && expected !== undefined) consider(MISSING, from(i, j + 1, left - MISSING), 'missing-segment', 0);
    if (i > 0 && segment !== undefined) consider(EXTRA, from(i + 1, j, left - EXTRA), 'extra-segment', 0);
    return best;
  };
  return from(0, 0, limit);
}

interface Substitution {
  readonly cost: number;
  readonly why: Mismatch | null;
  readonly shared: number;
}

const OTHER: Substitution = { cost: OTHER_WORD, why: 'spelling', shared: 0 };

/** `written` is the text in its plain form; a `correct` word is hardly a bad spelling of another one. */
function substitute(text: string, written: string, correct: boolean, expected: string, index: number): Substitution {
  if (text === expected) return { cost: 0, why: null, shared: index > 0 ? 1 : 0 };
  if (index === 0 && versionOf(text.toLowerCase()) !== null && versionOf(expected) !== null) {
    const same = text.toLowerCase() === expected;
    return { cost: same ? SPELLING : VERSION, why: same ? 'spelling' : 'version', shared: 0 };
  }
  if (isParameter(expected)) return value(text, expected);
  if (isHole(text)) return { cost: SPELLING, why: null, shared: 0 };
  if (text.includes(HOLE)) {
    const could = couldBe(text, expected);
    return { cost: could ? SPELLING : OTHER_WORD, why: could ? null : 'spelling', shared: could ? 1 : 0 };
  }
  const wanted = plain(expected);
  const allowed = Math.min(correct ? 2 : Infinity, Math.floor(Math.max(written.length, wanted.length) * 0.34));
  const edits = distance(written, wanted, allowed);
  if (edits > allowed) return OTHER;
  return { cost: SPELLING + edits / Math.max(written.length, wanted.length), why: 'spelling', shared: 1 };
}

function value(text: string, expected: string): Substitution {
  if (!text.includes(HOLE) && !/\d/.test(text)) return { cost: WORD_FOR_VALUE, why: 'spelling', shared: 0 };
  const siren = /^\d{9}$/.test(text) && expected === '{siret}';
  const siret = /^\d{14}$/.test(text) && expected === '{siren}';
  return { cost: siren || siret ? WRONG_LENGTH : 0, why: null, shared: 0 };
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[-_]/g, '');
}
