/** Walking the tree of routes along the segments of a text, holes included. */
import { distance } from './distance.js';
import { couldBe, isHole } from './placeholders.js';
import { routesUnder, type RouteNode, type Route } from './routes.js';
import { HOLE } from './types.js';

const TRAILING_HOLE = new RegExp(`${HOLE}+$`);

export interface Segment {
  /** With placeholders as holes. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface Candidate {
  readonly route: Route;
  /**
   * How much the holes had to stand for. 1: only for parameters, versions and what follows the path;
   * 2: for words of the path; 3: for several segments.
   */
  readonly tier: 1 | 2 | 3;
  /** Segments of the text that are words of the template. */
  readonly literals: number;
  /** For each segment of the template, the segment of the text it lies on; null where the text does not reach. */
  readonly on: readonly (Segment | null)[];
}

export interface Walked {
  readonly found: Candidate[];
  /** Nodes at which the text ended before a route did. */
  readonly prefixes: { readonly node: RouteNode; readonly literals: number }[];
}

interface State {
  readonly node: RouteNode;
  readonly at: number;
  readonly tier: 1 | 2 | 3;
  readonly literals: number;
  readonly on: readonly (Segment | null)[];
  /** A parameter is a bare word, such as `diffusables`: no hole may then stand for a word of the path. */
  readonly word: boolean;
}

/** All the ways in which the segments lead from `node` to a route; `on` is what the template's beginning lies on. */
export function walkRoutes(
  node: RouteNode,
  segments: readonly Segment[],
  literals: number,
  on: readonly (Segment | null)[],
): Walked {
  const walked: Walked = { found: [], prefixes: [] };
  step({ node, at: 0, tier: 1, literals, on, word: false }, segments, walked);
  return walked;
}

function step(state: State, segments: readonly Segment[], walked: Walked): void {
  const segment = segments[state.at];
  if (segment === undefined) return end(state, walked);
  if (!segment.text.includes(HOLE)) return literal(state, segment, segments, walked);
  if (isHole(segment.text)) return hole(state, segment, segments, walked);
  return partial(state, segment, segments, walked);
}

function end(state: State, walked: Walked): void {
  const { node, tier, literals, on, word } = state;
  if (word && tier > 1) return;
  if (node.route === null) walked.prefixes.push({ node, literals });
  else walked.found.push({ route: node.route, tier, literals, on });
}

function literal(state: State, segment: Segment, segments: readonly Segment[], walked: Walked): void {
  const child = state.node.literals.get(segment.text);
  if (child !== undefined) return step(onto(state, child, segment, 1), segments, walked);
  if (state.node.parameter === null) return;
  const word = !/\d/.test(segment.text);
  if (word && isMisspelt(segment.text, state.node)) return;
  step({ ...onto(state, state.node.parameter, segment, 0), word: state.word || word }, segments, walked);
}

function hole(state: State, segment: Segment, segments: readonly Segment[], walked: Walked): void {
  const { node } = state;
  if (node.parameter !== null) step(onto(state, node.parameter, segment, 0), segments, walked);
  for (const child of node.literals.values()) {
    step({ ...onto(state, child, segment, 0), tier: atLeast2(state.tier) }, segments, walked);
  }
  if (state.at === segments.length - 1) several(state, segment, 2, walked);
}

/** A segment of which a part is known: `vHOLE`, or a value with the query glued to it. */
function partial(state: State, segment: Segment, segments: readonly Segment[], walked: Walked): void {
  const { node } = state;
  const stem = segment.text.replaceAll(HOLE, '');
  const exact = node.literals.get(stem);
  if (exact !== undefined) {
    const next = onto(state, exact, segment, 1);
    step(next, segments, walked);
    return glued(next, segment, segments, walked);
  }
  for (const [name, child] of node.literals) {
    if (couldBe(segment.text, name))
      step({ ...onto(state, child, segment, 1), tier: atLeast2(state.tier) }, segments, walked);
  }
  if (node.parameter !== null) {
    const next = onto(state, node.parameter, segment, 0);
    step(next, segments, walked);
    glued(next, segment, segments, walked);
  }
}

/** The hole at the end of the last segment may hold more segments. */
function glued(next: State, segment: Segment, segments: readonly Segment[], walked: Walked): void {
  if (next.at !== segments.length || !segment.text.endsWith(HOLE) || next.node.route !== null) return;
  const known = segment.text.replace(TRAILING_HOLE, '').length;
  several(next, { text: HOLE, start: segment.start + known, end: segment.end }, 1, walked);
}

/** The last hole as `least` or more segments of a route. */
function several(state: State, hole: Segment, least: number, walked: Walked): void {
  if (state.word) return;
  for (const route of routesUnder(state.node)) {
    const missing = route.segments.length - state.on.length;
    if (missing < least) continue;
    const on = [...state.on, ...Array.from({ length: missing }, () => hole)];
    walked.found.push({ route, tier: 3, literals: state.literals, on });
  }
}

function onto(state: State, node: RouteNode, segment: Segment, literals: number): State {
  return { ...state, node, at: state.at + 1, literals: state.literals + literals, on: [...state.on, segment] };
}

function atLeast2(tier: 1 | 2 | 3): 2 | 3 {
  return tier === 3 ? 3 : 2;
}

/** Whether a word in a parameter's place is rather a word of the path, written wrong. */
function isMisspelt(word: string, node: RouteNode): boolean {
  const plain = word.toLowerCase();
  for (const name of node.literals.keys()) {
    if (Math.abs(name.length - plain.length) <= 2 && distance(plain, name, 2) <= 2) return true;
  }
  return false;
}
