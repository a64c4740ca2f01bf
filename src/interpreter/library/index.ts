import type { Arguments } from '../evaluation/arguments';
import { lookUpEnvironment } from '../names/environment';
import { invoke } from '../evaluation/invoke';
import type { Machine } from '../evaluation/machine';
import { keyOf } from '../evaluation/members';
import type { Origin, Value } from '../values';
import { limit } from './limits';
import { OPERATORS } from './operators';

/** Whether a function puts a limit around the requests that are sent while its arguments are made. */
export function isLimit(callee: Value, key: string | null, at: Origin): boolean {
  if (callee.kind !== 'external') return false;
  const id = key === null ? callee.id : `${callee.id}.${key}`;
  return at.unit.file.language.library.functions.get(id) === limit;
}

/** What a function of a language's library gives; null when it is not known. */
export function callLibrary(m: Machine, id: string, args: Arguments, at: Origin): Value | null {
  const { library } = at.unit.file.language;
  const operation = OPERATORS.get(id) ?? library.functions.get(id);
  const given = operation ? operation(m, args, at) : library.call?.(m, id, args, at);
  if (given) return given;
  const [name, fallback] = args.positional;
  const found = lookUpEnvironment(m, id, name ? keyOf(name) : null, args.named.get('default')?.value ?? fallback, at);
  if (found && args.block)
    return { ...found, ...(found.kind === 'symbol' ? { fallback: invoke(m, args.block, null, at) } : {}) };
  return found ?? null;
}
