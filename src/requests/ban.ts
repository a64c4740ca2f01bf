import { explanation } from './explanation';
import type { Outcome } from './outcome';

/** What a banned address sees: nothing at all. A slow provider looks alike, so that more has to speak for it. */
const silences: ReadonlySet<string> = new Set(['connect-timeout', 'headers-timeout', 'reset', 'refused']);

/** Whether the service, or what stands before it, did not say a word. */
export function isSilence(outcome: Outcome): boolean {
  return outcome.kind === 'failure' && silences.has(outcome.failure);
}

/** Said instead of the failure when an address stops answering after refusals or with its window nearly full. */
export const banned = explanation(
  'API Entreprise ne répond plus après de nombreux appels : votre adresse IP est peut-être bannie, pour 12 heures. Aucun code HTTP n’est alors envoyé.',
  'API Entreprise stopped responding after many calls: your IP address may be banned for 12 hours. No HTTP status is sent in that case.',
  'Cessez tout appel, regardez vos appels et leurs refus dans votre tableau de bord sur https://entreprise.api.gouv.fr/compte, et écrivez à support@entreprise.api.gouv.fr. Rien n’est relancé d’ici là.',
  'Stop all calls, review your calls and refusals in your dashboard at https://entreprise.api.gouv.fr/compte, and write to support@entreprise.api.gouv.fr. Nothing is retried in the meantime.',
);
