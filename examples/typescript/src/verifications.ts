import got from 'got';
import ky from 'ky';
import { request } from 'undici';
import { configuration } from './configuration';

const entreprise = ky.create({
  prefixUrl: configuration.adresse,
  headers: { Authorization: `Bearer ${configuration.jeton}` },
});

/** Correct : ky s’arrête de lui-même au bout de 10 secondes. */
export function conformiteMsa(siret: string, acheteur: string) {
  return entreprise
    .get(`v3/msa/etablissements/${siret}/conformite_cotisations`, {
      searchParams: { context: configuration.context, recipient: acheteur, object: 'Attestation MSA' },
    })
    .json();
}

/** À corriger : le service ne lit ces paramètres que dans l’URL, pas dans les en-têtes. */
export function conformiteProbtp(siret: string, acheteur: string) {
  return got(`${configuration.adresse}/v3/probtp/etablissements/${siret}/conformite_cotisations_retraite`, {
    headers: {
      authorization: `Bearer ${configuration.jeton}`,
      context: configuration.context,
      recipient: acheteur,
      object: 'Attestation PRO BTP',
    },
    timeout: { request: 5000 },
  }).json();
}

/** À corriger : ce chemin a été retiré de la version 3. */
export function actes(siren: string, acheteur: string) {
  const query = new URLSearchParams({ context: configuration.context, recipient: acheteur, object: 'Statuts' });
  return request(`${configuration.adresse}/v3/inpi/unites_legales/${siren}/actes?${query.toString()}`, {
    headers: { authorization: `Bearer ${configuration.jeton}` },
    headersTimeout: 5000,
    bodyTimeout: 5000,
  });
}

/** Accepté en connaissance de cause : la suppression dit pourquoi. */
export function carteTravauxPublics(siren: string, acheteur: string) {
  const query = new URLSearchParams({ context: configuration.context, recipient: acheteur, object: 'Carte TP' });
  const url = `${configuration.adresse}/v3/fntp/unites_legales/${siren}/carte_professionnelle_travaux_publics?${query.toString()}`;
  // api-entreprise-disable-next-line missing-timeout -- la file de tâches interrompt ce travail au bout de 12 s
  return fetch(url, { headers: { Authorization: `Bearer ${configuration.jeton}` } });
}
