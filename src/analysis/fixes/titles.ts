import type { Message } from '../../text/message';
import { listed } from '../rules/rule';

/** What the fixes are called, briefly, in both languages. */
export const titles = {
  add: (names: readonly string[], complete: boolean): Message => ({
    fr: `Ajouter ${listed(names, 'et')}${complete ? '' : ' (à remplir)'}`,
    en: `Add ${listed(names, 'and')}${complete ? '' : ' (to fill in)'}`,
  }),
  fill: (names: readonly string[], complete: boolean): Message => ({
    fr: `Remplir ${listed(names, 'et')}${complete ? ' avec les valeurs du projet' : ''}`,
    en: `Fill in ${listed(names, 'and')}${complete ? ' with the project’s values' : ''}`,
  }),
  remove: (name: string): Message => ({ fr: `Retirer ${name}`, en: `Remove ${name}` }),
  replace: (value: string): Message => ({ fr: `Remplacer par ${value}`, en: `Replace with ${value}` }),
  encode: (value: string): Message => ({ fr: `Encoder ${value}`, en: `Encode ${value}` }),
  https: (): Message => ({ fr: 'Passer en https://', en: 'Use https://' }),
  verification: (): Message => ({
    fr: 'Réactiver la vérification du certificat',
    en: 'Turn certificate verification back on',
  }),
  timeout: (ms: number): Message => ({
    fr: `Fixer un délai d’attente de ${String(ms / 1000)} s`,
    en: `Set a timeout of ${String(ms / 1000)} s`,
  }),
  unit: (value: number, unit: 'ms' | 's'): Message => ({
    fr: `Écrire ${String(value)} (${unit === 'ms' ? 'millisecondes' : 'secondes'})`,
    en: `Write ${String(value)} (${unit === 'ms' ? 'milliseconds' : 'seconds'})`,
  }),
  ownSignal: (ms: number | null): Message => ({
    fr: `Donner à chaque appel son propre délai${ms === null ? '' : ` de ${String(ms / 1000)} s`}`,
    en: `Give each call a timeout${ms === null ? '' : ` of ${String(ms / 1000)} s`} of its own`,
  }),
  statuses: (statuses: readonly number[]): Message => ({
    fr: `Ne plus répéter ${listed(statuses.map(String), 'ni')}`,
    en: `No longer repeat ${listed(statuses.map(String), 'or')}`,
  }),
  /** `by`: the library that does it, where one does. */
  atATime: (count: number, by: string | null): Message => ({
    fr: `Limiter à ${String(count)} appels à la fois${by === null ? '' : ` avec ${by}`}`,
    en: `Limit to ${String(count)} calls at a time${by === null ? '' : ` with ${by}`}`,
  }),
  failuresOnly: (): Message => ({
    fr: 'Ne plus répéter les refus',
    en: 'No longer repeat refusals',
  }),
  retryAfter: (): Message => ({
    fr: 'Attendre le temps que donne Retry-After',
    en: 'Wait as long as Retry-After says',
  }),
  environment: (name: string): Message => ({
    fr: `Lire le jeton dans la variable d’environnement ${name}`,
    en: `Read the token from the environment variable ${name}`,
  }),
  header: (): Message => ({
    fr: 'Passer le jeton dans l’en-tête Authorization',
    en: 'Move the token to the Authorization header',
  }),
  toQuery: (names: readonly string[]): Message => ({
    fr: `Passer ${listed(names, 'et')} dans l’URL`,
    en: `Move ${listed(names, 'and')} to the query string`,
  }),
  host: (host: string): Message => ({ fr: `Utiliser ${host}`, en: `Use ${host}` }),
  /** `title`: what the endpoint gives, where a person has to choose among several. */
  endpoint: (path: string, title: string | null): Message => {
    const what = title === null ? '' : ` (${title})`;
    return { fr: `Utiliser ${path}${what}`, en: `Use ${path}${what}` };
  },
};
