import { configuration } from './configuration';

export interface Acheteur {
  readonly siret: string;
}

/** Le seul endroit de la plateforme d’où partent les appels écrits avec fetch. */
export async function appeler(
  chemin: string,
  acheteur: Acheteur,
  parametres: Record<string, string>,
  delai = 5000,
): Promise<unknown> {
  const query = new URLSearchParams({
    context: configuration.context,
    recipient: acheteur.siret,
    ...parametres,
  });
  const reponse = await fetch(`${configuration.adresse}${chemin}?${query.toString()}`, {
    headers: { Authorization: `Bearer ${configuration.jeton}` },
    signal: AbortSignal.timeout(delai),
  });
  if (!reponse.ok) throw new Error(`API Entreprise : ${String(reponse.status)}`);
  return reponse.json();
}
