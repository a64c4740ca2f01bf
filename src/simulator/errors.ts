/**
 * The errors of the service: its codes, its statuses, its envelope. What they say in French is worded here, in the
 * place of the service's own sentences.
 */
import { type Catalogue, errorFacts, type Operation } from '../catalogue/index';

export interface ServiceError {
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly source?: { readonly parameter: string };
  readonly meta: { readonly provider?: string; readonly retry_in?: number };
}

const REFUSED = 'Paramètre refusé';

/** By code, or by `XX` and the three last digits for what any provider may answer. */
const texts: Readonly<Record<string, readonly [title: string, detail: string]>> = {
  '00015': ['Conflit', 'Un appel identique, avec le même jeton, est en cours : attendez sa réponse.'],
  '00100': ['Droits insuffisants', 'Le jeton est valide, mais n’ouvre pas cet endpoint. Ses droits : /privileges.'],
  '00101': ['Interdit', 'Le jeton manque ou n’est pas valide.'],
  '00103': ['Jeton expiré', 'La date d’expiration du jeton est passée : il est à renouveler.'],
  '00105': ['Jeton sur liste noire', 'Le jeton a été révoqué, sans doute parce qu’il a été divulgué.'],
  '00106': ['Jeton inconnu', 'Le jeton ne correspond à aucune habilitation.'],
  '00107': ['Adresse IP refusée', 'Le jeton n’est pas utilisable depuis cette adresse IP.'],
  '00108': ['Jeton d’un autre environnement', 'Ce jeton n’est pas un jeton de test : il ne vaut qu’en production.'],
  '00109': ['Jeton d’un autre environnement', 'Ce jeton de test ne vaut pas en production.'],
  '00201': [REFUSED, 'Le paramètre context manque ou est vide.'],
  '00202': [REFUSED, 'Le paramètre object manque ou est vide.'],
  '00203': [REFUSED, 'Le paramètre recipient manque ou est vide.'],
  '00210': [REFUSED, 'Le paramètre recipient doit être un SIRET.'],
  '00212': [REFUSED, 'Plusieurs délégations conviennent : précisez delegation_id.'],
  '00213': ['Délégation absente', 'Le recipient n’a pas donné délégation à l’éditeur.'],
  '00301': [REFUSED, 'Un SIREN fait 9 chiffres, dont une clé de contrôle.'],
  '00302': [REFUSED, 'Un SIRET fait 14 chiffres, dont une clé de contrôle.'],
  '00303': [REFUSED, 'Un SIRET ou un numéro RNA est attendu.'],
  '00304': [REFUSED, 'Un SIRET ou un numéro EORI est attendu.'],
  '00305': [REFUSED, 'Un mois s’écrit de 01 à 12.'],
  '00307': [REFUSED, 'Une année de quatre chiffres, passée ou en cours, est attendue.'],
  '00308': [REFUSED, 'L’identifiant tiré du jeton pour le fournisseur n’a pas la bonne forme.'],
  '00313': [REFUSED, 'Le paramètre limit va de 1 à 1000.'],
  '00314': [REFUSED, 'L’identifiant du lien n’est pas valide.'],
  '00315': [REFUSED, 'L’année doit être au moins 2006 et au plus l’année précédente.'],
  '00330': [REFUSED, 'Un SIREN, un SIRET ou un numéro RNA est attendu.'],
  '00331': [REFUSED, 'Un SIREN, un SIRET ou un numéro RNF est attendu.'],
  '00333': [REFUSED, 'Un SIREN ou un numéro RNA est attendu.'],
  '00390': [REFUSED, 'La profondeur est hors bornes.'],
  '00401': ['Requête incorrecte', 'La requête ne peut pas être lue : vérifiez l’encodage de son adresse.'],
  '00402': ['Version inconnue', 'Cet endpoint n’existe pas dans cette version.'],
  '00403': ['Lien expiré', 'Le lien a dépassé sa durée de vie : refaites l’appel qui l’a donné.'],
  '00429': ['Trop de requêtes', 'La limite de la minute est atteinte : attendez la durée donnée par Retry-After.'],
  '00500': ['Erreur interne', 'Le service a rencontré une erreur.'],
  '00501': ['Erreur réseau', 'La connexion au fournisseur a échoué, en général pour peu de temps.'],
  '00502': ['Erreur réseau', 'La connexion à l’hébergeur des données a échoué, en général pour peu de temps.'],
  '00601': ['Fichier refusé', 'Le fournisseur du fichier en refuse l’accès.'],
  '00602': ['Fichier indisponible', 'Le fournisseur du fichier reçoit trop de requêtes.'],
  '00603': ['Fichier indisponible', 'Le fournisseur du fichier a rencontré une erreur.'],
  '00604': ['Fichier indisponible', 'Le fournisseur du fichier a mal répondu.'],
  '00605': ['Fichier indisponible', 'Le fournisseur du fichier est indisponible.'],
  '00606': ['Fichier indisponible', 'Le fournisseur du fichier n’a pas répondu à temps.'],
  XX000: ['Erreur interne du fournisseur', 'Le fournisseur a rencontré une erreur.'],
  XX001: ['Service indisponible', 'Le service du fournisseur est indisponible ou en maintenance.'],
  XX002: ['Délai dépassé', 'Le fournisseur n’a pas répondu à temps.'],
  XX003: ['Entité non trouvée', 'Le fournisseur ne connaît pas cet identifiant, ou n’a rien à en dire.'],
  XX004: ['Erreur DNS', 'L’adresse du fournisseur n’a pas pu être résolue.'],
  XX005: ['Indisponible pour des raisons légales', 'Les données de cette entité ne sont communiquées à personne.'],
  XX006: ['Accès refusé par le fournisseur', 'Le fournisseur refuse l’authentification du service.'],
  XX008: ['Trop de requêtes chez le fournisseur', 'Le fournisseur limite les appels du service.'],
  XX009: ['Certificat du fournisseur', 'Le certificat du fournisseur est invalide ou expiré.'],
  XX011: ['Erreur passagère du fournisseur', 'Réessayez dans un instant.'],
  XX015: ['Conflit', 'Plusieurs entités répondent à ces critères.'],
  XX020: ['Maintenance du fournisseur', 'Le fournisseur est en maintenance, à heures fixes.'],
  XX999: ['Erreur inconnue du fournisseur', 'La réponse du fournisseur n’a pas été comprise.'],
  '01501': ['Réponse ambiguë', 'Le fournisseur donne plusieurs établissements pour un siège.'],
  '02502': ['Hors périmètre', 'Le fournisseur ne délivre rien pour ce SIREN.'],
};

