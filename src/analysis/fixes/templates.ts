import type { Expression } from '../../syntax/nodes';

const HOLE = '\uFFFC';

/** Whether a path is written out to its end, a fragment left out: each of its last segments is that of a template of the catalogue. */
export function endsTemplate(expression: Expression, template: string): boolean {
  const text = textOf(expression).replace(/#.*$/s, '');
  if (text.includes('?')) return false;
  const segments = text.split('/').reverse();
  const wanted = template.split('/').reverse();
  // What comes first may be the end of something that is not written here.
  const seen = segments.slice(0, Math.min(segments.length - 1, wanted.length - 1));
  return (
    seen.length > 0 &&
    seen.every((segment, index) => {
      const expected = wanted[index] ?? '';
      return expected.startsWith('{') ? segment !== '' : segment === expected;
    })
  );
}

/** The characters of a text, with a mark for each part that is not known. */
export function textOf(expression: Expression): string {
  if (expression.kind === 'literal') return String(expression.value);
  return expression.kind === 'join' ? expression.parts.map(textOf).join('') : HOLE;
}
