import type { Message } from '../../text/message';
import { counted } from '../../text/counted';
import { said } from '../shared/said';

const same = (text: string): Message => ({ fr: text, en: text });

/** What the panel's host says in the page. */
export const hostMessages = {
  deprecated: (successors: string) =>
    successors === ''
      ? said('Déprécié, sans remplaçant.', 'Deprecated, with no successor.')
      : said(`Déprécié : passez à ${successors}.`, `Deprecated: switch to ${successors}.`),
  stagingOnly: said('Disponible dans l’environnement de test seulement.', 'Available in the staging environment only.'),
  protected: said(
    'Donnée protégée : elle demande un droit dans votre habilitation.',
    'Protected data: your authorisation must include its scope.',
  ),
  limits: (seconds: number, perMinute: number | null) =>
    perMinute === null
      ? said(`Délai recommandé : ${seconds} s.`, `Recommended timeout: ${seconds} s.`)
      : said(
          `Délai recommandé : ${seconds} s. Limite : ${perMinute} appels par minute et par habilitation.`,
          `Recommended timeout: ${seconds} s. Limit: ${perMinute} calls per minute per authorisation.`,
        ),
  maintenance: (from: string, to: string) =>
    said(
      `Fournisseur en maintenance chaque jour de ${from} à ${to} (heure de Paris).`,
      `Provider under maintenance every day from ${from} to ${to} (Paris time).`,
    ),
  exampleTrace: {
    context: said('Intégration d’API Entreprise', 'API Entreprise integration'),
    object: said('Premier appel', 'First call'),
  },
  publicStagingToken: said('Jeton de test public', 'Public staging token'),
  simulatorToken: said('Jeton de test, créé pour le simulateur', 'Test token, made for the simulator'),
  noScenario: said('Comme le service', 'Same as the service'),
  wrongScenarioValue: (expected: Message) =>
    said(
      `La réponse simulée demande une autre valeur : ${expected.fr}.`,
      `The simulated response needs a different value: ${expected.en}.`,
    ),
  wrongScenarioNext: said(
    'Corrigez-la, ou revenez à une réponse normale.',
    'Correct it, or go back to a normal response.',
  ),
  traceHints: {
    fictitious: said(
      'Rien n’est enregistré : des valeurs fictives conviennent.',
      'Nothing is logged: made-up values are fine.',
    ),
    real: said(
      'Ces valeurs sont enregistrées avec l’appel, à votre nom : donnez les vraies.',
      'These values are logged with the call, under your name: use the real ones.',
    ),
  },
  identifiers: (count: number) => counted(count, ['identifiant', 'identifiants'], ['identifier', 'identifiers']),
  listOutcome: (answered: number, failed: number) => {
    const good = counted(answered, ['réponse', 'réponses'], ['response', 'responses']);
    const bad = counted(failed, ['échec', 'échecs'], ['failure', 'failures']);
    return said(`${good.fr}, ${bad.fr}`, `${good.en}, ${bad.en}`);
  },
  cannotShow: said(
    'Cette fenêtre ne peut pas afficher ce document : enregistrez-le pour l’ouvrir.',
    'This document cannot be displayed in this window: save it to open it.',
  ),
  bodyCopied: said('Réponse copiée.', 'Response copied.'),
  simulatorStopped: said('Arrêté ; il démarre au premier appel.', 'Stopped; it starts with the first call.'),
  simulatorStarting: said('Démarrage…', 'Starting…'),
  simulatorRunning: (url: string) => said(`Prêt : ${url}`, `Ready: ${url}`),
  startingSimulator: said('Démarrage du simulateur…', 'Starting the simulator…'),
  confirming: said('En attente de votre confirmation…', 'Waiting for your confirmation…'),
  declined: said('Non confirmé : rien n’a été envoyé.', 'Not confirmed: nothing was sent.'),
  sending: said('Envoi en cours…', 'Sending…'),
  fetching: said('Récupération du document, sans jeton…', 'Fetching the document, without a token…'),
  waiting: (window: Message, wait: Message) =>
    said(
      `Limite atteinte (${window.fr}) : l’appel part dans ${wait.fr}.`,
      `Limit reached (${window.en}): the call will be sent in ${wait.en}.`,
    ),
  retrying: (status: string, wait: Message) =>
    said(
      `Le service a répondu ${status} : un seul nouvel essai, dans ${wait.fr}.`,
      `The service responded with ${status}: retrying once in ${wait.en}.`,
    ),
  listProgress: (done: number, total: number) => said(`${done} sur ${total}`, `${done} of ${total}`),
  listPaused: (done: Message) => said(`En pause à ${done.fr}.`, `Paused at ${done.en}.`),
  listWaiting: (window: Message, wait: Message) =>
    said(
      `Limite atteinte (${window.fr}) : la suite part dans ${wait.fr}.`,
      `Limit reached (${window.en}): the rest will be sent in ${wait.en}.`,
    ),
  both: (one: Message, other: Message) => said(`${one.fr}. ${other.fr}`, `${one.en}. ${other.en}`),
  listResume: said(
    'Pour continuer, envoyez la même liste vers le même fichier.',
    'To continue, send the same list to the same file.',
  ),
  otherList: (file: string) =>
    said(
      `Une autre liste vers ${file} n’est pas terminée : choisissez un autre fichier.`,
      `Another list writing to ${file} is unfinished: choose another file.`,
    ),
  noLine: said('Aucune ligne ne peut être envoyée.', 'No line can be sent.'),
  line: (number: number) => said(`Ligne ${number} :`, `Line ${number}:`),
  field: {
    unknown: said('Champ absent du catalogue.', 'This field is not in the catalogue.'),
    nullable: said('peut être nul', 'may be null'),
    values: said('valeurs :', 'values:'),
    types: {
      string: said('texte', 'text'),
      integer: said('entier', 'integer'),
      number: said('nombre', 'number'),
      boolean: said('booléen', 'boolean'),
      object: said('objet', 'object'),
      array: said('liste', 'list'),
    },
  },
  windows: {
    minute: said('par adresse IP et par minute', 'per IP address and minute'),
    'ten-minutes': said('par adresse IP et dix minutes', 'per IP address and ten minutes'),
    group: said('de ce groupe d’endpoints', 'of this group of endpoints'),
  },
  left: {
    minute: (left: number, most: number) => said(`${left} sur ${most} cette minute`, `${left} of ${most} this minute`),
    tenMinutes: (left: number, most: number) =>
      said(`${left} sur ${most} en dix minutes`, `${left} of ${most} in ten minutes`),
    group: (left: number, most: number) =>
      said(
        `${left} sur ${most} par minute pour ce groupe d’endpoints`,
        `${left} of ${most} per minute for this group of endpoints`,
      ),
    wait: (window: Message, wait: Message) =>
      said(
        `Plus d’appel possible avant ${wait.fr} (limite ${window.fr})`,
        `No calls for ${wait.en} (limit ${window.en})`,
      ),
    alone: said(
      'Compté pour cette fenêtre seulement : le fichier partagé n’est pas accessible',
      'Counted for this window only: the shared file is not accessible',
    ),
  },
  tokenGone: said('Ce jeton n’existe plus.', 'This token no longer exists.'),
  tokenGoneNext: said('Choisissez-en un autre, ou ajoutez-le à nouveau.', 'Choose another one, or add it again.'),
  noAnswer: said('Pas de réponse', 'No response'),
  facts: {
    headers: said('Premier octet', 'First byte'),
    total: said('Durée totale', 'Total time'),
    size: said('Taille', 'Size'),
    request: said('Identifiant de la requête', 'Request ID'),
    clock: said('Votre horloge', 'Your clock'),
  },
  clock: (seconds: number) =>
    seconds > 0
      ? said(`avance de ${seconds} s`, `${seconds} s ahead`)
      : said(`retarde de ${-seconds} s`, `${-seconds} s behind`),
  retry: {
    never: said('Le relancer tel quel n’y changerait rien.', 'Retrying it unchanged would make no difference.'),
    after: (wait: Message) => said(`Relancez après ${wait.fr}.`, `Retry after ${wait.en}.`),
    later: said('Relancez plus tard, en espaçant les essais.', 'Retry later, with increasing delays.'),
  },
  firstTry: (status: string) =>
    said(`Premier essai : ${status}, puis relancé une fois.`, `First attempt: ${status}, then retried once.`),
  banned: said('adresse peut-être bannie', 'address may be banned'),
  environments: {
    simulator: said('simulateur', 'simulator'),
    staging: said('test', 'staging'),
    production: same('PRODUCTION'),
    other: said('autre hôte', 'other host'),
  },
  copied: (label: string) =>
    said(
      `Copié (${label}), sans jeton : il est lu dans API_ENTREPRISE_TOKEN.`,
      `Copied (${label}), without a token: it is read from API_ENTREPRISE_TOKEN.`,
    ),
  cleared: said('L’historique est effacé.', 'The history is cleared.'),
  saved: (file: string) => said(`Enregistré : ${file}`, `Saved: ${file}`),
  opened: said('Document ouvert.', 'Document opened.'),
  unknownEndpoint: said('Cet endpoint n’est plus au catalogue.', 'This endpoint is no longer in the catalogue.'),
  document: (number: number) => said(`Document ${number}`, `Document ${number}`),
} as const;
