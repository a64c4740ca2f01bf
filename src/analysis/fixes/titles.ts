import type { Message } from '../findings';
import { listed } from '../rules/rule';

/** What the fixes are called, briefly, in both languages. */
export const titles = {
  add: (names: readonly string[], complete: boolean): Message => ({
    fr: `Ajouter ${listed(names, 'et')}${complete ? '' : ' (à remplir)'}`,
    en: `Add ${listed(names, 'and')}${complete ? '' : ' (to be filled in)'}`,
  }),
  timeout: (ms: number): Message => ({
    fr: `Limiter l’attente à ${String(ms / 1000)} s`,
    en: `Set a timeout of ${String(ms / 1000)} s`,
  }),
  environment: (name: string): Message => ({
    fr: `Lire le jeton dans la variable d’environnement ${name}`,
    en: `Read the token from the environment variable ${name}`,
  }),
  header: (): Message => ({
    fr: 'Passer le jeton dans l’en-tête Authorization',
    en: 'Pass the token in the Authorization header',
  }),
  toQuery: (names: readonly string[]): Message => ({
    fr: `Passer ${listed(names, 'et')} dans l’URL`,
    en: `Pass ${listed(names, 'and')} in the query string`,
  }),
  endpoint: (path: string): Message => ({ fr: `Utiliser ${path}`, en: `Use ${path}` }),
  recipient: (siret: string): Message => ({ fr: `Remplacer par ${siret}`, en: `Replace by ${siret}` }),
};
