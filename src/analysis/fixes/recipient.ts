import type { Fix } from '../findings';
import type { RuleSettings } from '../configuration';
import type { Origin } from '../../interpreter/values';
import { codeOf } from './code';
import { stringContent, writtenAt } from '../../rewriting/strings';
import { titles } from './titles';

/** Writes the configured SIRET in the place of what is none. */
export function recipientFixes(at: Origin, settings: RuleSettings): Fix[] {
  const siret = settings.traceability?.recipient;
  if (siret === undefined) return [];
  const code = codeOf(at.unit);
  const written = writtenAt(code, at.unit, at);
  if (!written) return [];
  // A value of its own, or a piece of a URL.
  const whole = stringContent(code, written.node);
  const isWhole = whole !== null && at.start <= whole.start && at.end >= whole.end;
  const span = isWhole ? whole : at;
  if (!isWhole && !/^[^&=?#'"`${}]+$/.test(code.slice(span))) return [];
  return [{ title: titles.replace(siret), edits: [code.replace(span, siret)], safe: true }];
}
