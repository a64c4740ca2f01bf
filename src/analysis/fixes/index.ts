import type { Call } from '../calls';
import type { Settings } from '../configuration';
import type { Fix, RuleId } from '../findings';
import type { Defect } from '../rules/rule';

/** The corrections that can be offered for a defect of these calls. */
export function fixesFor(_rule: RuleId, _defect: Defect, _calls: readonly Call[], _settings: Settings): readonly Fix[] {
  return [];
}
