import {
  isCallee,
  isNobodysRecipient,
  isObjectTooLong,
  isSampleRecipient,
  isSampleText,
  OBJECT_LIMIT,
  type Operation,
} from '../catalogue';
import { durationInWords, type Explanation, explanation, quotedInSentence } from './explanation';
import { maintenanceOf } from './maintenance';
import type { ServiceTarget } from './target';

export const warningKinds = [
  'placeholder',
  'own-recipient',
  'long-object',
  'user-id',
  'scopes',
  'token-environment',
  'token-service',
  'token-expired',
  'deprecated',
  'staging-only',
  'maintenance',
] as const;

/** Something that the service lets pass, or that cannot be told for sure, and that a person should know before calling. */
export interface Warning extends Explanation {
  readonly kind: (typeof warningKinds)[number];
  readonly parameter: string | null;
}

/** What is known of the chosen token: of the facts that src/token reads in it, those that a call depends on. */
export interface TokenSummary {
  readonly environment: 'production' | 'staging';
  readonly service: 'entreprise' | 'particulier';
  readonly scopes: readonly string[];
  readonly editor: boolean;
  /** Seconds since 1970. */
  readonly expiresAt: number | null;
}

function warning(kind: Warning['kind'], parameter: string | null, said: Explanation): Warning {
  return { kind, parameter, ...said };
}

/** About the trace that the call leaves. */
export function traceWarnings(
  traceability: Readonly<Record<string, string>>,
  operation: Operation,
  path: Readonly<Record<string, string>>,
): Warning[] {
  const { context = '', object = '', recipient = '', user_id: userId = '' } = traceability;
  const found: Warning[] = [];
  for (const [name, value] of Object.entries({ context, object })) {
    if (isSampleText(value)) found.push(warning('placeholder', name, sampleText(name, value)));
  }
  if (isSampleRecipient(recipient)) found.push(warning('placeholder', 'recipient', sampleRecipient(recipient)));
  if (Object.values(path).some((value) => isCallee(recipient, value))) {
    found.push(warning('own-recipient', 'recipient', callee));
  }
  if (isObjectTooLong(object)) found.push(warning('long-object', 'object', tooLong(object.length)));
  if (operation.userId && userId.trim() === '') found.push(warning('user-id', 'user_id', noUserId));
  return found;
}

/** Whether a warning is about a value that was made up: what may be tried elsewhere is a false trace in production. */
export function isMadeUp({ kind, parameter }: Warning, { recipient = '' }: Readonly<Record<string, string>>): boolean {
  return kind === 'placeholder' && (parameter !== 'recipient' || isNobodysRecipient(recipient));
}

function sampleText(name: string, value: string): Explanation {
  return explanation(
    `${name} vaut « ${quotedInSentence(value)} », qui ne dit pas pourquoi la donnée est demandée.`,
    `${name} is “${quotedInSentence(value)}”, which does not say why the data is requested.`,
    'Donnez la vraie raison : vous devez pouvoir justifier chaque appel.',
    'Give the real reason: you must be able to justify every call.',
  );
}

function sampleRecipient(value: string): Explanation {
  return explanation(
    `recipient vaut ${quotedInSentence(value)}, un SIRET d’exemple.`,
    `recipient is ${quotedInSentence(value)}, an example SIRET.`,
    'Donnez le SIRET de l’administration qui demande la donnée.',
    'Give the SIRET of the public body requesting the data.',
  );
}

const callee = explanation(
  'recipient désigne l’entreprise sur laquelle porte l’appel.',
  'recipient is the company the call is about.',
  'Donnez le SIRET de l’administration qui demande la donnée, et non celui de l’entreprise.',
  'Give the SIRET of the public body requesting the data, not that of the company.',
);

function tooLong(length: number): Explanation {
  return explanation(
    `object a ${length} caractères ; la documentation en demande moins de ${OBJECT_LIMIT}.`,
    `object has ${length} characters; the documentation asks for fewer than ${OBJECT_LIMIT}.`,
    'Raccourcissez-le, par exemple au numéro du dossier.',
    'Shorten it, for example to the case number.',
  );
}

const noUserId = explanation(
  'user_id est vide : il est facultatif sur cet endpoint DGFIP, où le service identifie l’appelant par le jeton.',
  'user_id is empty: it is optional on this DGFIP endpoint, where the service identifies the caller by the token.',
  'Vous pouvez y mettre l’identifiant de l’agent à l’origine de la demande.',
  'You may set it to the identifier of the person behind the request.',
);

