import type { Fix } from '../findings';
import type { Defect } from '../rules/rule';
import { Code } from './code';
import { titles } from './titles';

/** How each language encodes one value, and what has to be there for it. */
const ENCODERS = {
  javascript: { call: (value: string) => `encodeURIComponent(${value})`, needs: null },
  typescript: { call: (value: string) => `encodeURIComponent(${value})`, needs: null },
  php: { call: (value: string) => `rawurlencode(${value})`, needs: null },
  ruby: { call: (value: string) => `ERB::Util.url_encode(${value})`, needs: null },
} as const;

/** Encodes the variable where it stands between the braces of a string, or beside a string that it is joined to. */
export function encodingFixes({ at }: Defect): Fix[] {
  const code = new Code(at.unit);
  const { language } = code;
  if (language !== 'javascript' && language !== 'typescript' && language !== 'ruby' && language !== 'php') return [];
  const written = code.slice(at);
  if (!/^\$?[A-Za-z_][\w.]*(?:->\w+)*$/.test(written)) return [];
  const before = code.lineBefore(at.start);
  const after = code.lineAfter(at.end);
  const isHole = /(?:\$\{|#\{)\s*$/.test(before) && /^\s*\}/.test(after);
  const joiner = language === 'php' ? /\.\s*$/ : /\+\s*$/;
  if (!isHole && !joiner.test(before)) return [];
  const { call } = ENCODERS[language];
  return [{ title: titles.encode(written), edits: [code.replace(at, call(written))], safe: false }];
}
