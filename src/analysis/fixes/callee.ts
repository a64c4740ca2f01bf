import type { RuleSettings } from '../configuration';
import type { Fix } from '../findings';
import type { Origin } from '../../interpreter/values';
import { codeOf } from './code';
import { entryAt } from '../../rewriting/nodes';
import { entryText, styleOf } from './maps';
import { titles } from './titles';

/** Writes the configured SIRET in the place of the company's own number, where it is an entry of a map. */
export function calleeFixes(at: Origin, settings: RuleSettings): Fix[] {
  const siret = settings.traceability?.recipient;
  if (siret === undefined) return [];
  const found = entryAt(at);
  if (!found) return [];
  const { map, entry } = found;
  const code = codeOf(at.unit);
  const style = styleOf(code, map);
  const isShort = entry.key.start === entry.value.start || entry.key.end > entry.value.start;
  const edit = isShort
    ? code.replace(entry, entryText(code, { key: 'recipient', value: { text: siret } }, style))
    : code.replace(entry.value, code.idiom.string(siret, style.quote));
  // Several administrations may share the code: a person has to look.
  return [{ title: titles.replace(siret), edits: [edit], safe: false }];
}
