import type { Fix } from '../findings';
import type { LanguageId } from '../syntax/language';
import type { Defect } from '../rules/rule';
import { Code } from './code';
import { titles } from './titles';

/** What each language encodes one value with, where nothing has to be imported for it. */
const ENCODERS: Readonly<Partial<Record<LanguageId, string>>> = {
  javascript: 'encodeURIComponent',
  typescript: 'encodeURIComponent',
  php: 'rawurlencode',
  ruby: 'ERB::Util.url_encode',
};

/** Encodes the variable where it stands between the braces of a string, or beside a string that it is joined to. */
export function encodingFixes({ at }: Defect): Fix[] {
  const code = new Code(at.unit);
  const { language } = code;
  const encoder = ENCODERS[language];
  if (encoder === undefined) return [];
  const written = code.slice(at);
  if (!/^\$?[A-Za-z_][\w.]*(?:->\w+)*$/.test(written)) return [];
  const before = code.lineBefore(at.start);
  const after = code.lineAfter(at.end);
  const isHole = /(?:\$\{|#\{)\s*$/.test(before) && /^\s*\}/.test(after);
  const joiner = language === 'php' ? /\.\s*$/ : /\+\s*$/;
  if (!isHole && !joiner.test(before)) return [];
  return [{ title: titles.encode(written), edits: [code.replace(at, `${encoder}(${written})`)], safe: false }];
}
