import { shipped, type Operation } from '../catalogue';
import type { Message } from '../text/message';

/** Where it exists, deprecation, limits in time and number, scopes and maintenance: a sentence each, in plain text. */
export function operationFacts(operation: Operation): readonly Message[] {
  return [
    operation.stagingOnly ? STAGING_ONLY : null,
    deprecation(operation),
    waitingOf(operation),
    limit(operation),
    scopesSentence(operation),
    maintenance(operation),
  ].filter((each) => each !== null);
}

const STAGING_ONLY: Message = {
  fr: 'N’existe que dans l’environnement de test.',
  en: 'Exists in the staging environment only.',
};

function deprecation({ deprecated }: Operation): Message | null {
  if (!deprecated) return null;
  const successors = deprecated.successors.join(', ');
  return {
    fr: `Endpoint déprécié${successors === '' ? '.' : `, remplacé par ${successors}.`}`,
    en: `Deprecated endpoint${successors === '' ? '.' : `, replaced by ${successors}.`}`,
  };
}

/** How long to wait, as is recommended, and how long the service itself does. */
export function waitingOf({ timeoutMs, providerTimeoutMs }: Operation): Message {
  return {
    fr: `Délai recommandé : ${inSeconds(timeoutMs)} s. Le service attend son fournisseur ${inSeconds(providerTimeoutMs)} s au plus.`,
    en: `Recommended timeout: ${inSeconds(timeoutMs)} s. The service waits at most ${inSeconds(providerTimeoutMs)} s for its provider.`,
  };
}

function limit({ rateLimit }: Operation): Message | null {
  if (!rateLimit) return null;
  const { perMinute, group, shared } = rateLimit;
  const others = shipped().operations.filter(({ rateLimit: other }) => other?.counter === rateLimit.counter).length - 1;
  const isAlone = !shared || others === 0;
  return {
    fr: `Limite : ${perMinute} appels par minute${isAlone ? '' : `, partagés avec le groupe « ${group} »`}.`,
    en: `Limit: ${perMinute} calls per minute${isAlone ? '' : `, shared with the group “${group}”`}.`,
  };
}

/** What a token has to open; null where it is not known. */
export function scopesSentence({ scopes: wanted }: Operation): Message | null {
  if (wanted === null) return null;
  const [only] = wanted;
  if (only === undefined) return { fr: 'Tout jeton valide y a accès.', en: 'Any valid token has access.' };
  return wanted.length === 1
    ? { fr: `Droit requis : ${only}.`, en: `Required scope: ${only}.` }
    : {
        fr: `Un de ces droits est requis : ${wanted.join(', ')}.`,
        en: `Requires one of these scopes: ${wanted.join(', ')}.`,
      };
}

function maintenance({ maintenance: window }: Operation): Message | null {
  if (!window) return null;
  const { from, to } = window;
  return {
    fr: `Indisponible chaque jour de ${from} à ${to}, heure de Paris.`,
    en: `Down every day from ${from} to ${to}, Paris time.`,
  };
}

function inSeconds(ms: number): string {
  return String(ms / 1000);
}