const BAD_FILE = /^\d{2}05[1-6]$/;

function textOf(code: string): readonly [title: string, detail: string] {
  const known = texts[code] ?? (code.startsWith('00') ? undefined : texts[`XX${code.slice(2)}`]);
  if (known !== undefined) return known;
  if (BAD_FILE.test(code)) return ['Fichier inutilisable', 'Le fichier remis par le fournisseur est vide ou abîmé.'];
  return ['Erreur du fournisseur', 'Le fournisseur a répondu par une erreur qui lui est propre.'];
}

/**
 * The error of this code, with its provider when the code is a provider's.
 * @param retryIn seconds, for codes whose wait is not constant (a maintenance)
 */
export function serviceError(code: string, catalogue: Catalogue, retryIn?: number): ServiceError {
  const facts = errorFacts(code, catalogue);
  const [title, detail] = textOf(code);
  const provider = code.startsWith('00') ? undefined : catalogue.prefixes[code.slice(0, 2)];
  const seconds = retryIn ?? facts?.retryIn;
  return {
    code,
    title,
    detail,
    ...(facts?.parameter === undefined ? {} : { source: { parameter: facts.parameter } }),
    meta: {
      ...(provider === undefined ? {} : { provider }),
      ...(seconds === undefined ? {} : { retry_in: seconds }),
    },
  };
}

/** The status that the server really sends with a code; 502 for a provider's code of which nothing is known. */
export function httpStatus(code: string, catalogue: Catalogue): number {
  const facts = errorFacts(code, catalogue);
  return facts?.statuses[0] ?? facts?.documented[0] ?? (code.startsWith('00') ? 500 : 502);
}

/** The first two digits of the operation's own error codes. */
export function codePrefix(operation: Operation): string {
  const own = operation.errors.find((code) => /^(?!00)\d{2}(999|003|002)$/.test(code));
  return (own ?? operation.errors.find((code) => !code.startsWith('00')) ?? '00').slice(0, 2);
}
