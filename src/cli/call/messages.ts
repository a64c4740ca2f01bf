import type { Message } from '../../text/message';
import { durationInWords, type Explanation } from '../../requests/explanation';
import { counted } from '../../text/counted';

const said = (fr: string, en: string): Message => ({ fr, en });

/** What `call` says. */
export const callMessages = {
  about: said(
    'Appelle un endpoint comme le service l’attend, une fois ou pour chaque identifiant d’une liste.',
    'Calls an endpoint the way the service expects, once or for every identifier in a list.',
  ),
  endpoint: said(
    'chemin, comme /v4/insee/sirene/unites_legales/{siren}, chemin avec ses valeurs, ou identifiant d’opération',
    'path, such as /v4/insee/sirene/unites_legales/{siren}, path with its values filled in, or operation ID',
  ),
  parameters: said('paramètres, comme siren=418166096', 'parameters, such as siren=418166096'),
  environment: said(
    'production, staging (par défaut, données fictives) ou simulator',
    'production, staging (default, fictitious data) or simulator',
  ),
  port: (standard: number) =>
    said(`port du simulateur (par défaut ${standard})`, `simulator port (default: ${standard})`),
  baseUrl: said('une autre adresse, avec --allow-host', 'another address, with --allow-host'),
  allowHost: said(
    'autorise un hôte de plus, par son nom, pour l’appel ou un document',
    'allows another host, by name, for the call or a document',
  ),
  tokenEnv: said('variable d’environnement qui contient le jeton', 'environment variable containing the token'),
  tokenStdin: said('lit le jeton sur l’entrée standard', 'reads the token from standard input'),
  trace: (name: string) =>
    said(
      `paramètre ${name} (par défaut celui de .api-entreprise.json)`,
      `${name} parameter (default: the one in .api-entreprise.json)`,
    ),
  output: said(
    'écrit la réponse, ou les résultats de la liste, dans un fichier',
    'writes the response, or the results of the list, to a file',
  ),
  document: said(
    'télécharge le document de la réponse dans un fichier',
    'downloads the document in the response to a file',
  ),
  format: said(
    'text (par défaut) ou json ; pour une liste : csv ou ndjson',
    'text (default) or json; for a list: csv or ndjson',
  ),
  timeout: said('délai d’attente total, en millisecondes', 'overall timeout in milliseconds'),
  noRetry: said('ne relance jamais l’appel', 'never retries the call'),
  batch: said(
    'liste d’identifiants : un fichier CSV, ou - pour l’entrée standard',
    'list of identifiers: a CSV file, or - for standard input',
  ),
  column: said('colonne de l’identifiant, par son nom ou son numéro', 'identifier column, by name or number'),
  separator: said(
    'séparateur du CSV : comma, semicolon ou tab (en français semicolon, avec la virgule décimale ; sinon comma)',
    'CSV separator: comma, semicolon or tab (default: comma; in French semicolon, with decimal commas)',
  ),
  rawColumn: said(
    'ajoute au CSV une colonne avec toute la réponse, en JSON',
    'adds a CSV column with the whole response as JSON',
  ),
  line: (number: number, wrong: Explanation) => {
    const { fr, en } = inOneLine(wrong);
    return said(`Ligne ${number} : ${fr}`, `Line ${number}: ${en}`);
  },
  listsCounted: (names: string) =>
    said(
      `Le CSV ne donne de ces listes que leur longueur : ${names}. Pour leur contenu, --raw-column ou un fichier .ndjson.`,
      `The CSV only gives the length of these lists: ${names}. For their contents, use --raw-column or an .ndjson file.`,
    ),
  concurrency: said('appels simultanés, 4 par défaut, 10 au plus', 'concurrent calls (default: 4, at most 10)'),
  restart: said('recommence la liste depuis le début', 'restarts the list from the beginning'),
  tenMinutes: said(
    'appels par dix minutes, 2000 par défaut, 10000 au plus',
    'calls per ten minutes (default: 2000, at most 10000)',
  ),
  after: said(
    `Sans jeton, staging et le simulateur reçoivent le jeton de test, qui est public. Un jeton n’est jamais montré ni écrit.
Une liste interrompue reprend où elle en était : relancez la même commande. Jusqu’à ce qu’elle soit finie, ses réponses
sont dans un journal hors de votre projet, lisible par vous seul, dont le chemin est donné ; il est ensuite effacé.

Code de sortie : 0 si la réponse est bonne, 1 si le service ou le réseau a refusé, 2 si la commande est à corriger.`,
    `Without a token, staging and the simulator get the public staging token. Tokens are never displayed or written to disk.
An interrupted list resumes where it stopped: run the same command again. Until the list is complete, its responses are
kept in a journal outside your project, readable only by you, whose path is shown; it is deleted afterwards.

Exit code: 0 for a successful response, 1 when the service or the network refused, 2 when the command needs correcting.`,
  ),
  notAParameter: (text: string) =>
    said(`« ${text} » n’est pas un paramètre : écrivez nom=valeur.`, `“${text}” is not a parameter: write name=value.`),
  noSuchVariable: (name: string) =>
    said(
      `La variable d’environnement ${name} est vide : mettez-y le jeton ou nommez-en une autre.`,
      `The environment variable ${name} is empty: set it to the token or name another one.`,
    ),
  noToken: said(
    'Aucun jeton : nommez sa variable avec --token-env, ou donnez-le sur l’entrée standard avec --token-stdin.',
    'No token: name its variable with --token-env, or pass it on standard input with --token-stdin.',
  ),
  emptyInput: said('L’entrée standard est vide : donnez-y le jeton.', 'Standard input is empty: pass the token there.'),
  refusedSend: said('Rien n’a été envoyé :', 'Nothing was sent:'),
  calling: (environment: string, host: string) => {
    const words = environmentWords[environment] ?? said(environment, environment);
    return said(`${words.fr} (${host})`, `${words.en} (${host})`);
  },
  warning: said('Attention :', 'Note:'),
  waiting: (window: string, ms: number, asked: boolean) => {
    const names = windowWords[window] ?? said(window, window);
    const reason = asked
      ? said('le service demande d’attendre', 'the service asks you to wait')
      : said(`limite atteinte (${names.fr})`, `limit reached (${names.en})`);
    return said(
      `Attente de ${durationInWords(ms).fr} : ${reason.fr}.`,
      `Waiting ${durationInWords(ms).en}: ${reason.en}.`,
    );
  },
  retrying: (status: number, ms: number) =>
    said(
      `Réponse ${status} : un seul nouvel essai dans ${durationInWords(ms).fr} (Ctrl+C pour y renoncer).`,
      `Response ${status}: retrying once in ${durationInWords(ms).en} (Ctrl+C to give up).`,
    ),
  answered: (status: number, headersMs: number, totalMs: number, requestId: string) =>
    said(
      `${status} · en-têtes après ${headersMs} ms, fin après ${totalMs} ms · X-Request-Id ${requestId}`,
      `${status} · headers after ${headersMs} ms, done after ${totalMs} ms · X-Request-Id ${requestId}`,
    ),
  left: (group: number) => {
    const { fr, en } = counted(group, ['appel possible', 'appels possibles'], ['call is left', 'calls are left']);
    return said(`${fr} encore dans la fenêtre de ce groupe.`, `${en} in this group’s window.`);
  },
  alone: said(
    'Le décompte partagé des appels n’est pas accessible : ceux de cette commande sont comptés seuls.',
    'The shared call counter is unavailable: only the calls of this command are counted.',
  ),
  detail: (words: string) => said(`Le service dit : « ${words} »`, `The service says: “${words}”`),
  retry: {
    never: said('Ne pas relancer tel quel.', 'Do not retry it unchanged.'),
    later: said('À relancer plus tard, en espaçant les essais.', 'Retry later, with increasing delays.'),
    after: (ms: number) => said(`À relancer dans ${durationInWords(ms).fr}.`, `Retry in ${durationInWords(ms).en}.`),
  },
  unknownFields: (names: string) =>
    said(`Champs absents du catalogue : ${names}`, `Fields missing from the catalogue: ${names}`),
  missingFields: (names: string) =>
    said(
      `Champs du catalogue absents de la réponse : ${names}`,
      `Catalogue fields missing from the response: ${names}`,
    ),
  written: (file: string) => said(`Écrit dans ${file}`, `Written to ${file}`),
  noDocument: said('La réponse ne contient aucun lien de document.', 'The response contains no document link.'),
  links: (list: string) => said(`Documents : ${list}`, `Documents: ${list}`),
  clock: (ms: number) =>
    said(
      `L’horloge de ce poste a ${durationInWords(Math.abs(ms)).fr} ${ms > 0 ? 'd’avance' : 'de retard'} : mettez-la à l’heure.`,
      `This machine’s clock is ${durationInWords(Math.abs(ms)).en} ${ms > 0 ? 'fast' : 'slow'}: correct it.`,
    ),
  unreadable: (file: string) =>
    said(
      `${file} ne peut pas être lu : vérifiez son nom et ses droits.`,
      `${file} cannot be read: check its name and permissions.`,
    ),
  otherList: (file: string) =>
    said(
      `Une autre liste vers ${file} n’est pas terminée : choisissez un autre --output, ou ajoutez --restart pour l’abandonner.`,
      `Another list writing to ${file} is unfinished: choose another --output, or add --restart to abandon it.`,
    ),
  alreadyThere: (file: string) =>
    said(
      `${file} existe déjà : choisissez un autre --output, ou ajoutez --restart pour tout relancer et le remplacer.`,
      `${file} already exists: choose another --output, or add --restart to run everything again and replace it.`,
    ),
  progress: (done: number, total: number) => said(`${done} / ${total}`, `${done} / ${total}`),
  resumeHint: said('Relancez la même commande pour continuer.', 'Run the same command again to continue.'),
} as const;

const environmentWords: Readonly<Record<string, Message>> = {
  production: said('PRODUCTION : données réelles, appel tracé', 'PRODUCTION: real data, call logged'),
  staging: said('Environnement de test : données fictives', 'Staging environment: fictitious data'),
  simulator: said('Simulateur local : données fictives', 'Local simulator: fictitious data'),
  other: said('Autre hôte', 'Another host'),
};

const windowWords: Readonly<Record<string, Message>> = {
  minute: said('appels par minute de cette machine', 'calls per minute from this machine'),
  'ten-minutes': said('appels par dix minutes de cette machine', 'calls per ten minutes from this machine'),
  group: said('appels par minute de ce groupe d’endpoints', 'calls per minute for this group of endpoints'),
};

/** What happened and what to do, on one line. */
export function inOneLine({ message, next }: Explanation): Message {
  return said(`${message.fr} ${next.fr}`, `${message.en} ${next.en}`);
}
