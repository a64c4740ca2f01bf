import { traceabilityParameters, type CallSummary, type TraceabilityParameter } from '../../src/analysis/findings';
import { matchUrl } from '../../src/catalogue/match';
import type { Observation } from './observe';
import type { Arrival } from './server';

/** What is compared: where a call goes, what it holds, where its token is, how long it waits. */
export type Slot = 'request' | 'endpoint' | 'host' | 'token' | 'timeout' | 'phase' | 'raises' | TraceabilityParameter;

export interface Contradiction {
  readonly slot: Slot;
  readonly said: string;
  readonly wire: string;
}

export interface Verdict {
  readonly contradictions: readonly Contradiction[];
  /** What the analysis leaves open. */
  readonly unknown: readonly Slot[];
  /** What it says, and the wire could tell. */
  readonly judged: readonly Slot[];
}

/**
 * How long a request without an answer is watched after its arrival, in ms, before it counts as waiting for ever: several
 * times the limits of samples, since some libraries look at their clocks only once a second.
 */
export const PATIENCE_MS = 2_500;

/** A program that ends before this share of the limit has passed since it was started was ended by something else. */
const EARLY = 0.9;

/** What the request says of its parameters: the service takes a blank one for a missing one, and the last of two of one name. */
export function queryOf({ target }: Pick<Arrival, 'target'>): Map<string, string> {
  const query = target.includes('?') ? target.slice(target.indexOf('?') + 1) : '';
  const found = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(query)) {
    if (value.trim() === '') found.delete(name);
    else found.set(name, value);
  }
  return found;
}

/**
 * Compares what is said of a program's calls with a request that arrived. Of several calls to its endpoint, only one was
 * sent: that which it bears out best. `silence` tells of the wait, where it was run.
 */
export function compare(calls: readonly CallSummary[], arrival: Arrival, silence: Observation | null): Verdict {
  const path = arrival.target.replace(/[?#].*$/s, '');
  const there = calls.filter(({ endpoint }) => endpoint !== null && matches(endpoint, path));
  // Of a path that is none of the service's, a call whose endpoint is not known says nothing.
  const { match } = matchUrl(`https://entreprise.api.gouv.fr${path}`);
  const others = match.kind === 'none' ? calls.filter(({ endpoint }) => endpoint !== null) : calls;
  const verdicts = (there.length > 0 ? there : others.slice(0, 1)).map((call) =>
    compareOne(call, path, arrival, silence),
  );
  const least = Math.min(...verdicts.map(({ contradictions }) => contradictions.length));
  return (
    verdicts.find(({ contradictions }) => contradictions.length === least) ?? {
      contradictions: [],
      unknown: [],
      judged: [],
    }
  );
}

function compareOne(call: CallSummary, path: string, arrival: Arrival, silence: Observation | null): Verdict {
  const contradictions: Contradiction[] = [];
  const unknown: Slot[] = [];
  const judged: Slot[] = [];
  const judge = (slot: Slot, said: string, wire: string, isRight: boolean): void => {
    if (said === 'unknown') return void unknown.push(slot);
    judged.push(slot);
    if (!isRight) contradictions.push({ slot, said, wire });
  };
  judge('endpoint', call.endpoint ?? 'unknown', path, call.endpoint !== null && matches(call.endpoint, path));
  judge('host', call.host, arrival.host, call.host === hostKind(arrival.host));
  const query = queryOf(arrival);
  for (const name of traceabilityParameters) {
    const wire = query.has(name) ? 'present' : 'absent';
    judge(name, call.params[name], wire, call.params[name] === wire);
  }
  const tokens = tokensOf(arrival, query);
  const wire = tokens.length === 0 ? 'none' : tokens.join(' and ');
  const { location } = call.token;
  judge('token', location, wire, location === 'none' ? tokens.length === 0 : tokens.some((each) => each === location));
  if (silence) judgeTimeout(call, silence, judge);
  return { contradictions, unknown, judged };
}

/** What is said of calls of which none was sent, by a program that the library did not refuse. */
export function compareWithNothing(calls: readonly CallSummary[], strangers: readonly string[]): Verdict {
  const wire = strangers.length > 0 ? `asked for ${strangers.join(', ')}` : 'nothing was sent';
  const said = calls.map(({ endpoint, host }) => endpoint ?? host).join(', ');
  return calls.length === 0
    ? { contradictions: [], unknown: [], judged: [] }
    : { contradictions: [{ slot: 'request', said, wire }], unknown: [], judged: ['request'] };
}

function judgeTimeout(
  { timeout: { state, ms } }: CallSummary,
  { end, waitedMs, ranMs }: Observation,
  judge: (slot: Slot, said: string, wire: string, isRight: boolean) => void,
): void {
  const ended = end !== 'waits';
  const wire = ended ? `gave up after ${waitedMs.toFixed(0)} ms` : `waits, at ${waitedMs.toFixed(0)} ms`;
  const said = ms === null ? state : `${state} ${String(ms)} ms`;
  switch (state) {
    case 'unknown':
      judge('timeout', 'unknown', wire, true);
      break;
    case 'absent':
      judge('timeout', said, wire, !ended);
      break;
    case 'set':
    case 'default':
      // A limit that is longer than the watch is only known not to end it early.
      if (ms !== null && ms > waitedMs && !ended) break;
      judge('timeout', said, wire, ended && (ms === null || ranMs > ms * EARLY));
  }
}

function tokensOf({ headers, body }: Arrival, query: ReadonlyMap<string, string>): CallSummary['token']['location'][] {
  const found: CallSummary['token']['location'][] = [];
  if (isGiven(headers.authorization) || isGiven(headers['x-api-key'])) found.push('header');
  if (query.has('token')) found.push('query');
  if (/["&?]?\b(?:token|access_token|jwt)\b["=:]/.test(body)) found.push('body');
  return found;
}

function isGiven(header: string | string[] | undefined): boolean {
  return header !== undefined && String(header).trim() !== '';
}

function hostKind(host: string): CallSummary['host'] {
  if (host === 'entreprise.api.gouv.fr') return 'production';
  if (host === 'staging.entreprise.api.gouv.fr') return 'staging';
  return host === 'localhost' || host === '127.0.0.1' ? 'local' : 'unknown';
}

/** Whether a path is one of a template such as `/v3/insee/sirene/unites_legales/{siren}`; the service takes two slashes for one. */
function matches(template: string, path: string): boolean {
  const pattern = template
    .split(/\{[^}]*\}/)
    .map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
    .join('[^/]+');
  return new RegExp(`^${pattern}$`).test(path.replace(/\/{2,}/g, '/'));
}
