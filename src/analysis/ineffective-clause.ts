import { nameOfClient } from '../clients';
import type { ClientRecord } from '../clients/schema';
import type { Message } from '../text/message';
import type { Ineffective } from './ineffective';

/** Why it is none, as a clause without a full stop. */
export function clauseFor({ why, name, value, other }: Ineffective, record: ClientRecord): Message {
  const client = nameOfClient(record);
  switch (why) {
    case 'no option':
      return { fr: `${client} n’a pas d’option ${name}`, en: `${client} has no ${name} option` };
    case 'other version':
      return {
        fr: `dans la version utilisée ici, ${client} n’a pas d’option ${name}`,
        en: `in the version used here, ${client} has no ${name} option`,
      };
    case 'not read here':
      return { fr: `${client} ne lit pas ${name} à cet endroit`, en: `${client} does not read ${name} there` };
    case 'not read':
      return { fr: `${client} ne lit pas ${name}`, en: `${client} does not read ${name}` };
    case 'sent':
      return {
        fr: `${name} est ici envoyé au service et ne limite rien`,
        en: `${name} is sent to the service here and limits nothing`,
      };
    case 'connection only':
      return {
        fr: `${name} ne limite que l’établissement de la connexion, pas l’attente de la réponse`,
        en: `${name} only limits how long connecting takes, not the wait for the response`,
      };
    case 'body only':
      return {
        fr: `${name} ne compte qu’une fois la réponse commencée`,
        en: `${name} only counts once the response has begun`,
      };
    case 'no handler':
      return {
        fr: `${name} signale l’attente sans y mettre fin, car rien n’interrompt la requête`,
        en: `${name} reports the wait without ending it, as nothing aborts the request`,
      };
    case 'beside another':
      return {
        fr: `${client} ne tient pas compte de ${name} lorsque ${other ?? ''} est donné`,
        en: `${client} does not take ${name} into account when ${other ?? ''} is given`,
      };
    case 'without another':
      return {
        fr: `${name} reste sans effet sans ${other ?? ''}`,
        en: `${name} has no effect without ${other ?? ''}`,
      };
    case 'cut to zero':
      return {
        fr: `${name} ne garde que la partie entière : ${value ?? 'la valeur'} devient 0, donc aucune limite`,
        en: `${name} only keeps whole numbers: ${value ?? 'the value'} becomes 0, which is no limit`,
      };
    case 'text':
      return {
        fr: `${client} ne lit pas ${name} quand c’est une chaîne${value === null ? '' : ` (${value})`}`,
        en: `${client} does not read ${name} when it is a string${value === null ? '' : ` (${value})`}`,
      };
    case 'none':
      return value === null
        ? { fr: `${name} est désactivé`, en: `${name} is switched off` }
        : { fr: `avec ${value}, ${name} est désactivé`, en: `${name} is switched off by ${value}` };
    case 'refused here':
      return { fr: `${client} refuse ${name} à cet endroit`, en: `${client} rejects ${name} there` };
    case 'refused':
      return {
        fr: `${client} refuse cette valeur de ${name}${value === null ? '' : ` (${value})`}`,
        en: `${client} rejects this value of ${name}${value === null ? '' : ` (${value})`}`,
      };
  }
}
