import type { Call, Expression, New } from '../../syntax/nodes';
import { mayBeNothing, partNamed, type AnswerFlow, type AnswerPart } from '.';
import type { Arguments } from '../evaluation/arguments';
import { isLog } from './logs';
import type { Machine } from '../evaluation/machine';
import { strictnessOf } from './schemas';
import { alternatives, known, type Origin, type Value } from '../values';

/** A call that has been evaluated, with what it was given and gave. */
export interface Observed {
  readonly node: Call | New | null;
  readonly at: Origin;
  /** What is called, unless it is a method. */
  readonly callee: Value | null;
  readonly receiver: Value | null;
  /** Its name, of a method or function; empty where it has none. */
  readonly method: string;
  /** The name of a library's function, with `new ` before that of its constructors; empty for others. */
  readonly id: string;
  readonly args: Arguments;
  readonly result: Value;
}

/** Follows an answer through a call: into what it gives, into a log, a store, a validation. */
export function observe(m: Machine, seen: Observed): void {
  const { answers } = m;
  const given = answers.any || m.requests.length > 0 ? sourcesOf(m, seen) : NONE;
  const checked = [...given, ...readBy(m, seen)];
  const whole = checked
    .filter(({ from, name }) => name === null && [...from.values()].includes('whole'))
    .map(({ value }) => value);
  const fromReceiver = seen.receiver ? answers.of(m, seen.receiver) : null;
  for (const { at, by } of strictnessOf(m, seen, whole)) {
    const requests = checked.flatMap(({ value, from }) => (whole.includes(value) ? [...from.keys()] : []));
    answers.use(requests, { state: 'validated strictly', at, by, blanks: [] });
  }
  if (given.length === 0 && !fromReceiver?.size) return;
  const reading = fromReceiver && seen.at.unit.file.language.library.schemas?.ofReader?.(m, seen);
  if (reading) {
    const requests = [...fromReceiver].flatMap(([request, part]) => (part === 'whole' ? [request] : []));
    answers.use(requests, { state: 'validated strictly', at: reading.at, by: reading.by, blanks: [] });
  }
  const all = joined([...(fromReceiver ? [fromReceiver] : []), ...given.map(({ from }) => from)]);
  const said = [...joined(given.map(({ from }) => from))].flatMap(([request, part]) =>
    part === 'status' ? [] : [request],
  );
  const by = calleeText(seen);
  if (seen.node && isLog(seen.at.unit.file.language, seen.node.callee)) {
    answers.use(said, { state: 'logged', at: headOf(seen), by, blanks: [] });
  } else if (isStore(m, seen)) {
    // What a store gives back says that it has stored.
    const held = [seen.receiver, ...seen.args.positional].flatMap((each) => (each ? answers.heldBy(each) : []));
    const requests = new Set([...said, ...(isSelfStore(seen) && fromReceiver ? fromReceiver.keys() : [])]);
    answers.use(requests, { state: 'stored', at: headOf(seen), by, blanks: blanksOf(m, answers, seen, held) });
    return;
  }
  if (/^set[A-Z_]|^(?:fill|assign_attributes|attributes=|set)$/.test(seen.method) && seen.receiver)
    for (const { value } of given) answers.hold(seen.receiver, value);
  const { result } = seen;
  const isFresh = result.kind === 'symbol' && result.origin === 'result' && answers.of(m, result).size === 0;
  if (isFresh) answers.derive(result, all, partNamed(seen.method));
  // An object made of an answer by a class whose own code is not seen.
  if (result.kind === 'ref' && answers.of(m, result).size === 0 && m.heap.get(result)?.kind === 'object')
    for (const { value } of given) answers.hold(result, value);
}

interface Source {
  readonly value: Value;
  /** Of a named argument that stands for one field; null where it may be all of what is checked. */
  readonly name: string | null;
  readonly from: ReadonlyMap<number, AnswerPart>;
}

const NONE: readonly Source[] = [];

/** The arguments that come from answers. */
function sourcesOf(m: Machine, { args }: Observed): readonly Source[] {
  const values = [...args.positional, ...args.spreads, ...(args.spilled ?? [])].map((value) => ({ value, name: null }));
  const named = [...args.named].map(([name, { value }]) => ({ value, name: CHECKED.test(name) ? null : name }));
  return [...values, ...named].flatMap(({ value, name }) => {
    const from = value.kind === 'constant' || value.kind === 'function' ? null : m.answers.of(m, value);
    return from?.size ? [{ value, name, from }] : [];
  });
}

/** What a call reads that is given no answer: the one whose method it is, or the one that it asks for. */
function readBy(m: Machine, { receiver, result, method, at }: Observed): readonly Source[] {
  if (at.unit.file.language.library.schemas?.reads?.test(method) !== true) return NONE;
  for (const value of [receiver, result]) {
    const from = value ? m.answers.of(m, value) : null;
    if (value && from?.size) return [{ value, name: null, from }];
  }
  return NONE;
}

/** Names of arguments that take all of what is checked. */
const CHECKED = /^(?:instance|data|document|obj|json_data|json|input|value)$/;

