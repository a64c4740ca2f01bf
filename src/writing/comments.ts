import type { Lang } from '../text/message';

/** What the generated code says in its comments, beside the code that does it. */
type Sentence = Readonly<Record<Lang, string>>;

const sentences = {
  error: {
    fr: 'Une réponse de l’API autre que les données demandées.',
    en: 'An API response other than the requested data.',
  },
  plainText: {
    fr: 'Une URL inconnue ou retirée répond en texte brut, sans liste d’erreurs.',
    en: 'An unknown or retired URL gets a plain-text response, without a list of errors.',
  },
  retryAfter: {
    fr: 'Secondes à attendre avant de réessayer ; sans valeur, ne pas renvoyer le même appel.',
    en: 'Seconds to wait before retrying; if unset, do not send the same call again.',
  },
  tooMany: {
    fr: 'Quota épuisé : insister avant ce délai peut faire bannir votre adresse IP pendant 12 heures.',
    en: 'Quota exhausted: persisting before this delay may get your IP address banned for 12 hours.',
  },
  unavailable: {
    fr: 'Fournisseur indisponible : le délai est annoncé quand réessayer est utile.',
    en: 'Provider unavailable: the delay is given when retrying is worthwhile.',
  },
  refused: {
    fr: '401, 403, 422… : l’appel est à corriger, réessayer ne sert à rien.',
    en: '401, 403, 422…: the call needs fixing, retrying is pointless.',
  },
  notFound: {
    fr: 'Inconnu du fournisseur de données : ce n’est ni un refus, ni une irrégularité.',
    en: 'Unknown to the data provider: neither a refusal nor an irregularity.',
  },
  setting: {
    fr: 'Un réglage lu dans l’environnement, sans lequel rien n’est envoyé.',
    en: 'A setting read from the environment; nothing is sent without it.',
  },
  unset: {
    fr: 'variable d’environnement absente',
    en: 'environment variable not set',
  },
  protect: {
    fr: 'À placer derrière l’authentification de votre application : elle seule sait qui peut voir ces données.',
    en: 'Put this behind your application’s authentication: only it knows who may see this data.',
  },
  scanned: {
    fr: 'À déplacer dans un paquet de votre application, avec sa ligne « package » : Spring n’y trouve pas ce qui est hors de ses paquets.',
    en: 'Move this into a package of your application, with its “package” line: Spring finds nothing outside of its packages.',
  },
  relay: {
    fr: 'Le détail reste ici : le navigateur apprend seulement s’il peut réessayer, et quand.',
    en: 'The details stay here: the browser only learns whether it may retry, and when.',
  },
  subject: {
    fr: 'À remplacer par votre propre fonction, pourvu que son adresse puisse être celle du simulateur.',
    en: 'Replace this with your own function, provided that its URL can point to the simulator.',
  },
  simulator: {
    fr: 'Le simulateur d’API Entreprise, sur cette machine, avec un jeton de test.',
    en: 'The API Entreprise simulator, on this machine, with a test token.',
  },
  group: {
    fr: 'Un groupe de processus à part : npx laisserait sinon le simulateur derrière lui.',
    en: 'In its own process group: otherwise npx would leave the simulator running.',
  },
  install: {
    fr: 'La commande api-entreprise, à installer d’abord, n’est dans aucun registre : « npm run package » de l’outil en écrit le paquet.',
    en: 'Install the api-entreprise command first. It is not in any registry: the tool’s “npm run package” writes its package.',
  },
  running: {
    fr: 'Sans elle : démarrez le simulateur dans VS Code, et donnez son adresse dans API_ENTREPRISE_SIMULATOR.',
    en: 'Without it: start the simulator in VS Code, and set API_ENTREPRISE_SIMULATOR to its address.',
  },
  ready: {
    fr: 'Démarre le simulateur, puis charge le code à tester avec son adresse et un jeton de test.',
    en: 'Starts the simulator, then loads the code under test with its address and a test token.',
  },
  redirected: {
    fr: 'L’adresse est écrite dans le code : ce qui part vers le service va au simulateur.',
    en: 'The URL is hard-coded: requests to the service are redirected to the simulator.',
  },
  statuses: {
    fr: 'Les réponses que le simulateur a données pendant une action.',
    en: 'The responses the simulator gave during an action.',
  },
  testAccepted: { fr: 'le service accepte l’appel', en: 'the service accepts the call' },
  testNotAgain: { fr: '429 : n’insiste pas aussitôt', en: '429: does not retry at once' },
  scenario: {
    fr: 'Choisit ce que le simulateur répond.',
    en: 'Sets what the simulator responds.',
  },
  testGood: { fr: 'rend les données', en: 'returns the data' },
  testInvalid: { fr: '422 : ne réessaie pas', en: '422: does not retry' },
  testTooMany: { fr: '429 : dit combien de temps attendre', en: '429: says how long to wait' },
  testTimeout: { fr: 'n’attend pas plus que le délai recommandé', en: 'waits no longer than recommended' },
  noRetry: {
    fr: 'Sans cela, Net::HTTP renvoie de lui-même un appel resté sans réponse, et l’attente double.',
    en: 'Otherwise Net::HTTP automatically retries an unanswered call, which doubles the wait.',
  },
  base: {
    fr: 'Le client d’API Entreprise de ce projet : trace, délai, quota, erreurs et reprises, en un seul endroit.',
    en: 'The API Entreprise client of this project: trace, timeout, quota, errors and retries, in one place.',
  },
  baseTrace: {
    fr: 'La traçabilité de tous les appels ; celle d’un appel se donne avec ses paramètres.',
    en: 'Traceability of all calls; that of one call goes with its parameters.',
  },
  baseGet: {
    fr: 'Les données d’un endpoint, ou rien si le fournisseur ne connaît pas l’entreprise.',
    en: 'The data of an endpoint, or nothing if the provider does not know the company.',
  },
  baseRetry: {
    fr: 'Seul ce que le service invite à renvoyer est renvoyé, quand il le dit ; jamais une autre erreur 4xx.',
    en: 'Only what the service invites to be sent again is, when it says so; never any other 4xx error.',
  },
  baseFile: {
    fr: 'Le document d’un lien temporaire, demandé sans le jeton.',
    en: 'The document of a temporary link, fetched without the token.',
  },
  baseLimit: {
    fr: 'Le quota de la minute est épuisé : l’appel suivant attend que le service en ouvre un autre.',
    en: 'The quota of this minute is used up: the next call waits until the service opens another.',
  },
  sdk: {
    fr: 'Le SDK refuse lui-même un paramètre de traçabilité absent ; ses erreurs disent quand réessayer.',
    en: 'The SDK itself refuses a missing traceability parameter; its errors say when to retry.',
  },
  types: {
    fr: 'Types tirés de https://entreprise.api.gouv.fr/v3/openapi-entreprise.yaml par openapi-typescript.',
    en: 'Types made from https://entreprise.api.gouv.fr/v3/openapi-entreprise.yaml by openapi-typescript.',
  },
  noRetryAtAll: {
    fr: 'Sans cela, un appel resté sans réponse est renvoyé de lui-même, et l’attente double.',
    en: 'Otherwise an unanswered call is automatically sent again, which doubles the wait.',
  },
  noJson: {
    fr: 'Les valeurs d’une clé dans un texte JSON ; préférez la bibliothèque JSON de votre projet, si elle en a une.',
    en: 'The values of a key in a JSON text; prefer the JSON library of your project, if it has one.',
  },
  document: {
    fr: 'Le document est derrière un lien temporaire, à suivre sans le jeton.',
    en: 'The document is behind a temporary link: follow it without the token.',
  },
  documents: {
    fr: 'Les documents sont derrière des liens temporaires, à suivre un par un et sans le jeton.',
    en: 'The documents are behind temporary links: follow them one by one, without the token.',
  },
} as const satisfies Readonly<Record<string, Sentence>>;

/** The sentences in one language, by name, as templates use them. */
export function commentsIn(lang: Lang): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(sentences).map(([name, sentence]) => [name, sentence[lang]]));
}

/** A text from elsewhere as part of a comment or a docstring: on one line, and unable to end the comment. */
export function commentText(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replaceAll('*/', '* /')
    .replaceAll('?>', '? >')
    .replaceAll('"', '”')
    .replaceAll('\\', '∖')
    .trim();
}

const placeholders: Readonly<Record<string, Sentence>> = {
  context: { fr: 'cadre de l’appel', en: 'context of the call' },
  recipient: { fr: 'SIRET de votre organisme', en: 'SIRET of your organisation' },
  object: { fr: 'raison de l’appel', en: 'reason for the call' },
  user_id: { fr: 'identifiant de l’agent', en: 'user identifier' },
};

/** What stands where a person is to write a traceability parameter. */
export function placeholderOf(parameter: string, lang: Lang): string {
  return placeholders[parameter]?.[lang] ?? parameter;
}
