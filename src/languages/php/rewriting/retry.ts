import type { Origin } from '../../../interpreter/values';
import type { Lambda } from '../../../syntax/nodes';
import type { TextEdit } from '../../../text/edit';
import { addArguments, positionalOf } from '../../../rewriting/arguments';
import type { Code } from '../../../rewriting/code';
import { merged } from '../../../rewriting/edits';
import { holds, isCall, nodesOf, type CallNode } from '../../../rewriting/nodes';
import { LONGEST_PAUSE, PASSING } from '../../../rewriting/passing';

/** A pause in seconds, of an answer in this variable that may be none. */
const pauseOf = (answer: string): string =>
  `1000 * min(${String(LONGEST_PAUSE)}, max(1, ${answer} ? (int) (${answer}->getHeaderLine('Retry-After') ?: json_decode((string) ${answer}->getBody(), true)['errors'][0]['meta']['retry_in'] ?? 1) : 1))`;

/** `Middleware::retry($decider, $delay)` of Guzzle: repeats what may pass, after as long as the service says. */
export function decided(code: Code, at: Origin, statuses: readonly number[]): TextEdit[] | null {
  const call = nodesOf(at.unit)
    .filter(isCall)
    .find(
      (node) => code.slice(node.callee).endsWith('Middleware::retry') && (node.start === at.start || holds(node, at)),
    );
  const positional = call && positionalOf(call);
  const decider = positional?.[0]?.value;
  if (!call || !positional || positional.length < call.args.length || decider?.kind !== 'lambda') return null;
  const pause = pauseEdits(code, call, positional[1]?.value);
  const passing = PASSING.filter((status) => pause !== null || status !== 429);
  const edits = statuses.length > 0 ? listed(code, at, statuses, passing) : deciderEdits(code, decider, passing);
  return edits && merged([...edits, ...(pause ?? [])]);
}

/** The statuses that are repeated in vain are taken out of a list. */
function listed(code: Code, at: Origin, refused: readonly number[], passing: readonly number[]): TextEdit[] | null {
  const written = (code.slice(at).match(/\b\d{3}\b/g) ?? []).map(Number);
  if (!/^(?:\[[\s\d,]*\]|array\([\s\d,]*\))$/.test(code.slice(at))) return null;
  const kept = written.filter((status) => !refused.includes(status) && (status !== 429 || passing.includes(429)));
  return [code.replace(at, `[${(kept.length > 0 ? kept : passing).join(', ')}]`)];
}

function deciderEdits(code: Code, decider: Lambda, passing: readonly number[]): TextEdit[] | null {
  const list = `[${passing.join(', ')}]`;
  const text = code.slice(decider);
  const compared = /(\$\w+)(\??->)getStatusCode\(\)\s*(?:>=\s*400|>\s*399)\b/.exec(text);
  if (compared) {
    const [whole, answer = '', arrow = ''] = compared;
    const start = decider.start + compared.index;
    const instead = `in_array(${answer}${arrow}getStatusCode(), ${list}, true)`;
    return [code.replace({ start, end: start + whole.length }, instead)];
  }
  const value = returned(decider);
  const [attempt] = decider.params;
  if (!value || !attempt || value.kind === 'literal') return null;
  const given = decider.params.map(({ name }) => name);
  const names = [...given, ...['$attempt', '$request', '$response'].slice(given.length)];
  const [, , answer = ''] = names;
  if (new Set(names).size < names.length) return null;
  const last = decider.params.at(-1) ?? attempt;
  const more = names.slice(given.length).map((name) => `, ${name}${name === answer ? ' = null' : ''}`);
  const condition = code.slice(value);
  const isPlain = /^[\w$>()\s<=+\-*]+$/.test(condition);
  return [
    ...(more.length > 0 ? [code.insert(last.end, more.join(''))] : []),
    code.replace(
      value,
      `${isPlain ? condition : `(${condition})`} && (!${answer} || in_array(${answer}->getStatusCode(), ${list}, true))`,
    ),
  ];
}

function returned({ body }: Lambda): { readonly kind: string; readonly start: number; readonly end: number } | null {
  const [only, ...others] = body;
  return others.length === 0 && only?.kind === 'return' && only.value ? only.value : null;
}

/** The pause is at least what the service asks for; null where what is written decides otherwise. */
function pauseEdits(
  code: Code,
  call: CallNode,
  delay: CallNode['args'][number]['value'] | undefined,
): TextEdit[] | null {
  if (delay === undefined)
    return addArguments(code, call, [`fn ($attempt, $response = null) => ${pauseOf('$response')}`]);
  const text = code.slice(delay);
  if (/retry-after/i.test(text)) return [];
  const value = delay.kind === 'lambda' ? returned(delay) : null;
  if (delay.kind !== 'lambda' || !value || delay.params.length > 1) return null;
  const attempt = delay.params[0]?.name ?? '$attempt';
  if (attempt === '$response' || /\$this\b|\buse\s*\(/.test(text)) return null;
  return [
    code.replace(delay, `fn (${attempt}, $response = null) => max(${code.slice(value)}, ${pauseOf('$response')})`),
  ];
}
