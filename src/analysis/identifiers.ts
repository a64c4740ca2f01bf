import { type OperationParameter, type PathMatch } from '../catalogue';
import { HOLE } from '../catalogue/match';
import type { Origin, Text, TextPart } from '../interpreter/values';
import { text } from '../interpreter/values';

/** A value in the path of a call: the company, the year, as the template names them. */
export interface Identifier {
  readonly parameter: OperationParameter;
  /** As written, holes included. */
  readonly value: Text;
  readonly at: Origin | null;
}

/** The values in the path of an address; none where the endpoint is not known, or where one hole may hold several. */
export function identifiersOf(before: Text, match: PathMatch): Identifier[] {
  if (match.kind !== 'operation' && match.kind !== 'alias') return [];
  const wanted = match.operation.parameters.filter((each) => each.in === 'path');
  const starts = new Set(match.parameters.map(({ start }) => start));
  if (starts.size < match.parameters.length) return [];
  return match.parameters.flatMap(({ name, start, end }) => {
    const parameter = wanted.find((each) => each.name === name);
    if (!parameter) return [];
    const value = text(partsBetween(before, start, end));
    return [{ parameter, value, at: value.parts.find((part) => part.at)?.at ?? null }];
  });
}

/** The literal that an offset of the address falls into; null where a hole stands there. */
export function originAt(before: Text, offset: number): Origin | null {
  return partsBetween(before, offset, offset + 1)[0]?.at ?? null;
}

/** The parts of an address between two offsets of its characters. */
export function partsBetween(before: Text, start: number, end: number): TextPart[] {
  let from = 0;
  return before.parts.flatMap((part): TextPart[] => {
    const length = part.kind === 'literal' ? part.text.length : HOLE.length;
    const [first, last] = [Math.max(start - from, 0), Math.min(end - from, length)];
    from += length;
    if (first >= last) return [];
    if (part.kind === 'hole') return [part];
    const at = part.at && {
      unit: part.at.unit,
      start: Math.min(part.at.start + first, part.at.end),
      end: Math.min(part.at.start + last, part.at.end),
    };
    return [{ ...part, text: part.text.slice(first, last), at }];
  });
}
