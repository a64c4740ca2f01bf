import { literal, type Origin, type Value } from '../../interpreter/values';

/** Constants of the packages that come with Go: times in nanoseconds. */
const CONSTANTS: ReadonlyMap<string, string | number> = new Map<string, string | number>([
  ['time.Nanosecond', 1],
  ['time.Microsecond', 1e3],
  ['time.Millisecond', 1e6],
  ['time.Second', 1e9],
  ['time.Minute', 60e9],
  ['time.Hour', 3600e9],
  ...['Get', 'Head', 'Post', 'Put', 'Patch', 'Delete', 'Options'].map((name): [string, string] => [
    `net/http.Method${name}`,
    name.toUpperCase(),
  ]),
  ['net/http.StatusOK', 200],
  ['net/http.StatusNotFound', 404],
  ['net/http.StatusTooManyRequests', 429],
]);

/** What a constant of a package that comes with Go holds; null for other names. */
export function goConstant(id: string, at: Origin): Value | null {
  const held = CONSTANTS.get(id);
  if (held === undefined) return null;
  return typeof held === 'string' ? literal(held, at) : { kind: 'constant', value: held, at };
}
