import type { Message } from '../text/message';
import type { PointedCall } from './hover';

export const hoverTitles = {
  timeout: { fr: 'Délai d’attente de cet appel', en: 'Timeout of this call' },
  token: { fr: 'Jeton d’API\u00a0Entreprise', en: 'API Entreprise token' },
  retired: { fr: 'Chemin retiré d’API\u00a0Entreprise', en: 'Path retired from API Entreprise' },
} as const;

export const hostTitles: Readonly<Record<PointedCall['host'], Message>> = {
  production: { fr: 'API\u00a0Entreprise, production', en: 'API Entreprise, production' },
  staging: { fr: 'API\u00a0Entreprise, environnement de test', en: 'API Entreprise, staging' },
  local: { fr: 'API\u00a0Entreprise sur cette machine', en: 'API Entreprise on this machine' },
  retired: { fr: 'Ancien hôte d’API\u00a0Entreprise', en: 'Former host of API Entreprise' },
  unknown: { fr: 'API\u00a0Entreprise', en: 'API Entreprise' },
};

export const hostFacts: Readonly<Record<PointedCall['host'], readonly Message[]>> = {
  production: [
    {
      fr: 'Données réelles, avec un jeton de production. Pour essayer sans habilitation\u00a0: staging.entreprise.api.gouv.fr.',
      en: 'Real data, with a production token. To try without an authorisation: staging.entreprise.api.gouv.fr.',
    },
    {
      fr: 'Toutes les requêtes d’une adresse IP comptent ensemble\u00a0: 1\u202f000 par minute au plus, moins pour certains groupes.',
      en: 'All requests of an IP address count together: 1,000 per minute at most, fewer for some groups.',
    },
  ],
  staging: [
    {
      fr: 'Réponses fictives, avec le jeton de test que le service publie.',
      en: 'Made-up answers, with the test token that the service publishes.',
    },
  ],
  local: [],
  retired: [
    {
      fr: 'Il ne répond plus\u00a0: l’hôte actuel est entreprise.api.gouv.fr.',
      en: 'It no longer answers: the current host is entreprise.api.gouv.fr.',
    },
  ],
  unknown: [],
};

/** What a client’s limit is of: nobody guesses it from its name. */
export const phases: Readonly<Record<'read' | 'headers' | 'total', Message>> = {
  read: {
    fr: 'Ce client limite chaque attente d’une partie de la réponse, et non l’appel entier.',
    en: 'This client limits each wait for a part of the answer, not the whole call.',
  },
  headers: {
    fr: 'Cette limite ne vaut que jusqu’aux en-têtes de la réponse, et non pour la lire en entier.',
    en: 'This limit only holds until the response’s headers are there, not for reading all of it.',
  },
  total: { fr: 'Ce client limite l’appel entier.', en: 'This client limits the whole call.' },
};

export const NO_TRACE: Message = {
  fr: 'Les paramètres de traçabilité n’y sont pas demandés.',
  en: 'Needs no traceability parameters.',
};

export const REQUIRED: Message = {
  fr: 'Obligatoire\u00a0: sans lui, le service refuse l’appel (422).',
  en: 'Required: without it, the service refuses the call (422).',
};

export const IGNORED: Message = {
  fr: 'Le service le lit dans le jeton et n’en tient pas compte dans l’URL.',
  en: 'The service reads it from the token and ignores it in the URL.',
};

export const TOO_LONG: Message = {
  fr: 'Il est plus long que ce que la documentation demande.',
  en: 'It is longer than the documentation asks for.',
};
