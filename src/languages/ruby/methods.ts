import type { MethodCall } from '../../interpreter/evaluation/call-site';
import { callClient } from '../../interpreter/clients/client-calls';
import { truthValue } from '../../interpreter/values/comparisons';
import { negated } from '../../interpreter/library/filters';
import { namedMap } from '../../interpreter/evaluation/invoke';
import type { Machine } from '../../interpreter/evaluation/machine';
import { isBlankOrEmpty } from '../../interpreter/library/methods';
import { agreed, isEmpty, isNothing, type Truth } from '../../interpreter/values/truth';
import { isBlank, known, type Value } from '../../interpreter/values';

/** Questions that any value is asked. */
const QUESTIONS: ReadonlyMap<string, (m: Machine, value: Value) => Truth> = new Map([
  ['nil?', (_m: Machine, value: Value): Truth => isNothing(value)],
  ['blank?', isBlankOrEmpty],
  ['present?', (m: Machine, value: Value): Truth => negated(isBlankOrEmpty(m, value))],
  ['empty?', isEmptyValue],
  ['any?', (m: Machine, value: Value): Truth => negated(isEmptyValue(m, value))],
]);

/** What values of the language itself have beside what those of all have. */
export function method(m: Machine, { receiver, name, args, at, node }: MethodCall): Value | null {
  const question = args.positional.length === 0 && !args.block ? QUESTIONS.get(name) : undefined;
  if (question && receiver.kind !== 'external') return truthValue(question(m, receiver), at);
  if (receiver.kind !== 'ref') return null;
  const map = m.heap.asMap(receiver);
  if (map && name === 'replace') {
    // All that was there goes.
    m.heap.put(receiver, { ...map, entries: new Map(), open: null });
    m.heap.merge(receiver, args.positional[0] ?? namedMap(m, args), at);
    return receiver;
  }
  // open-uri gives addresses these methods.
  const isRead = m.heap.asUrl(receiver) !== null && (name === 'open' || name === 'read');
  if (!isRead) return null;
  return callClient(m, { name: 'URI.open', args: { ...args, positional: [receiver, ...args.positional] }, at, node });
}

function isEmptyValue(m: Machine, value: Value): Truth {
  return agreed(value, (each) => {
    if (each.kind === 'ref') return isEmpty(m, each);
    return each.kind === 'text'
      ? known(each) === null
        ? isBlank(each) === false
          ? false
          : null
        : known(each) === ''
      : null;
  });
}
