import type { Message } from '../../analysis/findings';
import { dateOf } from '../../token/describe';
import { counted, said } from '../messages';

/** What `token inspect` says. */
export const tokenMessages = {
  about: said('Dit ce qu’est un jeton, sans jamais le montrer.', 'Tells what a token is, without ever showing it.'),
  aboutInspect: said(
    'Lit un jeton sur l’entrée standard et montre ce qui y est écrit.',
    'Reads a token from standard input and shows what is written in it.',
  ),
  env: said(
    'lit le jeton dans cette variable d’environnement au lieu de l’entrée standard',
    'reads the token from this environment variable instead of standard input',
  ),
  format: said(
    'forme du résultat : text ou json (par défaut text)',
    'form of the result: text or json (text by default)',
  ),
  endpoints: said('liste les endpoints que le jeton ouvre', 'lists the endpoints that the token opens'),
  after: said(
    `Par exemple : printenv API_ENTREPRISE_TOKEN | api-entreprise token inspect

Rien n’est envoyé, et la signature n’est pas vérifiée : seul le service le peut.
Code de sortie : 0 si c’est un jeton, même si sa date est passée, 2 sinon.`,
    `For instance: printenv API_ENTREPRISE_TOKEN | api-entreprise token inspect

Nothing is sent, and the signature is not verified: only the service can.
Exit code: 0 for a token, even one whose date has passed, 2 for anything else.`,
  ),
  terminal: said(
    'Un jeton collé dans le terminal y resterait visible. Passez-le par un tube (printenv NOM | api-entreprise token inspect), ou nommez sa variable avec --env.',
    'A token pasted into the terminal would stay in sight there. Pipe it in (printenv NAME | api-entreprise token inspect), or name its variable with --env.',
  ),
  argument: said(
    'Un jeton écrit dans la commande reste dans l’historique du terminal. Passez-le sur l’entrée standard, ou nommez sa variable avec --env.',
    'A token written into the command stays in the history of the terminal. Give it on standard input, or name its variable with --env.',
  ),
  noName: said(
    '--env demande le nom d’une variable d’environnement, comme API_ENTREPRISE_TOKEN.',
    '--env takes the name of an environment variable, such as API_ENTREPRISE_TOKEN.',
  ),
  unset: (name: string) =>
    said(`La variable ${name} est vide ou n’existe pas.`, `The variable ${name} is empty or does not exist.`),
  refused: {
    empty: said('L’entrée standard est vide : il y faut un jeton.', 'Standard input is empty: it has to hold a token.'),
    foreign: said(
      'C’est un jeton JWT, mais pas d’API Entreprise : ce qui y est écrit n’a pas la forme de ceux du service.',
      'This is a JSON web token, but not one of API Entreprise: what is written in it is not in the form of the service’s.',
    ),
    cut: said(
      'Ce jeton est incomplet : copiez-le entier, avec ses trois parties séparées par des points.',
      'This token is incomplete: copy all of it, with its three parts separated by dots.',
    ),
    several: said('Il y a plusieurs jetons : donnez-en un à la fois.', 'There are several tokens: give one at a time.'),
    none: said(
      'Ce texte n’est pas un jeton d’API Entreprise. Le vôtre est dans votre compte, sur le site du service.',
      'This text is not a token of API Entreprise. Yours is in your account, on the site of the service.',
    ),
  },
  key: (lastFour: string) =>
    said(
      `Ancienne clé opaque de 32 caractères, qui se termine par ${lastFour}. Rien n’y est écrit : seul le service sait ce qu’elle ouvre et jusqu’à quand.`,
      `An old opaque key of 32 characters, ending in ${lastFour}. Nothing is written in it: only the service knows what it opens, and until when.`,
    ),
  labels: {
    subject: said('Intitulé', 'Subject'),
    environment: said('Environnement', 'Environment'),
    service: said('Service', 'Service'),
    issued: said('Émis le', 'Issued on'),
    expires: said('Expiration', 'Expiry'),
    identifier: said('Identifiant', 'Identifier'),
    ends: said('Se termine par', 'Ends in'),
    scopes: said('Droits', 'Scopes'),
    endpoints: said('Endpoints', 'Endpoints'),
  },
  production: said('PRODUCTION', 'PRODUCTION'),
  staging: said('test (données fictives ; ce jeton est public)', 'test (fictitious data; this token is public)'),
  supplier: said('jeton d’éditeur', 'software supplier’s token'),
  particulier: said(
    'API Particulier, d’après ses droits : API Entreprise refusera la plupart des appels',
    'API Particulier, by its scopes: API Entreprise will refuse most calls',
  ),
  none: said('aucun', 'none'),
  noDate: said('aucune date n’est écrite dans le jeton', 'no date is written in the token'),
  left: (date: number, days: number): Message => {
    const { fr, en } = dateOf(date);
    const left = counted(days, ['jour restant', 'jours restants'], ['day left', 'days left']);
    return said(`${fr} (${left.fr})`, `${en} (${left.en})`);
  },
  passed: (date: number): Message => {
    const { fr, en } = dateOf(date);
    return said(
      `date passée (${fr}) ; le jeton a pu être prolongé, le service fait foi`,
      `date passed (${en}); the token may have been prolonged, the service decides`,
    );
  },
  opened: (open: number, all: number) =>
    said(`${counted(open, ['ouvert', 'ouverts'], ['', '']).fr} sur ${all}`, `${open} of ${all} can be called`),
  bySupplier: said(
    'selon l’habilitation de chaque client de l’éditeur',
    'depends on the habilitation of each client of the supplier',
  ),
  deprecated: said('déprécié', 'deprecated'),
} as const;
