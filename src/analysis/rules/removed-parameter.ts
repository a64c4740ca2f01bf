import { removalOf, type RemovedParameter } from '../../catalogue';
import type { ServiceCall } from '../calls/service-call';
import type { Message } from '../../text/message';
import { removalFixes } from '../fixes/removal';
import { queryPlace } from './places';
import type { Rule } from './rule';

/** Parameters of version 2 that nothing reads since version 3: what they ask for is not done, and nothing says so. */
export const removedParameter: Rule = {
  id: 'removed-parameter',
  severity: 'warning',
  check(call) {
    if ((call.match.kind !== 'operation' && call.match.kind !== 'alias') || call.host === 'retired') return [];
    return [...call.query.entries].flatMap(([name, { state, at }]) => {
      const removed = state === 'absent' ? null : removalOf(name);
      if (!removed || !isTaken(call, removed)) return [];
      return [{ at: at ?? queryPlace(call), about: name, message: messageFor(call, removed) }];
    });
  },
  fixes: removalFixes,
};

/** Words that could be anybody's count only where the path holds what they said. */
function isTaken({ operation }: ServiceCall, { instead }: RemovedParameter): boolean {
  const kinds = operation?.parameters.map(({ kind }) => kind) ?? [];
  if (instead === 'year in the path') return kinds.includes('year');
  if (instead === 'month in the path') return kinds.includes('month');
  return true;
}

function messageFor({ operation }: ServiceCall, { name, instead }: RemovedParameter): Message {
  const ignored = {
    fr: `${name} est un paramètre de la version 2, ignoré depuis la version 3`,
    en: `${name} is a parameter of version 2, ignored since version 3`,
  };
  switch (instead) {
    case 'open-data path':
      return operation?.opening === 'open'
        ? {
            fr: `${ignored.fr} : ce chemin ne donne que les entreprises diffusibles.`,
            en: `${ignored.en}: this path only gives the companies whose data is public.`,
          }
        : {
            fr: `${ignored.fr} : le choix se fait par le chemin, les données publiques étant sous /diffusibles/.`,
            en: `${ignored.en}: the choice is made by the path, public data being under /diffusibles/.`,
          };
    case 'error format':
      return {
        fr: `${ignored.fr} : toutes les erreurs ont désormais un code, un titre et un détail.`,
        en: `${ignored.en}: all errors now have a code, a title and a detail.`,
      };
    case 'year in the path':
    case 'month in the path': {
      const key = instead === 'year in the path' ? 'year' : 'month';
      return {
        fr: `${ignored.fr} : la valeur prise en compte est celle du chemin ({${key}}).`,
        en: `${ignored.en}: the value that counts is the one in the path ({${key}}).`,
      };
    }
    default:
      return { fr: `${ignored.fr} : retirez-le.`, en: `${ignored.en}: remove it.` };
  }
}
