import type { Unbounded } from '../rewriting/pace';
import { comesFrom, headOf, isEach, lastSegment, type Enclosing } from '../interpreter/answers/enclosing';
import type { Concurrency } from '../interpreter/language';
import type { Machine } from '../interpreter/evaluation/machine';
import type { SentRequest } from '../interpreter/clients/requests';
import { alternatives, type Origin, type Value } from '../interpreter/values';
import type { Unit } from '../interpreter/names/unit';

/** What repeats a call: nothing, a loop, many at once, or many that something holds back. */
export interface Repetition {
  readonly state: 'once' | 'loop' | 'concurrent' | 'limited' | 'unknown';
  /** The loop, the call that starts many, or what holds them back; null where nothing does. */
  readonly at: Origin | null;
  /** It in the words of the code: `sirens.map`, `Thread`, `limit`; empty for a loop. */
  readonly by: string;
  /** Where each goes to another company, of a list whose length nothing bounds: what goes through it. Null elsewhere. */
  readonly unbounded: Unbounded | null;
}

export const ONCE: Repetition = { state: 'once', at: null, by: '', unbounded: null };

/** What holds requests back, as it is called: queues, semaphores, pools of a size. */
const LIMITERS =
  /p-?limit|p-?queue|p-?throttle|bottleneck|throttl|semaphore|\blimit\w*$|limiter|schedule|queue|(?:^|[.:>])(?:submit|apply_async|imap|starmap|run_in_executor|to_thread|wrap)$|Parallel|mapLimit|eachLimit|ofLimit/i;
/** What starts work beside the rest. */
const STARTERS =
  /^(?:Thread|Process|create_task|ensure_future|start_soon|async|future|execute|start_new_thread|spawn|Async)$/;
