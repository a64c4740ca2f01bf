import createClient from 'openapi-fetch';
import type { paths } from './openapi-entreprise';
import { configuration } from './configuration';

/** Client typé, produit à partir du fichier OpenAPI du service. */
const client = createClient<paths>({
  baseUrl: configuration.adresse,
  headers: { Authorization: `Bearer ${configuration.jeton}` },
});

/** Correct : les types exigent les trois paramètres, le signal limite l’attente. */
export function mandataires(siren: string, acheteur: string) {
  return client.GET('/v3/infogreffe/rcs/unites_legales/{siren}/mandataires_sociaux', {
    params: {
      path: { siren },
      query: { context: configuration.context, recipient: acheteur, object: 'Contrôle des mandataires' },
    },
    signal: AbortSignal.timeout(5000),
  });
}

/** À corriger : les types acceptent n’importe quel texte, le service veut un SIRET. Et rien ne limite l’attente. */
export function extraitKbis(siren: string) {
  return client.GET('/v3/infogreffe/rcs/unites_legales/{siren}/extrait_kbis', {
    params: {
      path: { siren },
      query: { context: configuration.context, recipient: 'Plateforme des achats', object: 'Extrait RCS' },
    },
  });
}
