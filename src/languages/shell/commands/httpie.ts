import { NO_ARGUMENTS, type Arguments } from '../../../interpreter/arguments';
import type { Machine } from '../../../interpreter/machine';
import { known, literal, originOf, type Entry, type Origin, type Value } from '../../../interpreter/values';
import { after, beginningOf, readCommandLine, type Options } from './command-line';

/** Options of HTTPie (3.2) and xh (0.24) that take a value. */
const VALUED =
  'auth auth-type bearer boundary cert cert-key cert-key-pass ciphers config-dir default-scheme format-options interface max-headers max-redirects output path-as-is pretty print proxy raw resolve response-charset response-mime session session-read-only ssl style timeout verify'.split(
    ' ',
  );

const OPTIONS: Options = {
  valued: new Set(VALUED),
  letters: { A: 'auth-type', a: 'auth', o: 'output', p: 'print', s: 'style' },
  equals: true,
  cut: true,
};

/** How an item says what it is: by the first of these signs in it, the longer one where two begin at one place. */
const ITEM = /^((?:[^\\:=@;]|\\.)*?)(:=@|:=|==@|==|=@|=|:@|:|@|;)/;

/** The words of `http` and `xh` as the request that they ask for. */
export function httpieArguments(m: Machine, given: Arguments, at: Origin): Arguments {
  const { options, operands, isOpen } = readCommandLine(given, OPTIONS);
  const named = new Map<string, Entry>(given.named);
  const entry = (value: Value, place: Origin | null = originOf(value) ?? at): Entry => ({
    value,
    maybe: false,
    at: place,
  });
  const [first, second, ...rest] = operands;
  const method = first && /^[A-Z]+$/.test(known(first) ?? '') ? first : null;
  const address = method ? second : first;
  const items = method ? rest : [...(second ? [second] : []), ...rest];
  if (address) named.set('url', entry(address));
  const query = new Map<string, Entry>();
  const body = new Map<string, Entry>();
  const headers = new Map<string, Entry>();
  let isOther = isOpen;
  for (const item of items) {
    const [, name = '', sign] = ITEM.exec(beginningOf(item) ?? '') ?? [];
    if (sign === undefined) {
      isOther = true;
      continue;
    }
    const value = entry(after(item, name.length + sign.length), originOf(item) ?? at);
    if (sign === '==') query.set(name, value);
    else if (sign === ':') headers.set(name, value);
    else if (sign.startsWith('==') || sign.startsWith(':@')) isOther = true;
    else body.set(name, value);
  }
  const put = (key: string, entries: ReadonlyMap<string, Entry>): void => {
    const openness = isOther ? ({ reason: 'open map', at } as const) : null;
    if (entries.size > 0) named.set(key, entry(m.heap.map([...entries], openness), null));
  };
  put('query', query);
  put('headers', headers);
  put('body', body);
  for (const name of ['timeout', 'auth', 'bearer', 'verify']) {
    const value = options.get(name)?.at(-1);
    if (value) named.set(name === 'timeout' ? 'each' : name, entry(value));
  }
  const isBearer = known(options.get('auth-type')?.at(-1)) === 'bearer';
  const token = options.get('auth')?.at(-1);
  if (isBearer && token) {
    named.delete('auth');
    named.set('bearer', entry(token));
  }
  const chosen = method ?? (body.size > 0 ? literal('POST') : null);
  if (chosen) named.set('method', entry(chosen));
  return { ...NO_ARGUMENTS, named, open: isOther, spreads: given.spreads };
}
