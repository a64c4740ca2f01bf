// Page de recherche du guichet : ce fichier est envoyé tel quel au navigateur.

const champ = document.querySelector('#siren');

// À corriger : le navigateur appelle le service, qui refuse les autres origines ; et le jeton serait public.
async function rechercher(jeton) {
  const query = new URLSearchParams({ context: 'Subventions', recipient: '21750001600019', object: 'Recherche' });
  return fetch(`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${champ.value}?${query}`, {
    headers: { Authorization: `Bearer ${jeton}` },
    signal: AbortSignal.timeout(5000),
  });
}

// Correct : la page appelle une route du guichet, qui garde le jeton.
async function rechercherAuGuichet() {
  return fetch(`/api/unites-legales/${champ.value}`, { signal: AbortSignal.timeout(8000) });
}

champ.addEventListener('change', () => rechercherAuGuichet());
