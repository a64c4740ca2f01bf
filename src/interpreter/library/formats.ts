import type { Arguments } from '../evaluation/arguments';
import { namedMap } from '../evaluation/invoke';
import type { Machine } from '../evaluation/machine';
import { keyOf } from '../evaluation/members';
import { inText } from '../values/texts';
import type { Origin, TextPart, Value } from '../values';
import { MAX_PARTS, partsOf, text, unknown } from '../values';

/**
 * Fills the placeholders that `pattern` finds in the known pieces of a template; `valueOf` gives what a placeholder stands
 * for. A placeholder without a value stays as it is written, for the catalogue reads placeholders too.
 */
function fill(
  m: Machine,
  template: Value,
  pattern: RegExp,
  valueOf: (match: RegExpExecArray) => Value | null,
  at: Origin,
): Value {
  if (template.kind !== 'text')
    return template.kind === 'symbol' ? unknown(template.origin, template.name, at) : unknown();
  const pieces: TextPart[] = [];
  for (const part of template.parts) {
    // What follows is cut off.
    if (pieces.length > MAX_PARTS) break;
    if (part.kind === 'hole') {
      pieces.push(part);
      continue;
    }
    const piece = (from: number, to?: number): void => {
      const characters = part.text.slice(from, to);
      if (characters !== '') pieces.push({ kind: 'literal', text: characters, at: part.at });
    };
    let done = 0;
    for (const match of part.text.matchAll(pattern)) {
      if (pieces.length > MAX_PARTS) break;
      const value = valueOf(match);
      if (!value) continue;
      piece(done, match.index);
      pieces.push(...partsOf(inText(m, value, at), at));
      done = match.index + match[0].length;
    }
    piece(done);
  }
  return text(pieces);
}

const PRINTF =
  /%%|%(?:\((\w+)\)|<(\w+)>|\{(\w+)\})?(?:(\d+)\$)?[-+ 0#]*(?:[1-9]\d*)?(?:\.\d+)?[sdifuxXjoO]|%\{(\w+)\}/g;
/** `"…%s…%(name)s…%<id>s…%{id}" % args`, `sprintf`, `format`, `util.format`. */
export function formatPrintf(m: Machine, template: Value, args: Arguments, at: Origin): Value {
  const [first] = args.positional;
  // `"…" % [a, b]` and `"…" % {a: 1}` give their values in a list or a map.
  const list = args.positional.length === 1 ? m.heap.asList(first) : null;
  const positional = list ? list.items : args.positional;
  const given = args.positional.length === 1 && m.heap.asMap(first) ? first : undefined;
  const named = given ?? (args.named.size + args.spreads.length > 0 ? namedMap(m, args) : undefined);
  let next = 0;
  return fill(
    m,
    template,
    at.unit.file.language.library.verbs ?? PRINTF,
    (match) => {
      if (match[0] === '%%') return { kind: 'text', parts: [{ kind: 'literal', text: '%', at }] };
      const name = match[1] ?? match[2] ?? match[3] ?? match[5];
      if (name !== undefined) return named ? m.heap.read(named, name) : null;
      return positional[match[4] === undefined ? next++ : Number(match[4]) - 1] ?? null;
    },
    at,
  );
}

/** Python's `"…{}…{0}…{name}…".format(…)`. */
export function formatBraces(m: Machine, template: Value, args: Arguments, at: Origin): Value {
  const named = namedMap(m, args);
  let next = 0;
  return fill(
    m,
    template,
    /\{(\w*)(?:[.[][^}]*|(?:![rsa])?(?::[^}]*)?)\}/g,
    (match) => {
      const name = match[1] ?? '';
      if (name === '') return args.positional[next++] ?? null;
      return /^\d+$/.test(name) ? (args.positional[Number(name)] ?? null) : m.heap.read(named, name);
    },
    at,
  );
}

/** `text.replace(':siret', siret)`, `str_replace('{siret}', $siret, $text)`; what is sought by a pattern leaves the text as it is. */
export function replace(
  m: Machine,
  template: Value,
  sought: Value | undefined,
  by: Value | undefined,
  at: Origin,
): Value {
  const key = sought ? keyOf(sought) : null;
  if (key === null || key === '' || !by) {
    // What a pattern does to an address matters little; another text is not what it was.
    const characters =
      template.kind === 'text' && template.parts.every((part) => part.kind === 'literal' && !part.text.includes('/'));
    return characters ? unknown('result', '', at) : template;
  }
  return fill(m, template, new RegExp(key.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'), 'g'), () => by, at);
}
