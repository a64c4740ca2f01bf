import { matchUrl } from '../../catalogue/match';
import { namesToken } from '../../token/names';
import type { Expression } from '../../syntax/nodes';
import type { Arguments } from '../evaluation/arguments';
import type { Heap } from '../values/heap';
import type { Language } from '../language';
import { withHoles } from '../values/texts';
import type { Origin, Text, Value } from '../values';

/** A token on its way into a log or onto a screen. */
export interface Logged {
  readonly at: Origin;
  /** Whether what is written says so itself: the name of a setting, a query with a token in it. */
  readonly certain: boolean;
  /** Values that are written and whose content is not known: a token, if a request sends one of them as such. */
  readonly symbols: ReadonlySet<string>;
}

const PRINTS: ReadonlySet<string> = new Set([
  'print',
  'puts',
  'p',
  'pp',
  'error_log',
  'var_dump',
  'print_r',
  'var_export',
  'dump',
  'dd',
  'syslog',
]);
const LOGS: ReadonlySet<string> = new Set(
  'log trace debug info warn warning error fatal critical notice exception verbose dir table'.split(' '),
);
const LOGGER =
  /^(?:console|log|logs|logging|winston|pino|journal|_?_?log(?:ger)?|.*[a-z_](?:logger|journal)|.*Logger)$/i;
/** Objects within objects are followed so far. */
const MAX_DEPTH = 3;

/** Whether a call, by its name, writes its arguments to a log or a screen: `console.log`, `Rails.logger.error`, `puts`. */
export function isLog({ library }: Language, callee: Expression): boolean {
  if (callee.kind === 'name') return PRINTS.has(callee.name) || library.logs?.test(callee.name) === true;
  if (callee.kind !== 'member' || typeof callee.key !== 'string') return false;
  const of = lastName(callee.of);
  return (LOGS.has(callee.key) && LOGGER.test(of)) || library.logs?.test(`${of}.${callee.key}`) === true;
}

function lastName(node: Expression): string {
  if (node.kind === 'name') return node.name.replace(/^[\\$@]+/, '');
  if (node.kind === 'member') return typeof node.key === 'string' ? node.key.replace(/^[$@]+/, '') : '';
  // `logging.getLogger(__name__).info(…)`, `logger().info(…)`
  return node.kind === 'call' ? lastName(node.callee) : '';
}

/** What of a token these arguments write; null for nothing. */
export function loggedBy(heap: Heap, args: Arguments, at: Origin): Logged | null {
  const symbols = new Set<string>();
  const values = [...args.positional, ...[...args.named.values()].map((entry) => entry.value)];
  const seen = new Set<Value | number>();
  const certain = values.map((value) => collect(heap, value, symbols, seen, 0)).some(Boolean);
  return certain || symbols.size > 0 ? { at, certain, symbols } : null;
}

/** Gathers the symbols that a value is made of. True when it holds a token for certain. What was `seen` is told already. */
function collect(heap: Heap, value: Value, symbols: Set<string>, seen: Set<Value | number>, depth: number): boolean {
  const key = value.kind === 'ref' ? value.id : value;
  if (seen.has(key)) return false;
  seen.add(key);
  const all = (values: Iterable<Value>, deeper = depth): boolean =>
    [...values].map((each) => collect(heap, each, symbols, seen, deeper)).some(Boolean);
  switch (value.kind) {
    case 'symbol':
      symbols.add(value.id);
      return (value.origin === 'environment' || value.origin === 'setting') && namesToken(value.name);
    case 'text': {
      const holes = value.parts.flatMap((part) => (part.kind === 'hole' ? [part.value] : []));
      return all(holes) || isAddressWithToken(value);
    }
    case 'oneOf':
      return all(value.values);
    case 'query':
      return collect(heap, value.map, symbols, seen, depth);
    case 'ref': {
      if (depth > MAX_DEPTH) return false;
      const entries = [...(heap.asMap(value)?.entries.values() ?? [])].map((entry) => entry.value);
      return all([...entries, ...(heap.asList(value)?.items ?? [])], depth + 1);
    }
    default:
      return false;
  }
}

/** An address of the service whose query holds a token. */
function isAddressWithToken(text: Text): boolean {
  const isThere = text.parts.some(
    (part, at) =>
      part.kind === 'literal' &&
      (/[?&]token=[\w-]{20}/.test(part.text) || (/[?&]token=$/.test(part.text) && text.parts[at + 1]?.kind === 'hole')),
  );
  if (!isThere) return false;
  const written = withHoles(text);
  const [address = ''] = /https?:\/\/[^?\s]+/.exec(written) ?? [];
  const { host } = matchUrl(address);
  return host === 'production' || host === 'staging' || host === 'retired';
}
