import type { ServiceCall } from '../calls/service-call';
import type { IneffectiveWhy } from '../findings';
import { clauseFor } from '../ineffective-clause';
import { inSeconds } from '../fixes/limits';
import { writtenLimit } from '../fixes/timeout';
import type { Message } from '../../text/message';
import type { Defect } from './rule';

const NOTHING: Message = { fr: '', en: '' };

/** What is written as a limit and is none, with what to write instead; null where nothing is. */
export function ineffectiveMessage(call: ServiceCall, ms: number): Message | null {
  const { ineffective } = call.timeout;
  if (!ineffective) return null;
  const clause = clauseFor(ineffective, call.client);
  const written = writtenLimit(call, ms);
  const place = WRONG_PLACE.has(ineffective.why) ? placeFor(call) : NOTHING;
  const next = written
    ? { fr: `Écrivez ${written}${place.fr}.`, en: `Write ${written}${place.en}.` }
    : { fr: `Délai recommandé ici : ${inSeconds(ms)} s.`, en: `Recommended here: ${inSeconds(ms)} s.` };
  if (ineffective.why === 'refused' || ineffective.why === 'refused here')
    return {
      fr: `Aucun appel ne part : ${clause.fr}. ${next.fr}`,
      en: `No call is sent: ${clause.en}. ${next.en}`,
    };
  return {
    fr: `Aucun délai d’attente maximal : ${clause.fr}. Un appel sans réponse bloquera votre logiciel. ${next.fr}`,
    en: `No timeout: ${clause.en}. A call that gets no response will hang your application. ${next.en}`,
  };
}

/** Reasons that have to do with where a limit is written. */
const WRONG_PLACE: ReadonlySet<IneffectiveWhy> = new Set(['not read here', 'not read', 'sent', 'refused here']);

function placeFor({ client: { write } }: ServiceCall): Message {
  const on = write?.timeout && 'on' in write.timeout ? write.timeout.on : undefined;
  if (on === 'send') return { fr: ' à chaque appel', en: ' with each call' };
  return on === 'client' ? { fr: ' à la création du client', en: ' where the client is made' } : NOTHING;
}

/** The same as one more sentence, behind a space; empty where nothing is. */
export function ineffectiveSentence({ timeout: { ineffective }, client }: ServiceCall): Message {
  if (!ineffective) return NOTHING;
  const { fr, en } = clauseFor(ineffective, client);
  return {
    fr: ` Ce qui est écrit n’y change rien : ${fr}.`,
    en: ` What is written makes no difference: ${en}.`,
  };
}

export function ineffectiveRelated({ timeout: { ineffective } }: ServiceCall): NonNullable<Defect['related']> {
  return ineffective
    ? [{ at: ineffective.at, message: { fr: 'Réglage sans effet', en: 'Setting without effect' } }]
    : [];
}
