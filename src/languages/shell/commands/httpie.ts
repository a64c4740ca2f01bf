import type { Arguments } from '../../../interpreter/evaluation/arguments';
import type { Machine } from '../../../interpreter/evaluation/machine';
import { known, literal, originOf, type Entry, type Origin } from '../../../interpreter/values';
import { after, beginningOf, NamedValues, readCommandLine, type Options } from './command-line';

/** Options of HTTPie (3.2) and xh (0.24) that take a value. */
const VALUED =
  'auth auth-type bearer boundary cert cert-key cert-key-pass ciphers config-dir default-scheme format-options interface max-headers max-redirects output path-as-is pretty print proxy raw resolve response-charset response-mime session session-read-only ssl style timeout verify'.split(
    ' ',
  );

const OPTIONS: Options = {
  valued: new Set(VALUED),
  letters: { A: 'auth-type', a: 'auth', o: 'output', p: 'print', s: 'style' },
  equals: true,
};

/** How an item says what it is: by the first of these signs in it, the longer one where two begin at one place. */
const ITEM = /^((?:[^\\:=@;]|\\.)*?)(:=@|:=|==@|==|=@|=|:@|:|@|;)/;

/** The words of `http` and `xh` as the request that they ask for. */
export function httpieArguments(m: Machine, given: Arguments, at: Origin): Arguments {
  const line = readCommandLine(given, OPTIONS);
  const named = new NamedValues(given, at);
  const [first] = line.operands;
  const method = first && /^[A-Z]+$/.test(known(first) ?? '') ? first : null;
  const [address, ...items] = method ? line.operands.slice(1) : line.operands;
  named.set('url', address);
  const query = new Map<string, Entry>();
  const body = new Map<string, Entry>();
  const headers = new Map<string, Entry>();
  let open = line.isOpen;
  for (const item of items) {
    const [, name = '', sign] = ITEM.exec(beginningOf(item) ?? '') ?? [];
    if (sign === undefined) {
      open = true;
      continue;
    }
    const value = named.entry(after(item, name.length + sign.length), originOf(item) ?? at);
    if (sign === '==') query.set(name, value);
    else if (sign === ':') headers.set(name, value);
    else if (sign.startsWith('==') || sign.startsWith(':@')) open = true;
    else body.set(name, value);
  }
  const why = open ? ({ reason: 'open map', at } as const) : null;
  for (const [name, entries] of Object.entries({ query, headers, body }))
    if (entries.size > 0) named.set(name, m.heap.map(entries, why), null);
  const isBearer = known(line.last('auth-type')) === 'bearer';
  named.set('each', line.last('timeout'));
  named.set('verify', line.last('verify'));
  named.set('bearer', line.last('bearer'));
  named.set(isBearer ? 'bearer' : 'auth', line.last('auth'));
  named.set('method', method ?? (body.size > 0 ? literal('POST') : null));
  return named.arguments(open);
}