/** About the token against the endpoint and the environment. `now` is when the call would be sent. */
export function tokenWarnings(token: TokenSummary, operation: Operation, target: ServiceTarget, now: Date): Warning[] {
  const found: Warning[] = [];
  if (token.service === 'particulier') found.push(warning('token-service', 'token', particulier));
  else if (lacksScope(token, operation)) found.push(warning('scopes', 'token', scopes(operation.scopes ?? [])));
  if (target.environment === 'production' && token.environment === 'staging') {
    found.push(warning('token-environment', 'token', stagingToken));
  }
  if (target.environment === 'staging' && token.environment === 'production') {
    found.push(warning('token-environment', 'token', productionToken));
  }
  if (token.expiresAt !== null && token.expiresAt * 1000 < now.getTime()) {
    found.push(warning('token-expired', 'token', expired));
  }
  return found;
}

function lacksScope(token: TokenSummary, { scopes: wanted }: Operation): boolean {
  if (token.editor || wanted === null || wanted.length === 0) return false;
  return !wanted.some((scope) => token.scopes.includes(scope));
}

const particulier = explanation(
  'C’est un jeton d’API Particulier.',
  'This is an API Particulier token.',
  'Choisissez un jeton d’API Entreprise.',
  'Choose an API Entreprise token.',
);

function scopes(wanted: readonly string[]): Explanation {
  return explanation(
    `Ce jeton ne porte pas le droit attendu par cet endpoint (${wanted.join(' ou ')}).`,
    `This token lacks the scope required by this endpoint (${wanted.join(' or ')}).`,
    'Choisissez un autre jeton, ou demandez ce droit dans votre habilitation.',
    'Choose another token, or request this scope for your authorisation (habilitation).',
  );
}

const stagingToken = explanation(
  'C’est un jeton de test : la production le refuserait (00109).',
  'This is a staging token: production would refuse it (00109).',
  'Choisissez un jeton de production, ou appelez l’environnement de test.',
  'Choose a production token, or call the staging environment.',
);

const productionToken = explanation(
  'C’est un jeton de production : l’environnement de test le refuserait (00108).',
  'This is a production token: the staging environment would refuse it (00108).',
  'Choisissez le jeton de test, qui est public.',
  'Choose the public staging token.',
);

const expired = explanation(
  'La date inscrite dans ce jeton est passée ; il fonctionne encore s’il a été prolongé.',
  'The expiry date of this token has passed; it still works if it has been extended.',
  'Si l’appel est refusé (00103), prolongez le jeton depuis votre compte.',
  'If the call is refused (00103), extend the token from your account.',
);

/** About the endpoint itself. */
export function endpointWarnings(operation: Operation, target: ServiceTarget, now: Date): Warning[] {
  const found: Warning[] = [];
  if (operation.deprecated !== null) {
    found.push(warning('deprecated', null, deprecated(operation.deprecated.successors.join(', '))));
  }
  if (operation.stagingOnly && target.environment === 'production') {
    found.push(warning('staging-only', null, stagingOnly));
  }
  const maintenance = maintenanceOf(operation, now);
  if (maintenance?.isOpen === true) {
    found.push(warning('maintenance', null, closed(maintenance.from, maintenance.to, maintenance.remainingMs)));
  }
  return found;
}

function deprecated(successors: string): Explanation {
  return explanation(
    'Cet endpoint est déprécié.',
    'This endpoint is deprecated.',
    successors === '' ? 'Il n’a pas de remplaçant : préparez sa fin.' : `Passez à ${successors}.`,
    successors === '' ? 'It has no successor: plan for its removal.' : `Switch to ${successors}.`,
  );
}

const stagingOnly = explanation(
  'Cet endpoint n’est disponible que dans l’environnement de test.',
  'This endpoint is available in the staging environment only.',
  'Appelez l’environnement de test.',
  'Call the staging environment.',
);

function closed(from: string, to: string, remainingMs: number): Explanation {
  return explanation(
    `Le fournisseur est en maintenance chaque jour de ${from} à ${to} (heure de Paris).`,
    `The provider is under maintenance every day from ${from} to ${to} (Paris time).`,
    `Attendez ${durationInWords(remainingMs).fr}.`,
    `Wait ${durationInWords(remainingMs).en}.`,
  );
}
