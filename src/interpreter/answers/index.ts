import type { Machine } from '../evaluation/machine';
import { alternatives, isBlank, type Origin, type Sym, type Value } from '../values';

/** How much of an answer a value is: all of it as it came, something made of it, or only what says whether it is one. */
export type AnswerPart = 'whole' | 'made' | 'status';

/** What a program does with the answer of a request. */
export interface Use {
  readonly state: 'logged' | 'validated strictly' | 'stored' | 'returned';
  /** What does so: for a validation, what makes it strict. */
  readonly at: Origin;
  /** In the words of the code. */
  readonly by: string;
  /** Where what is stored in its stead was written, when it may be nothing at all and no condition has looked at that. */
  readonly blanks: readonly Origin[];
}

/** A branch that is taken for each failure of a request, told by its status or by a handler. */
export interface FailureBranch {
  readonly unit: Origin['unit'];
  /** The value that stands for every failure. */
  readonly at: Origin;
  readonly value: string;
  /** Where a value that stands for it may have been written. */
  readonly spans: readonly Origin[];
}

const NONE: ReadonlyMap<number, AnswerPart> = new Map();

/** Values within values are followed so far, and so many of them. */
const MAX_DEPTH = 3;
const MAX_VALUES = 200;

/** Members and methods of an answer that say whether it is one, and nothing of what it says. */
const STATUS =
  /^(?:status|statusCode|status_code|statusText|ok\??|is_success|is_error|success\?|successful|failed|getStatusCode|status_message|Status(?:Code)?|Is(?:Error|Success)|Header|reason|getReasonPhrase|IsSuccessStatusCode|IsSuccessful|EnsureSuccessStatusCode|ReasonPhrase|Headers|headers|getHeaders?|header|raise_for_status|throw)$/;

/** What gives an answer as it is, in another form. */
const KEEPS =
  /^(?:json|text|parse|loads?|json_decode|decode|toArray|to_array|getBody|getContents|getContent|body|read|content|data|to_h|to_hash|deep_symbolize_keys|symbolize_keys|with_indifferent_access|fetch|dig|get|first|at|then|to_s|object|array|unwrap|__toString|Content|ReadAs\w+|ReadFromJson\w*|Deserialize\w*|Parse|RootElement|Data|Result|plainToInstance|plainToClass|Body|Bytes|String|ReadAll|NewDecoder|NewReader|NewBuffer|LimitReader|TeeReader|bytes|body_mut|into_body|into_json|into_string|read_json|read_to_string)$/;

/**
 * Which values of a running program come from the answers of which requests, and what becomes of them. Requests go by the
 * ids of their objects.
 */
export class AnswerFlow {
  private readonly derived = new Map<string, ReadonlyMap<number, AnswerPart>>();
  /** What was assigned to members of values that are not known. */
  private readonly held = new Map<string, Value[]>();
  private readonly uses = new Map<number, Use[]>();
  private readonly refusals = new Map<number, FailureBranch>();
  private readonly guarded = new Set<number>();

  /** Whether any value comes from an answer so far. */
  get any(): boolean {
    return this.derived.size > 0;
  }

  forget(): void {
    this.derived.clear();
    this.held.clear();
    this.uses.clear();
    this.refusals.clear();
    this.guarded.clear();
  }

  usesOf(request: number): readonly Use[] {
    return this.uses.get(request) ?? [];
  }

  refusalOf(request: number): FailureBranch | null {
    return this.refusals.get(request) ?? null;
  }

  isGuarded(request: number): boolean {
    return this.guarded.has(request);
  }

  /** Notes that a symbol comes from answers. */
  derive(symbol: Value, from: ReadonlyMap<number, AnswerPart>, part: AnswerPart): void {
    if (symbol.kind !== 'symbol' || from.size === 0) return;
    const all = [...from].map(([request, its]): [number, AnswerPart] => [request, its === 'whole' ? part : its]);
    this.derived.set(rootOf(symbol), new Map(all));
  }

  /** Notes that something is kept in a member of a value of which nothing else is known. */
  hold(holder: Value, value: Value): void {
    const key = keyOf(holder);
    if (key === null) return;
    const held = this.held.get(key);
    if (held) held.push(value);
    else this.held.set(key, [value]);
  }

  heldBy(holder: Value): readonly Value[] {
    const key = keyOf(holder);
    return key === null ? [] : (this.held.get(key) ?? []);
  }

  use(requests: Iterable<number>, use: Use): void {
    for (const request of requests) {
      const uses = this.uses.get(request);
      const isKnown = uses?.some(
        ({ state, at }) => state === use.state && at.unit === use.at.unit && at.start === use.at.start,
      );
      if (!uses) this.uses.set(request, [use]);
      else if (!isKnown) uses.push(use);
    }
  }

