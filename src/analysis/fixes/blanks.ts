import type { Quote } from '../../writing';
import type { TextEdit } from '../../text/edit';
import type { Origin } from '../../interpreter/values';
import type { Expression } from '../../syntax/nodes';
import type { Code } from '../../rewriting/code';
import { codeOf } from './code';
import { chainAt, isAt, isCall, isKeyed } from '../../rewriting/nodes';
import { settingAt } from '../../rewriting/statements';
import { fillPair } from './urls';

/**
 * Writes a value, or the mark of one, where a parameter is given and blank; null where what is written there is no blank
 * literal: a constant that is empty today is somebody else's decision.
 */
export function fillBlank(at: Origin, name: string, value: string, sent: Origin): TextEdit[] | null {
  const code = codeOf(at.unit);
  const blank = valueAt(code, at, name, sent);
  if (!blank) return fillPair(at, name, value);
  return blank.kind === 'literal' ? [code.replace(blank, code.idiom.string(value, quoteOf(code, blank)))] : null;
}

function quoteOf(code: Code, literal: Expression): Quote {
  const first = code.slice(literal).charAt(0);
  return first === "'" || first === '"' ? first : code.quote;
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
