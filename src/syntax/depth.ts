/** So deep brackets are parsed: people do not nest a tenth of it, and the parser's own stack ends at twice as much. */
export const MAX_NESTING = 1_000;

const OPEN = new Set(['(', '[', '{'].map((char) => char.charCodeAt(0)));
const CLOSE = new Set([')', ']', '}'].map((char) => char.charCodeAt(0)));

/** The text with blanks in place of what stands within more brackets than are parsed: as long as it was, line by line. */
export function withoutDepths(text: string): string {
  let result = '';
  let copied = 0;
  let depth = 0;
  for (let index = 0; index < text.length; index++) {
    const char = text.charCodeAt(index);
    if (OPEN.has(char)) {
      depth++;
      if (depth !== MAX_NESTING + 1) continue;
      result += text.slice(copied, index);
      copied = index;
    } else if (CLOSE.has(char) && depth > 0) {
      depth--;
      if (depth !== MAX_NESTING) continue;
      result += blanked(text.slice(copied, index + 1));
      copied = index + 1;
    }
  }
  if (copied === 0 && depth <= MAX_NESTING) return text;
  return result + (depth > MAX_NESTING ? blanked(text.slice(copied)) : text.slice(copied));
}

function blanked(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}