  refuse(requests: Iterable<number>, refusal: FailureBranch): void {
    for (const request of requests) if (!this.refusals.has(request)) this.refusals.set(request, refusal);
  }

  guard(requests: Iterable<number>): void {
    for (const request of requests) this.guarded.add(request);
  }

  /** The requests whose answers a value comes from, and how much of them it is. */
  of(m: Machine, value: Value): ReadonlyMap<number, AnswerPart> {
    if (!this.any && m.requests.length === 0) return NONE;
    const found = new Map<number, AnswerPart>();
    this.collect(m, value, 'whole', found, new Set(), 0);
    return found;
  }

  private collect(
    m: Machine,
    value: Value,
    part: AnswerPart,
    found: Map<number, AnswerPart>,
    seen: Set<Value | string>,
    depth: number,
  ): void {
    const key = keyOf(value) ?? value;
    if (seen.has(key) || seen.size > MAX_VALUES) return;
    seen.add(key);
    const inside = (each: Value): void => {
      this.collect(m, each, 'made', found, seen, depth + 1);
    };
    switch (value.kind) {
      case 'symbol': {
        const isStatus = STATUS.test(/\.(\w+\??)$/.exec(value.id)?.[1] ?? '');
        for (const [request, its] of this.derived.get(rootOf(value)) ?? []) {
          const how = isStatus ? 'status' : its === 'whole' ? part : its;
          if (found.get(request) !== 'whole') found.set(request, how);
        }
        if (value.fallback && depth <= MAX_DEPTH) this.collect(m, value.fallback, part, found, seen, depth + 1);
        this.heldBy(value).forEach(inside);
        return;
      }
      case 'oneOf':
        for (const each of value.values) this.collect(m, each, part, found, seen, depth);
        return;
      case 'text':
        for (const each of value.parts) if (each.kind === 'hole') inside(each.value);
        return;
      case 'query':
        inside(value.map);
        return;
      case 'ref': {
        const object = m.heap.get(value);
        if (object?.kind === 'client') {
          if (object.sent) found.set(value.id, part);
          return;
        }
        if (depth > MAX_DEPTH) return;
        if (object?.kind === 'map') for (const entry of object.entries.values()) inside(entry.value);
        if (object?.kind === 'list') object.items.forEach(inside);
        if (object?.kind === 'object') for (const field of object.fields.values()) inside(field);
        this.heldBy(value).forEach(inside);
        return;
      }
      default:
        return;
    }
  }

  /** Where nothing at all is written in the place of what an answer says, anywhere within a value. */
  blanksIn(m: Machine, value: Value, depth = 0): Origin[] {
    if (depth > MAX_DEPTH) return [];
    if (value.kind === 'oneOf') {
      if (this.of(m, value).size === 0) return [];
      return value.values.flatMap((each) => emptyAt(m, each) ?? []);
    }
    if (value.kind !== 'ref') return [];
    const object = m.heap.get(value);
    const inside = (values: Iterable<Value>): Origin[] =>
      [...values].flatMap((each) => this.blanksIn(m, each, depth + 1));
    if (object?.kind === 'map') return inside([...object.entries.values()].map((entry) => entry.value));
    if (object?.kind === 'list') return inside(object.items);
    return object?.kind === 'object' ? inside(object.fields.values()) : [];
  }
}

/** Where a value is written that is nothing: null, blank, an empty list or map. */
export function emptyAt(m: Machine, value: Value): Origin | null {
  if (value.kind === 'constant') return value.value === null || value.value === false ? value.at : null;
  if (value.kind === 'text') {
    const [part] = value.parts;
    return isBlank(value) === true && part?.kind === 'literal' ? part.at : null;
  }
  const map = m.heap.asMap(value);
  if (map) return map.entries.size === 0 && !map.open ? map.at : null;
  const list = m.heap.asList(value);
  return list && list.items.length === 0 && !list.open ? list.at : null;
}

/** Whether a value may be nothing. */
export function mayBeNothing(m: Machine, value: Value): boolean {
  return alternatives(value).some(
    (each) => emptyAt(m, each) !== null || (each.kind === 'constant' && each.value === null),
  );
}

function keyOf(value: Value): string | null {
  if (value.kind === 'symbol') return rootOf(value);
  return value.kind === 'ref' ? `ref ${String(value.id)}` : null;
}

/** A member of a symbol is of the same answer. */
function rootOf({ id }: Sym): string {
  return /^[^.[]*/.exec(id)?.[0] ?? id;
}

/** How much of an answer a member or method of it gives. */
export function partNamed(name: string): AnswerPart {
  if (STATUS.test(name)) return 'status';
  return KEEPS.test(name) ? 'whole' : 'made';
}

/** A member gives what an answer holds under that name, unless it says only whether it is one. */
export function partOfMember(name: string): AnswerPart {
  return STATUS.test(name) ? 'status' : 'whole';
}
