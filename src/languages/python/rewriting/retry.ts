import type { Origin } from '../../../interpreter/values';
import type { TextEdit } from '../../../text/edit';
import { addArguments, namedArgument, positionalOf } from '../../../rewriting/arguments';
import type { Code } from '../../../rewriting/code';
import { merged } from '../../../rewriting/edits';
import { isAt, isCall, calleeName, nodesOf, type CallNode } from '../../../rewriting/nodes';
import { LONGEST_PAUSE, PASSING } from '../../../rewriting/passing';
import { moduleImport, withHelper } from './helper';

/** An error of `requests` and of `httpx` holds the answer; those that hold none are repeated as before. */
const HELPER = `def pause_before_retry(error):
    """Seconds to wait before the call may pass; None where it will not."""
    response = getattr(error, "response", None)
    if response is None:
        return 1
    if response.status_code not in (${PASSING.join(', ')}):
        return None
    try:
        seconds = int(response.headers.get("Retry-After") or response.json()["errors"][0]["meta"]["retry_in"])
    except (ValueError, LookupError, TypeError):
        seconds = 1
    return seconds if seconds <= ${String(LONGEST_PAUSE)} else None`;

/** `@retry(…)` of tenacity and `@backoff.on_exception(…)`: repeats what may pass, after as long as the service says. */
export function decorated(code: Code, at: Origin): TextEdit[] | null {
  if (/\bpause_before_retry\b/.test(code.unit.file.text)) return null;
  const call = nodesOf(at.unit)
    .filter(isCall)
    .find((node) => isAt(node, at));
  if (!call) return null;
  return calleeName(call) === 'on_exception' ? withBackoff(code, call) : withTenacity(code, call);
}

function withBackoff(code: Code, call: CallNode): TextEdit[] | null {
  const [generator] = positionalOf(call) ?? [];
  const module = generator && /^(backoff\.)\w+$/.exec(code.slice(generator))?.[1];
  // Options of another generator mean nothing to this one.
  const own = call.args.filter(({ name }) => name !== undefined && !OF_BACKOFF.has(name));
  if (!generator || module === undefined || own.length > 1 || namedArgument(call, 'jitter')) return null;
  const [other] = own;
  const added = ['value=pause_before_retry', 'giveup=lambda error: pause_before_retry(error) is None', 'jitter=None'];
  const helper = withHelper(code, [], HELPER);
  const given = other ? [code.replace(other, added.join(', '))] : addArguments(code, call, added);
  return helper && given && merged([...helper, code.replace(generator, `${module}runtime`), ...given]);
}

/** Options of the decorator itself. */
const OF_BACKOFF: ReadonlySet<string> = new Set([
  ...['max_tries', 'max_time', 'on_success', 'on_backoff', 'on_giveup', 'raise_on_giveup'],
  ...['logger', 'backoff_log_level', 'giveup_log_level'],
]);

function withTenacity(code: Code, call: CallNode): TextEdit[] | null {
  const module = code.slice(call.callee).startsWith('tenacity.') ? 'tenacity.' : '';
  const condition = `retry=${module}retry_if_exception(lambda error: pause_before_retry(error) is not None)`;
  const pause = 'lambda state: pause_before_retry(state.outcome.exception())';
  const wait = namedArgument(call, 'wait');
  // Pauses of the library can be added to each other.
  if (wait && !/^(?:tenacity\.)?wait_\w+\(/.test(code.slice(wait.value))) return null;
  const helper = withHelper(
    code,
    module !== ''
      ? [moduleImport('tenacity')]
      : [['from tenacity import retry_if_exception', /^from\s+tenacity\s+import\b[^\n]*\bretry_if_exception\b(?!_)/m]],
    HELPER,
  );
  if (!helper) return null;
  if (!wait) {
    const given = addArguments(code, call, [condition, `wait=${pause}`]);
    return given && merged([...helper, ...given]);
  }
  const named = pause.replaceAll('state', 'retry_state');
  const given = addArguments(code, call, [condition]);
  return given && merged([...helper, code.insert(wait.value.end, ` + (${named})`), ...given]);
}
