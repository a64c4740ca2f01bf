export function unite(siren) {
  const xhr = new XMLHttpRequest();
  xhr.open('GET', `https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${siren}?context=Aides&recipient=13002526500013&object=Dossier`); // @clean
  xhr.timeout = 5000;
  xhr.send();
}

export function sansLimite(siren) {
  const xhr = new window.XMLHttpRequest();
  xhr.open('GET', `https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${siren}?context=Aides&recipient=13002526500013`); // @missing object
  xhr.setRequestHeader('Authorization', `Bearer ${window.jeton}`);
  xhr.send(); // @no-timeout
}