/** What only follows on, one after the other. */
const FOLLOWERS = /^(?:then|catch|finally|tap|then_|yield_self|reduce|inject)$/;
/** Words in the code around that say that calls may be held back by means that are not followed. */
const RESTRAINTS =
  /sleep|throttl|semaphor|bottleneck|limite[ru]|p-?limit|p-?queue|acquire|setTimeout|concurren|maxSockets|max_connections|max_?workers|rate_?limit|in_threads|retry-?after|\bsem\b|\blimit\w*\(|(?<!->)\b(?:wait|pause|delay|attend|patient)\w*\s*\(|new Pool\b|ThreadPool|ProcessPool|multiprocessing|EachPromise|interceptors|async with [\w.]+\s*:/i;
/** Libraries that hold calls back: a file that names one may do so by any name. */
const HOLDING_LIBRARIES = /Semaphore|Bottleneck|p-limit|p-queue|p-throttle|CapacityLimiter|aiolimiter|RateLimiter/;
/** Lists of few items, by what made them. */
const BOUNDED =
  /^(?:Object\.\w+|range|xrange|times|upto|step|slice|splice|take|first|limit|head|sample|array_slice|islice|chunk\w*|batch\w*|each_slice|in_groups\w*|in_batches|lots?)$/i;

/** Libraries that a fix can hold calls back with. */
const LIMITING_LIBRARIES = ['p-limit', 'bottleneck'];

/**
 * What encloses a request, by the loops and calls that its code runs in. `companies`: what stands for a company in its path;
 * `isHeld`: its client may hold it back by itself.
 */
export function aroundOf(m: Machine, sent: SentRequest, companies: readonly Value[], isHeld: boolean): Repetition {
  const { enclosing, units } = sent.surroundings;
  let around = ONCE;
  let each: Enclosing | null = null;
  for (const one of enclosing) {
    const last = lastSegment(one.name);
    if (isEach(one.name) && /\bconcurrency\b/.test(one.at.unit.text.slice(one.at.start, one.at.end)))
      return { ...ONCE, state: 'limited', at: headOf(one.at), by: wordOf(one) };
    if (one.kind === 'loop' || isEach(one.name)) {
      const isStarting = startsMany(one, sent);
      const isTask = around.state === 'concurrent' && each !== null;
      // Each of a few tasks goes through what it finds, one after the other.
      if (isTask && !isStarting && each && !isOverMany(m, each, enclosing)) continue;
      each = one;
      const isMany = isTask || isStarting;
      around = { ...ONCE, state: isMany ? 'concurrent' : 'loop', at: headOf(one.at), by: wordOf(one) };
    } else if (isOfOtherPool(one)) {
      return { ...ONCE, state: 'limited', at: headOf(one.at), by: wordOf(one) };
    } else if (around.state !== 'once' && isUnboundedPool(one)) {
      around = { ...around, state: 'concurrent', by: wordOf(one) };
    } else if (LIMITERS.test(one.name) || LIMITERS.test(one.callee)) {
      return { ...ONCE, state: 'limited', at: headOf(one.at), by: wordOf(one) };
    } else if (STARTERS.test(last) || concurrencyAt(one.at)?.starters?.test(last) === true) {
      if (around.state === 'loop') around = { ...around, state: 'concurrent', by: wordOf(one) };
    } else if (!FOLLOWERS.test(last) && around.state !== 'once') {
      return { ...ONCE, state: 'unknown', at: headOf(one.at), by: wordOf(one) };
    }
  }
  if (around.state === 'once' || !each) return around;
  const between = [each.at.unit, ...units.slice(each.depth - 1)];
  const isRestrained = between.some(isRestraining);
  if (isRestrained || isHeld) return { ...around, state: around.state === 'loop' ? 'loop' : 'unknown' };
  const { items, at } = each;
  if (around.state !== 'concurrent' || !isOverMany(m, each, enclosing) || !companies.some((one) => names(one, items)))
    return around;
  const limiter = LIMITING_LIBRARIES.find((name) => m.names.dependsOn(sent.file, name)) ?? null;
  return { ...around, unbounded: { at, begun: begunIn(each, sent), limiter } };
}

function concurrencyAt({ unit }: Origin): Concurrency | undefined {
  return unit.file.language.library.concurrency;
}

/** Whether work is handed to a pool that is named, and may be of a size. */
function isOfOtherPool({ at }: Enclosing): boolean {
  const { pools } = concurrencyAt(at) ?? {};
  if (pools?.named.test(at.unit.text.slice(at.start, at.end)) !== true) return false;
  const { text } = at.unit.file;
  return !pools.unbounded.test(text) || pools.bounded.test(text);
}

/** Whether work is handed to a pool that starts all of it. */
function isUnboundedPool({ name, at }: Enclosing): boolean {
  const { pools } = concurrencyAt(at) ?? {};
  if (!pools || !/^(?:submit|execute|invokeAll)$/.test(lastSegment(name))) return false;
  const { text } = at.unit.file;
  return pools.unbounded.test(text) && !pools.bounded.test(text);
}

/** Whether the words of a declaration hold calls back. */
function isRestraining({ text, file }: Unit): boolean {
  const { restraints, joins } = file.language.library.concurrency ?? {};
  const words = joins ? text.replace(joins, '') : text;
  return RESTRAINTS.test(words) || restraints?.test(words) === true || HOLDING_LIBRARIES.test(file.text);
}

function wordOf({ callee, name }: Enclosing): string {
  const last = lastSegment(name);
  return callee === '' || callee.endsWith(last) ? callee : last;
}

/** Whether a list may be of any length: no literal, no slice, no part of what an outer loop goes through. */
function isOverMany(m: Machine, { over }: Enclosing, enclosing: readonly Enclosing[]): boolean {
  if (!over) return false;
  const items = enclosing.flatMap((one) => one.items);
  // All that a function is given, of which nothing is known.
  const list = m.heap.asList(over);
  if (list) return list.open && list.items.length === 0;
  return (
    alternatives(over).every(
      (each) =>
        each.kind === 'symbol' && !BOUNDED.test(lastSegment(each.name)) && !/^Object\.|\[0,\d+\]$/.test(each.name),
    ) && !comesFrom(over, items)
  );
}

/** Whether a value is made of one of the items that are gone through. */
function names(value: Value, items: readonly string[]): boolean {
  if (value.kind !== 'text') return comesFrom(value, items);
  return value.parts.some((part) => part.kind === 'hole' && names(part.value, items));
}

/** Whether going through a list starts all its requests at once, rather than one after the other. */
function startsMany(one: Enclosing, sent: SentRequest): boolean {
  const { unit } = one.at;
  const { file } = unit;
  // What a statement of the file's top level begins is waited for by another.
  const { text } = unit.declaration.kind === 'statement' ? file : unit;
  const { concurrency } = file.language.library;
  if (!concurrency) return false;
  if (one.kind === 'call' && concurrency.callsStartAll) return true;
  if (
    (concurrency.ofCoroutines && !isCoroutine(one, sent)) ||
    (concurrency.awaits && one.kind === 'loop' && isAwaited(one, sent))
  )
    return false;
  if (concurrency.words?.test(text) === true) return true;
  const begun = concurrency.behind && begunIn(one, sent);
  if (begun) return concurrency.behind.test(begun.unit.text.slice(begun.end));
  const sending = sent.at.unit.text.slice(sent.at.start, sent.at.end);
  return concurrency.deferred?.sends.test(sending) === true && concurrency.deferred.words.test(text);
}

/** Whether what a loop's body begins is waited for before the next. */
function isAwaited(one: Enclosing, sent: SentRequest): boolean {
  const { at } = one;
  const begun = begunIn(one, sent);
  if (!begun) return false;
  const before = at.unit.text.slice(Math.max(at.start, begun.start - 120), begun.start);
  const behind = one.kind === 'loop' ? at.unit.text.slice(begun.end, begun.end + 12) : '';
  return /\b(?:await|yield)\b[^;{}\n]*$|\basync with\b[^\n]*$/.test(before) || /^\s*\.await\b/.test(behind);
}

/** The outermost call in a loop's body, or in a function that is called for each item, that a request is sent from. */
function begunIn({ at }: Enclosing, { from, at: sentAt }: SentRequest): Origin | null {
  const begun = [...from, sentAt].find((each) => each.unit === at.unit && each.start > at.start && each.end <= at.end);
  return begun ?? null;
}

/** Whether a request of Python is a coroutine's: it waits until something runs it. */
function isCoroutine({ depth }: Enclosing, { record, surroundings, at }: SentRequest): boolean {
  const isAsync = surroundings.units.slice(depth).some(({ text }) => /^\s*(?:@[^\n]*\n\s*)*async\s+def\b/.test(text));
  return record.coroutines === true || isAsync || /AsyncClient/.test(at.unit.file.text);
}
