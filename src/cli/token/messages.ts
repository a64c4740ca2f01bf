import type { Message } from '../../text/message';
import { dateOf } from '../../token/describe';
import { counted, bilingual } from '../messages';

/** What `token inspect` says. */
export const tokenMessages = {
  about: bilingual('Décrit un jeton, sans jamais l’afficher.', 'Describes a token without ever displaying it.'),
  aboutInspect: bilingual(
    'Lit un jeton sur l’entrée standard et montre ce qu’il contient.',
    'Reads a token from standard input and shows what it contains.',
  ),
  env: bilingual(
    'lit le jeton dans cette variable d’environnement au lieu de l’entrée standard',
    'reads the token from this environment variable instead of standard input',
  ),
  format: bilingual('format de sortie : text ou json (par défaut text)', 'output format: text or json (default: text)'),
  endpoints: bilingual(
    'liste les endpoints auxquels le jeton donne accès',
    'lists the endpoints that the token gives access to',
  ),
  after: bilingual(
    `Par exemple : printenv API_ENTREPRISE_TOKEN | api-entreprise token inspect

Rien n’est envoyé, et la signature n’est pas vérifiée : seul le service le peut.
Code de sortie : 0 si c’est un jeton, même si sa date est passée, 2 sinon.`,
    `Example: printenv API_ENTREPRISE_TOKEN | api-entreprise token inspect

Nothing is sent, and the signature is not verified: only the service can do that.
Exit code: 0 for a token, even one whose date has passed, 2 for anything else.`,
  ),
  terminal: bilingual(
    'Un jeton collé dans le terminal y resterait visible. Passez-le par un tube (printenv NOM | api-entreprise token inspect), ou nommez sa variable avec --env.',
    'A token pasted into the terminal would remain visible there. Pipe it in (printenv NAME | api-entreprise token inspect), or name its variable with --env.',
  ),
  argument: bilingual(
    'Un jeton écrit dans la commande reste dans l’historique du terminal. Passez-le sur l’entrée standard, ou nommez sa variable avec --env.',
    'A token typed in the command stays in the shell history. Pass it on standard input, or name its variable with --env.',
  ),
  noName: bilingual(
    '--env demande le nom d’une variable d’environnement, comme API_ENTREPRISE_TOKEN.',
    '--env takes the name of an environment variable, such as API_ENTREPRISE_TOKEN.',
  ),
  unset: (name: string) =>
    bilingual(`La variable ${name} est vide ou n’existe pas.`, `The variable ${name} is empty or does not exist.`),
  refused: {
    empty: bilingual(
      'L’entrée standard est vide : un jeton y est attendu.',
      'Standard input is empty: a token is expected.',
    ),
    foreign: bilingual(
      'C’est un jeton JWT, mais pas d’API Entreprise : ce qui y est écrit n’a pas la forme de ceux du service.',
      'This is a JSON Web Token, but not an API Entreprise one: its contents do not have the expected shape.',
    ),
    cut: bilingual(
      'Ce jeton est incomplet : copiez-le entier, avec ses trois parties séparées par des points.',
      'This token is incomplete: copy all of it, with its three parts separated by dots.',
    ),
    several: bilingual(
      'Il y a plusieurs jetons : donnez-en un à la fois.',
      'There are several tokens: provide one at a time.',
    ),
    none: bilingual(
      'Ce texte n’est pas un jeton d’API Entreprise. Le vôtre est dans votre compte, sur le site du service.',
      'This text is not an API Entreprise token. You will find yours in your account on the service’s website.',
    ),
  },
  key: (lastFour: string) =>
    bilingual(
      `Ancienne clé opaque de 32 caractères, qui se termine par ${lastFour}. Elle ne contient aucune information : seul le service sait à quoi elle donne accès et jusqu’à quand.`,
      `A legacy opaque 32-character key, ending in ${lastFour}. It contains no information: only the service knows what it gives access to, and until when.`,
    ),
  labels: {
    subject: bilingual('Intitulé', 'Subject'),
    environment: bilingual('Environnement', 'Environment'),
    service: bilingual('Service', 'Service'),
    issued: bilingual('Émis le', 'Issued on'),
    expires: bilingual('Expiration', 'Expiry'),
    identifier: bilingual('Identifiant', 'Identifier'),
    ends: bilingual('Se termine par', 'Ends in'),
    scopes: bilingual('Droits', 'Scopes'),
    endpoints: bilingual('Endpoints', 'Endpoints'),
  },
  production: bilingual('PRODUCTION', 'PRODUCTION'),
  staging: bilingual(
    'test (données fictives ; ce jeton est public)',
    'staging (fictitious data; this token is public)',
  ),
  supplier: bilingual('jeton d’éditeur', 'software vendor’s token'),
  particulier: bilingual(
    'API Particulier, d’après ses droits : API Entreprise refusera la plupart des appels',
    'API Particulier, judging by its scopes: API Entreprise will refuse most calls',
  ),
  none: bilingual('aucun', 'none'),
  noDate: bilingual('le jeton ne porte aucune date', 'the token carries no date'),
  left: (date: number, days: number): Message => {
    const { fr, en } = dateOf(date);
    const left = counted(days, ['jour restant', 'jours restants'], ['day left', 'days left']);
    return bilingual(`${fr} (${left.fr})`, `${en} (${left.en})`);
  },
  passed: (date: number): Message => {
    const { fr, en } = dateOf(date);
    return bilingual(
      `date passée (${fr}) ; le jeton a pu être prolongé, seul le service le sait`,
      `expired on ${en}, unless it has been extended: only the service knows`,
    );
  },
  opened: (open: number, all: number) =>
    bilingual(
      `${counted(open, ['accessible', 'accessibles'], ['', '']).fr} sur ${all}`,
      `${open} of ${all} accessible`,
    ),
  bySupplier: bilingual(
    'selon l’habilitation de chaque client de l’éditeur',
    'depends on the authorisation of each of the vendor’s clients',
  ),
  deprecated: bilingual('déprécié', 'deprecated'),
} as const;
