import type { TextEdit } from '../findings';
import type { Origin } from '../flow/values';
import type { Expression } from '../syntax/nodes';
import { Code } from './code';
import { chainAt, isAt, isCall, isKeyed } from './nodes';
import { settingAt } from './statements';
import { fillPair } from './urls';

/**
 * Writes a value where a parameter is given and blank; null where what is written there is no blank literal: a constant that
 * is empty today is somebody else's decision.
 */
export function fillBlank(at: Origin, name: string, value: string, sent: Origin): TextEdit[] | null {
  const code = new Code(at.unit);
  const blank = valueAt(code, at, name, sent);
  if (!blank) return value === '' ? [] : fillPair(at, name, value);
  if (blank.kind !== 'literal') return null;
  return value === '' ? [] : [code.replace(blank, code.idiom.string(value, code.quote))];
}

/** The value of an entry, argument or statement at a place. */
function valueAt(code: Code, at: Origin, name: string, sent: Origin): Expression | null {
  for (const node of chainAt(at.unit, at)) {
    if (node.kind === 'map') {
      const entry = node.entries.find((each) => isAt(each, at));
      if (entry && isKeyed(entry)) return entry.value;
    }
    if (isCall(node)) {
      const arg = node.args.find((each) => each.name === name && isAt(each, at));
      if (arg) return arg.value;
    }
  }
  return settingAt(code, at, name, sent)?.value ?? null;
}
