import { account, tryLater, status } from './advice';
import { type Explanation, explanation } from './explanation';
import { malformed, ownCodes } from './own-codes';
import { providerCodes } from './provider-codes';

/**
 * What each error code means to whoever called, and what to do. The service's own words are shown beside these; the
 * catalogue says whether to retry.
 */
export const codeExplanations: Readonly<Record<string, Explanation>> = { ...ownCodes, ...providerCodes };

/** `XX05N`: the provider's document is damaged, of another type, or empty. */
const badDocument = explanation(
  'Le document reçu du fournisseur est inutilisable.',
  'The document received from the provider is unusable.',
  ...tryLater,
);

/** `XX5NN`: particular to one provider. */
const ofProvider = explanation(
  'Le fournisseur a répondu par une erreur qui lui est propre.',
  'The provider returned an error of its own.',
  'Lisez le détail ci-dessous : il vient du fournisseur.',
  'Read the details below: they come from the provider.',
);

/** What a code means: itself, else what it means for every provider, else by its family; null when it is none of ours. */
export function explanationOfCode(code: string): Explanation | null {
  const own = codeExplanations[code];
  if (own !== undefined) return own;
  if (!/^\d{5}$/.test(code)) return null;
  if (code.startsWith('00')) return /^003/.test(code) ? malformed('Un paramètre', 'A parameter') : null;
  const generic = codeExplanations[`XX${code.slice(2)}`];
  if (generic !== undefined) return generic;
  if (/^\d\d05\d$/.test(code)) return badDocument;
  return /^\d\d5\d\d$/.test(code) ? ofProvider : null;
}

/** What a status means where no code does, and the body is none of the service's. */
export function explanationOfStatus(code: number): Explanation {
  const known = byStatus[code];
  if (known !== undefined) return known;
  return code >= 500
    ? explanation(`Le service a répondu ${code}.`, `The service responded with ${code}.`, ...status)
    : explanation(
        `Le service a répondu ${code}.`,
        `The service responded with ${code}.`,
        'Vérifiez l’appel, puis lisez la réponse.',
        'Check the call, then read the response.',
      );
}

const byStatus: Readonly<Record<number, Explanation>> = {
  401: explanation('Le jeton est refusé.', 'The token is refused.', ...account),
  403: explanation('L’accès est refusé.', 'Access is refused.', ...account),
  404: explanation(
    'Cette adresse n’existe pas sur API Entreprise.',
    'This address does not exist on API Entreprise.',
    'Prenez le chemin dans le catalogue.',
    'Take the path from the catalogue.',
  ),
  410: explanation(
    'Cette adresse n’existe plus.',
    'This address no longer exists.',
    'Passez à la version actuelle de l’endpoint ; si c’est un lien de document, demandez-en un nouveau.',
    'Switch to the current version of the endpoint; if it is a document link, request a new one.',
  ),
  ...Object.fromEntries(
    [
      [429, '00429'],
      [451, 'XX005'],
      [503, 'XX001'],
      [504, 'XX002'],
    ].flatMap(([number, code]) => {
      const same = codeExplanations[String(code)];
      return same === undefined ? [] : [[Number(number), same]];
    }),
  ),
};

/** A page instead of an error of the service: something between it and us has answered. */
export const notFromService = explanation(
  'Cette erreur ne vient pas d’API Entreprise mais d’un intermédiaire : proxy, pare-feu ou répartiteur.',
  'This error does not come from API Entreprise but from an intermediary: a proxy, a firewall or a load balancer.',
  'Réessayez ; si cela dure, contactez votre service informatique.',
  'Try again; if it persists, contact your IT department.',
);
