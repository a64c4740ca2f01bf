import type { Lang, Message } from '../../text/message';
import { counted } from '../../text/counted';
import { durationInWords } from '../explanation';
import type { Holder } from '../hold';

const said = (fr: string, en: string): Message => ({ fr, en });

/** What is said of a list, in the terminal and in the panel. */
export const batchMessages = {
  unwritable: (file: string) =>
    said(
      `${file} ne peut pas être écrit : vérifiez le dossier et ses droits.`,
      `${file} cannot be written: check the folder and its permissions.`,
    ),
  full: (file: string) =>
    said(
      `Le disque est plein : ${file} n’a pas pu être écrit. Libérez de la place, puis recommencez ; ce qui était enregistré est gardé.`,
      `The disk is full: ${file} could not be written. Free some space and try again; what was saved is kept.`,
    ),
  taken: (file: string, { pid, since }: Holder) => {
    const time = (locale: string) =>
      new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeStyle: 'short' }).format(since);
    const [fr, en] =
      pid === null ? ['un autre processus', 'another process'] : [`le processus ${pid}`, `process ${pid}`];
    return said(
      `Une liste est déjà en cours vers ${file} : ${fr}, depuis le ${time('fr-FR')}. Attendez qu’il ait fini, arrêtez-le, ou choisissez un autre fichier.`,
      `A list is already being written to ${file} by ${en}, since ${time('en-GB')}. Wait for it to finish, stop it, or choose another file.`,
    );
  },
  resumed: (known: number, again: number) => {
    const done = counted(
      known,
      ['réponse déjà enregistrée', 'réponses déjà enregistrées'],
      ['response already saved', 'responses already saved'],
    );
    const rest = counted(
      again,
      ['appel en cours à l’arrêt ou échoué sera refait', 'appels en cours à l’arrêt ou échoués seront refaits'],
      ['unfinished or failed call will be retried', 'unfinished or failed calls will be retried'],
    );
    return said(`Reprise : ${done.fr}, ${rest.fr}.`, `Resumed: ${done.en}, ${rest.en}.`);
  },
  planned: (requests: number, invalid: number, takesMs: number) => {
    const calls = counted(requests, ['appel à faire', 'appels à faire'], ['call to make', 'calls to make']);
    const lines = invalidLines(invalid);
    const takes = durationInWords(takesMs);
    // What goes at once takes its own time, and no more than that is known.
    return takesMs === 0
      ? said(`${calls.fr}, ${lines.fr}.`, `${calls.en}, ${lines.en}.`)
      : said(`${calls.fr}, ${lines.fr}, au moins ${takes.fr}.`, `${calls.en}, ${lines.en}, at least ${takes.en}.`);
  },
  /** Of a list that has not ended. */
  kept: (journal: string) =>
    said(
      `Les réponses reçues sont gardées hors de votre projet, lisibles par vous seul : ${journal}`,
      `The responses received so far are kept outside your project, readable only by you: ${journal}`,
    ),
  maintenance: (ms: number) =>
    said(
      `Le fournisseur est en maintenance : reprise dans ${durationInWords(ms).fr}.`,
      `The provider is under maintenance: resuming in ${durationInWords(ms).en}.`,
    ),
  stopped: {
    cancelled: said('Interrompu.', 'Interrupted.'),
    banned: said('Arrêté : le service ne répond plus.', 'Stopped: the service no longer responds.'),
    token: said('Arrêté : le jeton est refusé.', 'Stopped: the token was refused.'),
    network: said(
      'Arrêté : plusieurs appels de suite sont restés sans réponse.',
      'Stopped: several calls in a row got no response.',
    ),
    full: said('Arrêté : le disque est plein.', 'Stopped: the disk is full.'),
    unwritable: said(
      'Arrêté : les réponses ne peuvent plus être enregistrées.',
      'Stopped: responses can no longer be saved.',
    ),
    taken: said(
      'Arrêté : un autre processus a repris cette liste.',
      'Stopped: another process has taken over this list.',
    ),
  },
  batchDone: (answered: number, failed: number, invalid: number, file: string) => {
    const parts = [
      counted(answered, ['réponse', 'réponses'], ['response', 'responses']),
      counted(failed, ['échec', 'échecs'], ['failure', 'failures']),
      invalidLines(invalid),
    ];
    const list = (lang: Lang) => parts.map((part) => part[lang]).join(', ');
    return said(`${list('fr')} : ${file}`, `${list('en')}: ${file}`);
  },
} as const;

function invalidLines(count: number): Message {
  return counted(count, ['ligne invalide', 'lignes invalides'], ['invalid line', 'invalid lines']);
}
