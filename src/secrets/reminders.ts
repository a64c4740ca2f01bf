import { dateOf, daysLeft } from '../token';
import type { NamedToken } from './entry';
import type { Surface } from './surface';
import { shownLine } from './words';

/** Days before the date in a token at which a person is reminded of it. From 90 on, it can be prolonged. */
export const THRESHOLDS = [90, 60, 30, 15, 7] as const;

/**
 * The threshold that was passed last; null while none was. Whoever was away while several were passed is reminded of this one
 * alone: the others will never be the last one again.
 */
export function thresholdOf(days: number): number | null {
  return THRESHOLDS.findLast((threshold) => days <= threshold) ?? null;
}

export interface ReminderPorts {
  readonly entries: () => readonly NamedToken[];
  readonly ui: Surface;
  /** In ms since 1970. */
  readonly now: () => number;
  /** True for the first who asks with this name, over all windows and for ever. */
  readonly claim: (name: string) => Promise<boolean>;
  readonly manage: () => void;
}

/** Reminds of each token's date, once per threshold over all windows. */
export class Reminders {
  constructor(private readonly ports: ReminderPorts) {}

  /** Shows what is due. */
  async check(): Promise<void> {
    const { entries, ui, claim, manage } = this.ports;
    for (const entry of entries()) {
      const due = this.#due(entry);
      if (due === null || !(await claim(due))) continue;
      const show = ui.l10n.t('Manage Tokens');
      void ui.warn(this.#sentence(entry), show).then((answer) => {
        if (answer === show) manage();
      });
    }
  }

  /** A person has just seen the date of this token: what is due now needs no reminder. */
  async seen(id: string): Promise<void> {
    const entry = this.ports.entries().find((each) => each.id === id);
    const due = entry ? this.#due(entry) : null;
    if (due !== null) await this.ports.claim(due);
  }

  /** The name of the reminder that is due; it changes with the date, for a renewed token is a new matter. */
  #due({ id, content }: NamedToken): string | null {
    // The token of the test environment is public: nobody who reads this prolongs it.
    if (content.kind !== 'token' || content.facts.environment === 'staging') return null;
    const { facts } = content;
    const days = daysLeft(facts, this.ports.now());
    const threshold = days === null ? null : thresholdOf(days);
    return threshold === null ? null : `${id}-${String(facts.expiresAt)}-${String(threshold)}`;
  }

  #sentence({ name, content }: NamedToken): string {
    const { l10n, lang } = this.ports.ui;
    if (content.kind !== 'token' || content.facts.expiresAt === null) return '';
    const days = daysLeft(content.facts, this.ports.now()) ?? 0;
    const date = dateOf(content.facts.expiresAt)[lang];
    const label = shownLine(name);
    const first =
      days < 0
        ? l10n.t('The expiry date of the token “{0}” has passed ({1}).', label, date)
        : days === 0
          ? l10n.t('The token “{0}” expires today ({1}).', label, date)
          : days === 1
            ? l10n.t('The token “{0}” expires in one day ({1}).', label, date)
            : l10n.t('The token “{1}” expires in {0} days ({2}).', days, label, date);
    const second = content.facts.editor
      ? l10n.t('It may already have been extended; only the service knows.')
      : l10n.t(
          'Only the person who applied for the authorisation (habilitation) can extend it, from their account. If they already have, it keeps working: the date inside the token does not change.',
        );
    return `${first} ${second}`;
  }
}
