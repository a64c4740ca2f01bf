import { known, literal, originOf, unknown, type Origin, type Text, type Sym, type Value } from '.';

/** `siret.slice(0, 9)`, `siret[0, 9]`, `siret.first(9)`: null for what gives no piece from the beginning on. */
export function prefixBy(value: Text | Sym, method: string, [from, to]: readonly Value[], at: Origin): Value | null {
  if (method === 'first') return to ? null : startOf(value, from, at);
  const how = at.unit.file.language.library.pieces?.[method];
  return how && from?.kind === 'constant' && from.value === 0 ? startOf(value, to, at) : null;
}

/** The first characters of a value; of one that is not known, a symbol that says so. */
export function startOf(value: Value, length: Value | undefined, at: Origin): Value | null {
  if (length?.kind !== 'constant' || typeof length.value !== 'number' || length.value <= 0) return null;
  const characters = known(value);
  if (characters !== null) return literal(characters.slice(0, length.value), originOf(value) ?? at);
  const symbol = onlySymbol(value);
  if (!symbol) return null;
  const piece = `[0,${String(length.value)}]`;
  return { ...unknown('result', symbol.name + piece, at), id: symbol.id + piece };
}

function onlySymbol(value: Value): Sym | null {
  if (value.kind === 'symbol') return value;
  if (value.kind !== 'text') return null;
  const [part, ...others] = value.parts;
  return part?.kind === 'hole' && others.length === 0 ? onlySymbol(part.value) : null;
}
