import type { Message } from '../../analysis/findings';
import { duration, type Explanation } from '../../requests/explanation';
import { counted } from '../../text/counted';

const said = (fr: string, en: string): Message => ({ fr, en });

/** What `call` says. */
export const callMessages = {
  about: said(
    'Appelle un endpoint comme le service l’attend, ou chaque identifiant d’une liste.',
    'Calls an endpoint as the service expects, or each identifier of a list.',
  ),
  endpoint: said(
    'chemin, comme /v4/insee/sirene/unites_legales/{siren}, chemin avec ses valeurs, ou identifiant d’opération',
    'path, such as /v4/insee/sirene/unites_legales/{siren}, path with its values, or operation id',
  ),
  parameters: said('paramètres, comme siren=418166096', 'parameters, such as siren=418166096'),
  environment: said(
    'production, staging (par défaut, données fictives) ou simulator',
    'production, staging (the default, fictitious data) or simulator',
  ),
  port: (standard: number) =>
    said(`port du simulateur (par défaut ${standard})`, `port of the simulator (${standard} by default)`),
  baseUrl: said('une autre adresse, avec --allow-host', 'another address, with --allow-host'),
  allowHost: said(
    'autorise un hôte de plus, par son nom, pour l’appel ou un document',
    'allows one more host, by its name, for the call or a document',
  ),
  tokenEnv: said('variable d’environnement qui contient le jeton', 'environment variable that holds the token'),
  tokenStdin: said('lit le jeton sur l’entrée standard', 'reads the token from standard input'),
  trace: (name: string) =>
    said(
      `paramètre ${name} (sinon celui de .api-entreprise.json)`,
      `parameter ${name} (else that of .api-entreprise.json)`,
    ),
  output: said(
    'écrit la réponse, ou les résultats de la liste, dans un fichier',
    'writes the answer, or the results of the list, to a file',
  ),
  document: said(
    'télécharge le document de la réponse dans un fichier',
    'downloads the document of the answer to a file',
  ),
  format: said(
    'text (par défaut) ou json ; pour une liste : csv ou ndjson',
    'text (the default) or json; for a list: csv or ndjson',
  ),
  timeout: said('délai total en millisecondes', 'overall deadline in milliseconds'),
  noRetry: said('ne relance jamais l’appel', 'never tries the call again'),
  batch: said(
    'liste d’identifiants : un fichier CSV, ou - pour l’entrée standard',
    'list of identifiers: a CSV file, or - for standard input',
  ),
  column: said('colonne de l’identifiant, par son nom ou son numéro', 'column of the identifier, by name or number'),
  separator: said(
    'séparateur du CSV : comma, semicolon ou tab (en français semicolon, avec la virgule décimale ; sinon comma)',
    'separator of the CSV: comma, semicolon or tab (comma; in French semicolon, with decimal commas)',
  ),
  rawColumn: said(
    'ajoute au CSV une colonne avec toute la réponse, en JSON',
    'adds a column to the CSV with the whole answer, as JSON',
  ),
  line: (number: number, wrong: Explanation) => {
    const { fr, en } = inOneLine(wrong);
    return said(`Ligne ${number} : ${fr}`, `Line ${number}: ${en}`);
  },
  listsCounted: (names: string) =>
    said(
      `Le CSV ne donne de ces listes que leur longueur : ${names}. Pour leur contenu, --raw-column ou un fichier .ndjson.`,
      `Of these lists the CSV has their length alone: ${names}. For what they hold, --raw-column or an .ndjson file.`,
    ),
  concurrency: said('appels simultanés, 4 par défaut, 10 au plus', 'calls at a time, 4 by default, 10 at most'),
  restart: said('recommence la liste depuis le début', 'begins the list anew'),
  tenMinutes: said(
    'appels par dix minutes, 2000 par défaut, 10000 au plus',
    'calls per ten minutes, 2000 by default, 10000 at most',
  ),
  after: said(
    `Sans jeton, staging et le simulateur reçoivent le jeton de test, qui est public. Un jeton n’est jamais montré ni écrit.
Une liste interrompue reprend où elle en était : relancez la même commande. Jusqu’à ce qu’elle soit finie, ses réponses
sont dans un journal hors de votre projet, lisible par vous seul, dont le chemin est donné ; il est ensuite effacé.

Code de sortie : 0 si la réponse est bonne, 1 si le service ou le réseau a refusé, 2 si la commande est à corriger.`,
    `Without a token, staging and the simulator get the test token, which is public. A token is never shown or written.
A list that was interrupted goes on where it stood: run the same command again. Until it has ended its answers are in a
journal outside your project, readable by you alone, whose path is given; after that it is deleted.

Exit code: 0 for a good answer, 1 when the service or the network refused, 2 when the command is to be corrected.`,
  ),
  notAParameter: (text: string) =>
    said(`« ${text} » n’est pas un paramètre : écrivez nom=valeur.`, `“${text}” is not a parameter: write name=value.`),
  noSuchVariable: (name: string) =>
    said(
      `La variable d’environnement ${name} est vide : mettez-y le jeton ou nommez-en une autre.`,
      `The environment variable ${name} is empty: put the token in it or name another one.`,
    ),
  noToken: said(
    'Aucun jeton : nommez sa variable avec --token-env, ou donnez-le sur l’entrée standard avec --token-stdin.',
    'No token: name its variable with --token-env, or give it on standard input with --token-stdin.',
  ),
  emptyInput: said('L’entrée standard est vide : donnez-y le jeton.', 'Standard input is empty: give the token there.'),
  refusedSend: said('Rien n’a été envoyé :', 'Nothing was sent:'),
  calling: (environment: string, host: string) => {
    const words = environmentWords[environment] ?? said(environment, environment);
    return said(`${words.fr} (${host})`, `${words.en} (${host})`);
  },
  warning: said('Attention :', 'Note:'),
  waiting: (window: string, ms: number, asked: boolean) => {
    const names = windowWords[window] ?? said(window, window);
    const reason = asked
      ? said('le service demande d’attendre', 'the service asks to wait')
      : said(`limite atteinte (${names.fr})`, `limit reached (${names.en})`);
    return said(`Attente de ${duration(ms).fr} : ${reason.fr}.`, `Waiting ${duration(ms).en}: ${reason.en}.`);
  },
  retrying: (status: number, ms: number) =>
    said(
      `Réponse ${status} : un seul nouvel essai dans ${duration(ms).fr} (Ctrl+C pour y renoncer).`,
      `Answer ${status}: one more try in ${duration(ms).en} (Ctrl+C to give up).`,
    ),
  answered: (status: number, headersMs: number, totalMs: number, requestId: string) =>
    said(
      `${status} · en-têtes en ${headersMs} ms, fin en ${totalMs} ms · X-Request-Id ${requestId}`,
      `${status} · headers in ${headersMs} ms, end in ${totalMs} ms · X-Request-Id ${requestId}`,
    ),
  left: (group: number) => {
    const { fr, en } = counted(group, ['appel possible', 'appels possibles'], ['call is left', 'calls are left']);
    return said(`${fr} encore dans la fenêtre de ce groupe.`, `${en} in this group’s window.`);
  },
  alone: said(
    'Le décompte partagé des appels n’est pas accessible : ceux de cette commande sont comptés seuls.',
    'The shared count of calls cannot be used: those of this command are counted alone.',
  ),
  detail: (words: string) => said(`Le service dit : « ${words} »`, `The service says: “${words}”`),
  retry: {
    never: said('Ne pas relancer tel quel.', 'Do not run it again as it is.'),
    later: said('À relancer plus tard, en espaçant les essais.', 'To be run again later, with growing pauses.'),
    after: (ms: number) => said(`À relancer dans ${duration(ms).fr}.`, `To be run again in ${duration(ms).en}.`),
  },
  unknownFields: (names: string) =>
    said(`Champs absents du catalogue : ${names}`, `Fields that the catalogue does not know: ${names}`),
  missingFields: (names: string) =>
    said(
      `Champs du catalogue absents de la réponse : ${names}`,
      `Fields of the catalogue that the answer lacks: ${names}`,
    ),
  written: (file: string) => said(`Écrit dans ${file}`, `Written to ${file}`),
  noDocument: said('La réponse ne contient aucun lien de document.', 'The answer holds no link of a document.'),
  links: (list: string) => said(`Documents : ${list}`, `Documents: ${list}`),
  clock: (ms: number) =>
    said(
      `L’horloge de ce poste a ${duration(Math.abs(ms)).fr} ${ms > 0 ? 'd’avance' : 'de retard'} : mettez-la à l’heure.`,
      `The clock of this machine is ${duration(Math.abs(ms)).en} ${ms > 0 ? 'ahead' : 'late'}: set it right.`,
    ),
  unreadable: (file: string) =>
    said(
      `${file} ne peut pas être lu : vérifiez son nom et ses droits.`,
      `${file} cannot be read: check its name and permissions.`,
    ),
  otherList: (file: string) =>
    said(
      `Une autre liste vers ${file} n’est pas finie : choisissez un autre --output, ou ajoutez --restart pour l’abandonner.`,
      `Another list to ${file} has not ended: choose another --output, or add --restart to give it up.`,
    ),
  alreadyThere: (file: string) =>
    said(
      `${file} existe déjà : choisissez un autre --output, ou ajoutez --restart pour tout redemander et le remplacer.`,
      `${file} is there already: choose another --output, or add --restart to ask everything again and replace it.`,
    ),
  progress: (done: number, total: number) => said(`${done} / ${total}`, `${done} / ${total}`),
  resumeHint: said('Relancez la même commande pour continuer.', 'Run the same command again to go on.'),
} as const;

const environmentWords: Readonly<Record<string, Message>> = {
  production: said('PRODUCTION : données réelles, appel tracé', 'PRODUCTION: real data, traced call'),
  staging: said('Environnement de test : données fictives', 'Test environment: fictitious data'),
  simulator: said('Simulateur local : données fictives', 'Local simulator: fictitious data'),
  other: said('Autre hôte', 'Another host'),
};

const windowWords: Readonly<Record<string, Message>> = {
  minute: said('appels par minute de cette machine', 'calls per minute of this machine'),
  'ten-minutes': said('appels par dix minutes de cette machine', 'calls per ten minutes of this machine'),
  group: said('appels par minute de ce groupe d’endpoints', 'calls per minute of this group of endpoints'),
};

/** What happened and what to do, on one line. */
export function inOneLine({ message, next }: Explanation): Message {
  return said(`${message.fr} ${next.fr}`, `${message.en} ${next.en}`);
}
