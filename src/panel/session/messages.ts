import type { Message } from '../../text/message';
import { counted } from '../../text/counted';
import { panelSentence } from '../shared/said';

const same = (text: string): Message => ({ fr: text, en: text });

/** What the panel's host says in the page. */
export const hostMessages = {
  deprecated: (successors: string) =>
    successors === ''
      ? panelSentence('Déprécié, sans remplaçant.', 'Deprecated, with no successor.')
      : panelSentence(`Déprécié : passez à ${successors}.`, `Deprecated: switch to ${successors}.`),
  stagingOnly: panelSentence(
    'Disponible dans l’environnement de test seulement.',
    'Available in the staging environment only.',
  ),
  protected: panelSentence(
    'Donnée protégée : elle demande un droit dans votre habilitation.',
    'Protected data: your authorisation must include its scope.',
  ),
  limits: (seconds: number, perMinute: number | null) =>
    perMinute === null
      ? panelSentence(`Délai recommandé : ${seconds} s.`, `Recommended timeout: ${seconds} s.`)
      : panelSentence(
          `Délai recommandé : ${seconds} s. Limite : ${perMinute} appels par minute et par habilitation.`,
          `Recommended timeout: ${seconds} s. Limit: ${perMinute} calls per minute per authorisation.`,
        ),
  maintenance: (from: string, to: string) =>
    panelSentence(
      `Fournisseur en maintenance chaque jour de ${from} à ${to} (heure de Paris).`,
      `Provider under maintenance every day from ${from} to ${to} (Paris time).`,
    ),
  exampleTrace: {
    context: panelSentence('Intégration d’API Entreprise', 'API Entreprise integration'),
    object: panelSentence('Premier appel', 'First call'),
  },
  publicStagingToken: panelSentence('Jeton de test public', 'Public staging token'),
  simulatorToken: panelSentence('Jeton de test, créé pour le simulateur', 'Test token, made for the simulator'),
  noScenario: panelSentence('Comme le service', 'Same as the service'),
  wrongScenarioValue: (expected: Message) =>
    panelSentence(
      `La réponse simulée demande une autre valeur : ${expected.fr}.`,
      `The simulated response needs a different value: ${expected.en}.`,
    ),
  wrongScenarioNext: panelSentence(
    'Corrigez-la, ou revenez à une réponse normale.',
    'Correct it, or go back to a normal response.',
  ),
  traceHints: {
    fictitious: panelSentence(
      'Rien n’est enregistré : des valeurs fictives conviennent.',
      'Nothing is logged: made-up values are fine.',
    ),
    real: panelSentence(
      'Ces valeurs sont enregistrées avec l’appel, à votre nom : donnez les vraies.',
      'These values are logged with the call, under your name: use the real ones.',
    ),
  },
  identifiers: (count: number) => counted(count, ['identifiant', 'identifiants'], ['identifier', 'identifiers']),
  listOutcome: (answered: number, failed: number) => {
    const good = counted(answered, ['réponse', 'réponses'], ['response', 'responses']);
    const bad = counted(failed, ['échec', 'échecs'], ['failure', 'failures']);
    return panelSentence(`${good.fr}, ${bad.fr}`, `${good.en}, ${bad.en}`);
  },
  cannotShow: panelSentence(
    'Cette fenêtre ne peut pas afficher ce document : enregistrez-le pour l’ouvrir.',
    'This document cannot be displayed in this window: save it to open it.',
  ),
  bodyCopied: panelSentence('Réponse copiée.', 'Response copied.'),
  simulatorStopped: panelSentence('Arrêté ; il démarre au premier appel.', 'Stopped; it starts with the first call.'),
  simulatorStarting: panelSentence('Démarrage…', 'Starting…'),
  simulatorRunning: (url: string) => panelSentence(`Prêt : ${url}`, `Ready: ${url}`),
  startingSimulator: panelSentence('Démarrage du simulateur…', 'Starting the simulator…'),
  confirming: panelSentence('En attente de votre confirmation…', 'Waiting for your confirmation…'),
  declined: panelSentence('Non confirmé : rien n’a été envoyé.', 'Not confirmed: nothing was sent.'),
  sending: panelSentence('Envoi en cours…', 'Sending…'),
  fetching: panelSentence('Récupération du document, sans jeton…', 'Fetching the document, without a token…'),
  waiting: (window: Message, wait: Message) =>
    panelSentence(
      `Limite atteinte (${window.fr}) : l’appel part dans ${wait.fr}.`,
      `Limit reached (${window.en}): the call will be sent in ${wait.en}.`,
    ),
  retrying: (status: string, wait: Message) =>
    panelSentence(
      `Le service a répondu ${status} : un seul nouvel essai, dans ${wait.fr}.`,
      `The service responded with ${status}: retrying once in ${wait.en}.`,
    ),
  listProgress: (done: number, total: number) => panelSentence(`${done} sur ${total}`, `${done} of ${total}`),
  listPaused: (done: Message) => panelSentence(`En pause à ${done.fr}.`, `Paused at ${done.en}.`),
  listWaiting: (window: Message, wait: Message) =>
    panelSentence(
      `Limite atteinte (${window.fr}) : la suite part dans ${wait.fr}.`,
      `Limit reached (${window.en}): the rest will be sent in ${wait.en}.`,
    ),
  both: (one: Message, other: Message) => panelSentence(`${one.fr}. ${other.fr}`, `${one.en}. ${other.en}`),
  listResume: panelSentence(
    'Pour continuer, envoyez la même liste vers le même fichier.',
    'To continue, send the same list to the same file.',
  ),
  otherList: (file: string) =>
    panelSentence(
      `Une autre liste vers ${file} n’est pas terminée : choisissez un autre fichier.`,
      `Another list writing to ${file} is unfinished: choose another file.`,
    ),
  noLine: panelSentence('Aucune ligne ne peut être envoyée.', 'No line can be sent.'),
  line: (number: number) => panelSentence(`Ligne ${number} :`, `Line ${number}:`),
  field: {
    unknown: panelSentence('Champ absent du catalogue.', 'This field is not in the catalogue.'),
    nullable: panelSentence('peut être nul', 'may be null'),
    values: panelSentence('valeurs :', 'values:'),
    types: {
      string: panelSentence('texte', 'text'),
      integer: panelSentence('entier', 'integer'),
      number: panelSentence('nombre', 'number'),
      boolean: panelSentence('booléen', 'boolean'),
      object: panelSentence('objet', 'object'),
      array: panelSentence('liste', 'list'),
    },
  },
  windows: {
    minute: panelSentence('par adresse IP et par minute', 'per IP address and minute'),
    'ten-minutes': panelSentence('par adresse IP et dix minutes', 'per IP address and ten minutes'),
    group: panelSentence('de ce groupe d’endpoints', 'of this group of endpoints'),
  },
  left: {
    minute: (left: number, most: number) =>
      panelSentence(`${left} sur ${most} cette minute`, `${left} of ${most} this minute`),
    tenMinutes: (left: number, most: number) =>
      panelSentence(`${left} sur ${most} en dix minutes`, `${left} of ${most} in ten minutes`),
    group: (left: number, most: number) =>
      panelSentence(
        `${left} sur ${most} par minute pour ce groupe d’endpoints`,
        `${left} of ${most} per minute for this group of endpoints`,
      ),
    wait: (window: Message, wait: Message) =>
      panelSentence(
        `Plus d’appel possible avant ${wait.fr} (limite ${window.fr})`,
        `No calls for ${wait.en} (limit ${window.en})`,
      ),
    alone: panelSentence(
      'Compté pour cette fenêtre seulement : le fichier partagé n’est pas accessible',
      'Counted for this window only: the shared file is not accessible',
    ),
  },
  tokenGone: panelSentence('Ce jeton n’existe plus.', 'This token no longer exists.'),
  tokenGoneNext: panelSentence(
    'Choisissez-en un autre, ou ajoutez-le à nouveau.',
    'Choose another one, or add it again.',
  ),
  noAnswer: panelSentence('Pas de réponse', 'No response'),
  facts: {
    headers: panelSentence('Premier octet', 'First byte'),
    total: panelSentence('Durée totale', 'Total time'),
    size: panelSentence('Taille', 'Size'),
    request: panelSentence('Identifiant de la requête', 'Request ID'),
    clock: panelSentence('Votre horloge', 'Your clock'),
  },
  clock: (seconds: number) =>
    seconds > 0
      ? panelSentence(`avance de ${seconds} s`, `${seconds} s ahead`)
      : panelSentence(`retarde de ${-seconds} s`, `${-seconds} s behind`),
  retry: {
    never: panelSentence(
      'Le relancer tel quel n’y changerait rien.',
      'Retrying it unchanged would make no difference.',
    ),
    after: (wait: Message) => panelSentence(`Relancez après ${wait.fr}.`, `Retry after ${wait.en}.`),
    later: panelSentence('Relancez plus tard, en espaçant les essais.', 'Retry later, with increasing delays.'),
  },
  firstTry: (status: string) =>
    panelSentence(`Premier essai : ${status}, puis relancé une fois.`, `First attempt: ${status}, then retried once.`),
  banned: panelSentence('adresse peut-être bannie', 'address may be banned'),
  environments: {
    simulator: panelSentence('simulateur', 'simulator'),
    staging: panelSentence('test', 'staging'),
    production: same('PRODUCTION'),
    other: panelSentence('autre hôte', 'other host'),
  },
  copied: (label: string) =>
    panelSentence(
      `Copié (${label}), sans jeton : il est lu dans API_ENTREPRISE_TOKEN.`,
      `Copied (${label}), without a token: it is read from API_ENTREPRISE_TOKEN.`,
    ),
  cleared: panelSentence('L’historique est effacé.', 'The history is cleared.'),
  saved: (file: string) => panelSentence(`Enregistré : ${file}`, `Saved: ${file}`),
  opened: panelSentence('Document ouvert.', 'Document opened.'),
  unknownEndpoint: panelSentence(
    'Cet endpoint n’est plus au catalogue.',
    'This endpoint is no longer in the catalogue.',
  ),
  document: (number: number) => panelSentence(`Document ${number}`, `Document ${number}`),
} as const;
