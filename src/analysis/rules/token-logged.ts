import type { LeakRule } from './leak-rule';

/** Logs are kept, copied and read by more people than settings are. */
export const tokenLogged: LeakRule = {
  id: 'token-logged',
  severity: 'warning',
  check({ kind, place }) {
    if (kind !== 'log') return [];
    return [
      {
        place,
        message: {
          fr: 'Le jeton API Entreprise est écrit dans un journal, que d’autres lisent et conservent : n’écrivez ni le jeton, ni les en-têtes, ni une adresse qui le contient.',
          en: 'The API Entreprise token is written to a log, which others can read and keep: log neither the token, nor the headers, nor a URL that contains it.',
        },
      },
    ];
  },
};
