import { type Acheteur, appeler } from './http';

interface Candidature {
  readonly siren: string;
  readonly siret: string;
  readonly numero: string;
}

/** Correct : la fonction qui envoie fournit context, recipient et le délai, l’appelant fournit object. */
export function uniteLegale(candidature: Candidature, acheteur: Acheteur): Promise<unknown> {
  return appeler(`/v4/insee/sirene/unites_legales/${candidature.siren}`, acheteur, {
    object: `Candidature ${candidature.numero}`,
  });
}

/** Correct : 12 secondes, parce que la réponse donne accès à un document. */
export function extraitRne(candidature: Candidature, acheteur: Acheteur): Promise<unknown> {
  return appeler(
    `/v3/inpi/rne/unites_legales/${candidature.siren}/extrait_rne`,
    acheteur,
    { object: `Candidature ${candidature.numero}` },
    12_000,
  );
}

/** À corriger : object est oublié ici, et la fonction qui envoie ne l’ajoute pas. Le service répondra 422. */
export function certificationQualibat(candidature: Candidature, acheteur: Acheteur): Promise<unknown> {
  return appeler(`/v4/qualibat/etablissements/${candidature.siret}/certification_batiment`, acheteur, {}, 12_000);
}

/** À surveiller : user_id n’est pas obligatoire depuis la version 3 ; une information le rappelle. */
export function chiffresAffaires(candidature: Candidature, acheteur: Acheteur): Promise<unknown> {
  return appeler(`/v3/dgfip/etablissements/${candidature.siret}/chiffres_affaires`, acheteur, {
    object: `Candidature ${candidature.numero}`,
  });
}
