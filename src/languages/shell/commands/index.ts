import type { Arguments } from '../../../interpreter/evaluation/arguments';
import { callValue, type CallNode } from '../../../interpreter/evaluation/calls';
import { unresolved } from '../../../interpreter/evaluation/unresolved';
import { callClient } from '../../../interpreter/clients/client-calls';
import { bound } from '../../../interpreter/names/lookup';
import type { Machine } from '../../../interpreter/evaluation/machine';
import { known, literal, text, unknown, type Origin, type TextPart, type Value } from '../../../interpreter/values';
import type { SourceFile } from '../../../interpreter/names/source-file';
import type { Unit } from '../../../interpreter/names/unit';
import { PRINTING } from '../library';
import { sourcedBy } from '../sourced';
import { curlArguments, seconds } from './curl';
import { httpieArguments } from './httpie';
import { wgetArguments } from './wget';
import { NAMED, SHIFT, SPLIT } from '../words';

/** Commands that send, by how their words are read. */
const SENDING: ReadonlyMap<string, (m: Machine, given: Arguments, at: Origin) => Arguments> = new Map([
  ['curl', curlArguments],
  ['wget', wgetArguments],
  ['http', httpieArguments],
  ['https', httpieArguments],
  ['xh', httpieArguments],
  ['xhs', httpieArguments],
]);

/** Whether a command sends, so that what it prints is an answer. */
export function sends(name: string): boolean {
  return SENDING.has(name);
}

/** Calls a function of the script or of what it takes in, a command that sends, or another of which nothing is known. */
export function callCommand(m: Machine, name: string, args: Arguments, at: Origin, node: CallNode): Value {
  const [first = literal(''), second = literal('')] = args.positional;
  if (name === SPLIT) return split(m, first);
  if (name === SHIFT) return shifted(m, first, Number(known(second)));
  if (name === NAMED) return first.kind === 'symbol' ? { ...first, name: known(second) ?? first.name } : first;
  const unit = functionNamed(m, at.unit.file, name);
  if (unit) return callValue(m, bound(m, { kind: 'function', unit }, at.unit.file, at), args, at, node);
  const reads = SENDING.get(name);
  if (reads) {
    const limit = args.named.get('timeout');
    const given = limit
      ? { ...args, named: new Map(args.named).set('timeout', { ...limit, value: seconds(limit.value) }) }
      : args;
    return callClient(m, { name, args: reads(m, given, at), at, node }) ?? unknown('result', name, at);
  }
  if (PRINTING.test(name)) return unknown('result', name, at);
  return unresolved(m, { name, args, at });
}

function functionNamed(m: Machine, from: SourceFile, name: string): Unit | null {
  for (const file of sourcedBy(m.names, from)) {
    const unit = file.functions.get(name);
    if (!unit) continue;
    m.names.visit(file);
    return unit;
  }
  return null;
}

function shifted(m: Machine, words: Value, count: number): Value {
  const list = m.heap.asList(words);
  return list ? m.heap.list(list.items.slice(count), list.open, list.at) : words;
}

/** The words of a text, as an expansion without quotes gives them. What is not known is taken for one word. */
function split(m: Machine, value: Value): Value {
  const items = value.kind === 'text' ? wordsOf(value.parts) : [value];
  return m.heap.list(items);
}

function wordsOf(parts: readonly TextPart[]): Value[] {
  const all: TextPart[][] = [[]];
  for (const part of parts) {
    if (part.kind === 'hole') {
      all.at(-1)?.push(part);
      continue;
    }
    part.text.split(/\s+/).forEach((piece, index) => {
      if (index > 0) all.push([]);
      if (piece !== '') all.at(-1)?.push({ ...part, text: piece });
    });
  }
  return all.flatMap((word) => (word.length === 0 ? [] : [text(word)]));
}
