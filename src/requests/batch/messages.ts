import type { Lang, Message } from '../../analysis/findings';
import { counted } from '../../text/counted';
import { duration } from '../explanation';
import type { Holder } from '../hold';

const said = (fr: string, en: string): Message => ({ fr, en });

/** What is said of a list, in the terminal and in the panel. */
export const batchMessages = {
  unwritable: (file: string) =>
    said(
      `${file} ne peut pas être écrit : vérifiez le dossier et ses droits.`,
      `${file} cannot be written: check the folder and its permissions.`,
    ),
  full: (file: string) =>
    said(
      `Le disque est plein : ${file} n’a pas pu être écrit. Libérez de la place, puis recommencez ; ce qui était enregistré est gardé.`,
      `The disk is full: ${file} could not be written. Free some space and try again; what was recorded is kept.`,
    ),
  taken: (file: string, { pid, since }: Holder) => {
    const time = (locale: string) =>
      new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeStyle: 'short' }).format(since);
    const [fr, en] =
      pid === null ? ['un autre processus', 'another process'] : [`le processus ${pid}`, `process ${pid}`];
    return said(
      `Une liste est déjà en cours vers ${file} : ${fr}, depuis le ${time('fr-FR')}. Attendez sa fin, arrêtez-le, ou choisissez un autre fichier.`,
      `A list is already on its way to ${file}: ${en}, since ${time('en-GB')}. Wait until it ends, stop it, or choose another file.`,
    );
  },
  resumed: (known: number, again: number) => {
    const done = counted(
      known,
      ['réponse déjà enregistrée', 'réponses déjà enregistrées'],
      ['answer is there already', 'answers are there already'],
    );
    const rest = counted(
      again,
      ['appel en cours à l’arrêt ou échoué sera refait', 'appels en cours à l’arrêt ou échoués seront refaits'],
      [
        'call that was under way or failed will be made again',
        'calls that were under way or failed will be made again',
      ],
    );
    return said(`Reprise : ${done.fr}, ${rest.fr}.`, `Resumed: ${done.en}, ${rest.en}.`);
  },
  planned: (requests: number, invalid: number, takesMs: number) => {
    const calls = counted(requests, ['appel à faire', 'appels à faire'], ['call to make', 'calls to make']);
    const lines = invalidLines(invalid);
    const takes = duration(takesMs);
    // What goes at once takes its own time, and no more than that is known.
    return takesMs === 0
      ? said(`${calls.fr}, ${lines.fr}.`, `${calls.en}, ${lines.en}.`)
      : said(`${calls.fr}, ${lines.fr}, ${takes.fr} au moins.`, `${calls.en}, ${lines.en}, ${takes.en} at least.`);
  },
  /** Of a list that has not ended. */
  kept: (journal: string) =>
    said(
      `Les réponses reçues sont gardées hors de votre projet, lisibles par vous seul : ${journal}`,
      `The answers that came are kept outside your project, readable by you alone: ${journal}`,
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
    full: said('Arrêté : le disque est plein.', 'Stopped: the disk is full.'),
    unwritable: said(
      'Arrêté : les réponses ne peuvent plus être enregistrées.',
      'Stopped: answers cannot be recorded any more.',
    ),
    taken: said(
      'Arrêté : un autre processus a repris cette liste.',
      'Stopped: another process has taken this list over.',
    ),
  },
  batchDone: (answered: number, failed: number, invalid: number, file: string) => {
    const parts = [
      counted(answered, ['réponse', 'réponses'], ['answer', 'answers']),
      counted(failed, ['échec', 'échecs'], ['failure', 'failures']),
      invalidLines(invalid),
    ];
    const list = (lang: Lang) => parts.map((part) => part[lang]).join(', ');
    return said(`${list('fr')} : ${file}`, `${list('en')}: ${file}`);
  },
} as const;

function invalidLines(count: number): Message {
  return counted(count, ['ligne invalide', 'lignes invalides'], ['invalid line', 'invalid lines']);
}
