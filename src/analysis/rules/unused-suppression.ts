import type { Message } from '../../text/message';
import type { Remedy, RuleId, Severity } from '../findings';

/** What a suppression names: a rule, all of them, or no rule that there is. */
interface Named {
  readonly rule: RuleId | 'all' | null;
  readonly written: string;
}

const removal: Message = { fr: 'Retirer cette suppression', en: 'Remove this suppression' };

/** No rule has a figure in its name, and a secret mostly has. */
function quoted(written: string): string {
  return /^\D{1,40}$/.test(written) ? written : '…';
}

function message({ rule, written }: Named): Message {
  if (rule === null) {
    return {
      fr: `Aucune règle ne s’appelle « ${quoted(written)} » : ce commentaire n’a aucun effet. Une raison s’écrit après « -- ».`,
      en: `No rule is called “${quoted(written)}”: this suppression has no effect. Write a reason after “--”.`,
    };
  }
  if (rule === 'all') {
    return {
      fr: 'Cette suppression est sans effet : retirez-la.',
      en: 'This suppression has no effect: remove it.',
    };
  }
  return {
    fr: `Cette suppression de « ${rule} » est sans effet : retirez-la.`,
    en: `This suppression of “${rule}” has no effect: remove it.`,
  };
}

/** A comment that silences nothing. It is judged once the other rules have spoken, and looks at no call. */
export const unusedSuppression = {
  id: 'unused-suppression',
  severity: 'information',
  remedy: 'removal',
  message,
  removal,
} as const satisfies {
  readonly id: RuleId;
  readonly severity: Severity;
  readonly remedy: Remedy;
  readonly removal: Message;
  message(named: Named): Message;
};
