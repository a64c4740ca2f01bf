import { account, tryLater, support, fix, otherWay } from './advice';
import { type Explanation, explanation } from './explanation';

export function malformed(fr: string, en: string): Explanation {
  return explanation(`${fr} n’a pas la bonne forme.`, `${en} is malformed.`, ...fix);
}

/** Codes that begin with `00`: decided by API Entreprise itself. */
export const ownCodes: Readonly<Record<string, Explanation>> = {
  '00015': explanation(
    'Le même appel est déjà en cours.',
    'The same call is already in progress.',
    'Attendez sa réponse avant de le relancer.',
    'Wait for its response before sending it again.',
  ),
  '00100': explanation(
    'Le jeton ne donne pas accès à cet endpoint.',
    'The token does not give access to this endpoint.',
    'Utilisez un jeton qui porte le droit voulu, ou demandez ce droit dans votre habilitation.',
    'Use a token with the required scope, or request this scope for your authorisation (habilitation).',
  ),
  '00101': explanation(
    'Le jeton manque ou n’est pas valide.',
    'The token is missing or invalid.',
    'Copiez-le à nouveau, en entier, depuis votre compte.',
    'Copy it again, in full, from your account.',
  ),
  '00103': explanation(
    'Le jeton a expiré.',
    'The token has expired.',
    'Le demandeur de l’habilitation peut le prolonger depuis son compte.',
    'The person who applied for the authorisation (habilitation) can extend it from their account.',
  ),
  '00104': explanation(
    'L’environnement de test ne sait pas produire cet exemple.',
    'The staging environment cannot produce this example.',
    'Essayez un autre identifiant de test.',
    'Try another test identifier.',
  ),
  '00105': explanation(
    'Le jeton a été révoqué, sans doute parce qu’il a été divulgué.',
    'The token was revoked, probably because it was disclosed.',
    'Prenez le nouveau jeton dans votre compte et cherchez d’où vient la fuite.',
    'Get the new token from your account and find out where it leaked.',
  ),
  '00106': explanation('Le service ne connaît pas ce jeton.', 'The service does not know this token.', ...account),
  '00107': explanation(
    'Ce jeton n’est accepté que depuis certaines adresses IP, et pas depuis celle-ci.',
    'This token is only accepted from certain IP addresses, and this is not one of them.',
    'Appelez depuis une adresse déclarée, ou modifiez la liste dans votre compte ; pour un éditeur, celle de l’habilitation de son client compte aussi.',
    'Call from a declared address, or change the list in your account; for a software vendor, the list of the client’s authorisation applies too.',
  ),
  '00108': explanation(
    'C’est un jeton de production, et l’appel va à l’environnement de test.',
    'This is a production token, and the call goes to the staging environment.',
    'Utilisez le jeton de test, qui est public.',
    'Use the public staging token.',
  ),
  '00109': explanation(
    'C’est un jeton de test, et l’appel va à la production.',
    'This is a staging token, and the call goes to production.',
    'Utilisez votre jeton de production.',
    'Use your production token.',
  ),
  '00201': explanation(
    'Le paramètre context manque.',
    'The context parameter is missing.',
    'Donnez le cadre de la demande.',
    'State the framework of the request.',
  ),
  '00202': explanation(
    'Le paramètre object manque.',
    'The object parameter is missing.',
    'Donnez la raison de l’appel.',
    'Give the reason for the call.',
  ),
  '00203': explanation(
    'Le paramètre recipient manque.',
    'The recipient parameter is missing.',
    'Donnez le SIRET de l’administration qui demande la donnée.',
    'Give the SIRET of the public body requesting the data.',
  ),
  '00210': explanation(
    'Le paramètre recipient n’est pas un SIRET.',
    'The recipient parameter is not a SIRET.',
    'Donnez le SIRET à 14 chiffres de l’administration qui demande la donnée.',
    'Give the 14-digit SIRET of the public body requesting the data.',
  ),
  '00212': explanation(
    'Plusieurs délégations correspondent à ce jeton d’éditeur.',
    'Several delegations match this vendor’s token.',
    'Précisez delegation_id : GET /editeur/api/v1/delegations les liste.',
    'Set delegation_id: GET /editeur/api/v1/delegations lists them.',
  ),
  '00213': explanation(
    'L’administration de recipient n’a pas donné de délégation à cet éditeur, ou delegation_id n’en désigne aucune.',
    'The public body in recipient has not granted this vendor a delegation, or delegation_id does not match one.',
    'Demandez-lui la délégation, ou corrigez recipient ou delegation_id, un UUID en minuscules.',
    'Ask for the delegation, or correct recipient or delegation_id, a lower-case UUID.',
  ),
  '00301': malformed('Le SIREN', 'The SIREN'),
  '00302': malformed('Le SIRET', 'The SIRET'),
  '00303': malformed('Le SIRET ou le numéro RNA', 'The SIRET or RNA number'),
  '00304': malformed('Le SIRET ou le numéro EORI', 'The SIRET or EORI number'),
  '00305': malformed('Le mois', 'The month'),
  '00307': malformed('L’année', 'The year'),
  '00308': explanation(
    'L’identifiant que le service tire du jeton pour son fournisseur n’a pas la bonne forme.',
    'The identifier that the service takes from the token for its provider is malformed.',
    'Rien n’est à corriger dans l’appel : écrivez au support avec l’identifiant de la requête.',
    'Nothing in the call needs correcting: contact support and quote the request ID.',
  ),
  '00313': malformed('Le paramètre limit', 'The limit parameter'),
  '00315': explanation(
    'La DGFIP n’a pas de données pour cette année.',
    'The DGFIP has no data for that year.',
    'Choisissez une année de 2006 à l’an dernier.',
    'Choose a year from 2006 to last year.',
  ),
  '00330': malformed('Le SIREN, le SIRET ou le numéro RNA', 'The SIREN, SIRET or RNA number'),
  '00331': malformed('Le SIREN, le SIRET ou le numéro RNF', 'The SIREN, SIRET or RNF number'),
  '00333': malformed('Le SIREN ou le numéro RNA', 'The SIREN or RNA number'),
  '00390': explanation(
    'La valeur de profondeur est hors des bornes.',
    'The value of profondeur is out of bounds.',
    'Donnez un nombre de 0 à 12.',
    'Give a number from 0 to 12.',
  ),
  '00401': explanation(
    'La requête est mal écrite.',
    'The request is malformed.',
    'Corrigez-la, puis relancez l’appel.',
    'Correct it, then send the call again.',
  ),
  '00402': explanation(
    'Cette version n’existe pas pour cet endpoint.',
    'This endpoint has no such version.',
    'Prenez le chemin dans le catalogue.',
    'Take the path from the catalogue.',
  ),
  '00403': explanation(
    'Le lien du document a expiré.',
    'The document link has expired.',
    'Relancez l’appel pour en obtenir un nouveau.',
    'Send the call again to get a new one.',
  ),
  '00429': explanation(
    'La limite d’appels de ce groupe d’endpoints est atteinte.',
    'The rate limit of this group of endpoints has been reached.',
    'Attendez la durée indiquée avant le prochain appel : insister fait bannir l’adresse IP pour 12 heures.',
    'Wait for the indicated time before the next call: persisting gets the IP address banned for 12 hours.',
  ),
  '00500': explanation(
    'API Entreprise a rencontré une erreur interne.',
    'API Entreprise encountered an internal error.',
    ...support,
  ),
  '00501': explanation(
    'API Entreprise n’a pas pu joindre le fournisseur.',
    'API Entreprise could not reach the provider.',
    ...tryLater,
  ),
  '00502': explanation(
    'API Entreprise n’a pas pu joindre l’hébergement des documents.',
    'API Entreprise could not reach the document storage.',
    ...tryLater,
  ),
  '00601': explanation(
    'Le fournisseur refuse l’accès au fichier.',
    'The provider refuses access to the file.',
    ...otherWay,
  ),
  '00602': explanation(
    'Le fournisseur du fichier reçoit trop de demandes.',
    'The file provider is receiving too many requests.',
    ...tryLater,
  ),
  '00603': explanation(
    'Le fournisseur du fichier a rencontré une erreur.',
    'The file provider encountered an error.',
    ...tryLater,
  ),
  '00604': explanation('Le fichier n’a pas pu être récupéré.', 'The file could not be fetched.', ...tryLater),
  '00605': explanation('Le service de fichiers est indisponible.', 'The file service is unavailable.', ...tryLater),
  '00606': explanation(
    'Le fournisseur du fichier n’a pas répondu à temps.',
    'The file provider did not respond in time.',
    ...tryLater,
  ),
};