function joined(all: readonly ReadonlyMap<number, AnswerPart>[]): Map<number, AnswerPart> {
  const result = new Map<number, AnswerPart>();
  for (const each of all)
    for (const [request, part] of each) if (result.get(request) !== 'whole') result.set(request, part);
  return result;
}

/** Names that mean a store and nothing else. */
const STORES =
  /^(?:save|saveMany|saveAll|saveOrFail|saveQuietly|persist|insert(?:One|Many|GetId|OrIgnore|_one|_many|_all!?)|upsert\w*|updateOne|updateMany|update_one|update_many|updateOrCreate|update_or_create|updateOrInsert|bulkCreate|bulk_create|bulk_update|bulkWrite|bulk_write|createMany|create_many|createOrUpdate|findOneAndUpdate|findByIdAndUpdate|findOneAndReplace|replaceOne|replace_one|firstOrCreate|get_or_create|find_or_create_by!?|forceCreate|save!|update!|create!|update_attributes!?|update_columns?|update_attribute|update_all|file_put_contents|fputcsv|writeFile|writeFileSync|write_text|to_sql|to_csv|to_parquet)$/;
/** Names that mean it where the thing is a table, a model or a session. */
const MAY_STORE = /^(?:create|update|insert|add|merge|replace)$/;
const STATEMENTS = /^(?:execute\w*|query|run|exec|exec_params|prepare|raw|\$executeRaw\w*)$/;
const WRITES = /\b(?:INSERT\s+(?:OR\s+\w+\s+)?INTO|UPDATE\s+["'`\w.]+\s+SET|REPLACE\s+INTO|MERGE\s+INTO)\b/i;
/** Names of objects that are tables, models or sessions. */
export const TABLES =
  /(?:prisma|\bdb\b|repo(?:sitory)?s?|model|collection|table|\btx\b|knex|session|objects|filter|where|manager|\bem\b|query)/i;

/** Whether a call keeps what it is given. */
function isStore(m: Machine, seen: Observed): boolean {
  const { method, at, args, receiver, id } = seen;
  if (/(?:^|\.)(?:File|IO)\.write$|(?:^|\.)json\.dump$/.test(id)) return true;
  if (STORES.test(method)) return true;
  if (STATEMENTS.test(method)) {
    const [first] = args.positional;
    const written = first && known(first);
    return written ? WRITES.test(written) : WRITES.test(at.unit.text);
  }
  // A map of the program's own is no table.
  if (!MAY_STORE.test(method) || (receiver && m.heap.asMap(receiver)) || (receiver && m.heap.asList(receiver)))
    return false;
  const object = at.unit.text.slice(at.start, (seen.node?.argsSpan?.start ?? at.end) - method.length);
  const before = at.unit.text.slice(Math.max(0, at.start - 12), at.start);
  const takesMap = args.positional.some((each) => m.heap.asMap(each) !== null);
  return at.unit.file.language.library.isStore({ method, object, before, takesMap });
}

/** `entreprise.save()`: what it keeps was given to it before. */
function isSelfStore({ method }: Observed): boolean {
  return /^save\w*!?$/.test(method);
}

/** Where nothing is written in the place of an answer in the fields that are kept. A thing that is kept whole cannot be nothing. */
function blanksOf(m: Machine, answers: AnswerFlow, { args }: Observed, held: readonly Value[]): Origin[] {
  const fields = [...args.named.values()].map((entry) => entry.value);
  const [first, ...others] = args.positional;
  const inside = first?.kind === 'ref' ? [first] : [];
  return [...fields, ...inside, ...others, ...held].flatMap((value) => answers.blanksIn(m, value));
}

/** What is called, as it is written on its last line. */
function calleeText({ at, node }: Observed): string {
  const end = node?.argsSpan?.start ?? at.end;
  const text = at.unit.text.slice(at.start, end);
  const [line = ''] = text.split('\n').slice(-1);
  return /[\w$.:>?!&@\\[\]-]*$/.exec(line.trim())?.[0].replace(/^(?:->|[.?&:])+/, '') ?? '';
}

/** The call up to its arguments. */
function headOf({ at, node }: Observed): Origin {
  const end = node?.argsSpan?.start;
  return end === undefined || end <= at.start || end > at.end ? at : { ...at, end };
}

/** Notes that a condition looks at whether there is an answer: what follows is not stored blindly. */
export function guardBy(m: Machine, test: Expression): void {
  if (!m.answers.any) return;
  const pending: Expression[] = [test];
  for (let node = pending.pop(), left = 50; node && left > 0; node = pending.pop(), left--) {
    if (node.kind === 'name') {
      const value = m.variables.get(m.frame.scope, node.name);
      if (value && alternatives(value).length > 1 && mayBeNothing(m, value))
        m.answers.guard(m.answers.of(m, value).keys());
    } else pending.push(...partsOf(node));
  }
}

function partsOf(node: Expression): readonly Expression[] {
  switch (node.kind) {
    case 'member':
      return [node.of];
    case 'call':
    case 'new':
      return [node.callee, ...node.args.map((arg) => arg.value)];
    case 'choice':
      return [...(node.test ? [node.test] : []), ...node.branches];
    case 'opaque':
      return node.children;
    case 'join':
      return node.parts;
    default:
      return [];
  }
}
