/** Recognising what stands for a value in a text: holes, and the placeholders of formats, frameworks and request files. */
import { HOLE } from './types.js';

/**
 * In order: `{{siret}}`, `${siret}`, `#{siret}`, `$(siret)`, `%{siret}`, `%<siret>s`, `%(siret)s`, `%1$s`, `%s`, `%02d`,
 * `%d` (but not the escape of a byte), `{siret}`, `<siret>`, `[siret]`, `%7Bsiret%7D`, `$siret`, and after a slash `:siret`, `*`.
 */
const PLACEHOLDER =
  /\{\{[^{}]*\}\}|\$\{[^{}]*\}|#\{[^{}]*\}|\$\([^()]*\)|%\{\w+\}|%<\w+>[a-z]|%\(\w+\)[a-z]|%\d\$[a-z]|%[suvi@]|%0\dd|%d(?![0-9A-Fa-f])|\{[^{}/?#]*\}|<[A-Za-z_][\w .:-]*>|\[(?:\.\.\.)?[A-Za-z_]\w*\]|%7B\w+%7D|\$[A-Za-z_]\w*|(?<=\/):[A-Za-z_]\w*|(?<=\/)\*+/gi;

const SUSPECT = /[{$%<[*]|\/:/;

/** The same text, of the same length, with every character of a placeholder replaced by a hole: offsets stay true. */
export function mask(text: string): string {
  if (!SUSPECT.test(text)) return text;
  return text.replace(PLACEHOLDER, (placeholder) => HOLE.repeat(placeholder.length));
}

/** Whether the text is nothing but holes. */
export function isHole(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) if (text[i] !== HOLE) return false;
  return text.length > 0;
}

/** Whether a text with holes could be this one: each hole stands for any characters, or none. */
export function couldBe(pattern: string, text: string): boolean {
  const parts = pattern.split(HOLE);
  const first = parts[0] ?? '';
  const last = parts[parts.length - 1] ?? '';
  if (parts.length === 1) return pattern === text;
  if (!text.startsWith(first) || !text.endsWith(last) || first.length + last.length > text.length) return false;
  let at = first.length;
  for (const part of parts.slice(1, -1)) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return at <= text.length - last.length;
}
