import type { Settings } from '../configuration';
import type { Fix } from '../findings';
import type { Origin } from '../flow/values';
import { Code } from './code';
import { chainAt, isAt, isKeyed } from './nodes';
import { entryText, styleOf } from './maps';
import { titles } from './titles';

/** Writes the configured SIRET in the place of the company's own number, where it is an entry of a map. */
export function calleeFixes(at: Origin, settings: Settings): Fix[] {
  const siret = settings.traceability?.recipient;
  if (siret === undefined) return [];
  const code = new Code(at.unit);
  for (const node of chainAt(at.unit, at)) {
    if (node.kind !== 'map') continue;
    const entry = node.entries.filter(isKeyed).find((each) => isAt(each, at));
    if (!entry) continue;
    const style = styleOf(code, node);
    const isShort = entry.key.start === entry.value.start || entry.key.end > entry.value.start;
    const edit = isShort
      ? code.replace(entry, entryText(code, { key: 'recipient', value: { text: siret } }, style))
      : code.replace(entry.value, code.idiom.string(siret, style.quote));
    // Several administrations may share the code: a person has to look.
    return [{ title: titles.replace(siret), edits: [edit], safe: false }];
  }
  return [];
}
