import type { ServiceCall } from '../calls/service-call';
import type { Fix } from '../findings';
import type { TextEdit } from '../../text/edit';
import type { Origin } from '../../interpreter/values';
import type { Defect } from '../rules/rule';
import { codeOf } from './code';
import { removeItems } from '../../rewriting/items';
import { entryAt } from '../../rewriting/nodes';
import { titles } from './titles';
import { removePair } from './urls';

/** Takes a parameter out of the map or the URL that it is written in. */
export function removalFixes({ at, about }: Defect, calls: readonly ServiceCall[]): Fix[] {
  if (about === undefined || calls.length === 0) return [];
  const edits = removeEntry(at) ?? removePair(at, about);
  // The service does not read it: what is asked stays the same.
  return edits ? [{ title: titles.remove(about), edits, safe: true }] : [];
}

function removeEntry(at: Origin): TextEdit[] | null {
  const found = entryAt(at);
  return found && removeItems(codeOf(at.unit), [found.entry], found.map.entries);
}
