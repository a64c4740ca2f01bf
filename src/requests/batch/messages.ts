import type { Message } from '../../analysis/findings';
import { duration } from '../explanation';

const said = (fr: string, en: string): Message => ({ fr, en });

/** What is said of a list, in the terminal and in the panel. */
export const batchMessages = {
  unwritable: (file: string) =>
    said(
      `${file} ne peut pas être écrit : vérifiez le dossier et ses droits.`,
      `${file} cannot be written: check the folder and its permissions.`,
    ),
  resumed: (known: number, again: number) =>
    said(
      `Reprise : ${known} réponses déjà enregistrées, ${again} en cours à l’arrêt seront redemandées.`,
      `Resumed: ${known} answers are there already, ${again} that were under way will be asked again.`,
    ),
  planned: (requests: number, invalid: number, takesMs: number) =>
    said(
      `${requests} appels à faire, ${invalid} lignes invalides, ${duration(takesMs).fr} au moins.`,
      `${requests} calls to make, ${invalid} invalid lines, ${duration(takesMs).en} at least.`,
    ),
  maintenance: (ms: number) =>
    said(
      `Le fournisseur est en maintenance : reprise dans ${duration(ms).fr}.`,
      `The provider is under maintenance: going on in ${duration(ms).en}.`,
    ),
  stopped: {
    cancelled: said('Interrompu.', 'Interrupted.'),
    banned: said('Arrêté : le service ne répond plus.', 'Stopped: the service does not answer any more.'),
    token: said('Arrêté : le jeton est refusé.', 'Stopped: the token is refused.'),
    network: said(
      'Arrêté : plusieurs appels de suite sont restés sans réponse.',
      'Stopped: several calls in a row brought no answer.',
    ),
  },
  batchDone: (answered: number, failed: number, invalid: number, file: string) =>
    said(
      `${answered} réponses, ${failed} échecs, ${invalid} lignes invalides : ${file}`,
      `${answered} answers, ${failed} failures, ${invalid} invalid lines: ${file}`,
    ),
} as const;
