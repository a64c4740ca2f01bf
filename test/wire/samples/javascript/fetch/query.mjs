const trace = { context: 'Aides publiques', recipient: '13002526500013', object: 'Dossier 2026-0042' };
const adresse = 'https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/130025265';

// --- in the URL
await fetch(`${adresse}?context=Aides&recipient=13002526500013&object=Dossier`);

// --- URLSearchParams of a map
await fetch(`${adresse}?${new URLSearchParams(trace)}`);

// --- URLSearchParams as a text
await fetch(`${adresse}?` + new URLSearchParams(trace).toString());

// --- URLSearchParams of pairs
await fetch(`${adresse}?${new URLSearchParams([['context', 'Aides'], ['recipient', '13002526500013'], ['object', 'D']])}`);

// --- URLSearchParams of a text
await fetch(`${adresse}?${new URLSearchParams('context=Aides&recipient=13002526500013')}`);

// --- URLSearchParams, appended to
const query = new URLSearchParams();
query.append('context', 'Aides');
query.append('recipient', '13002526500013');
await fetch(`${adresse}?${query}`);

// --- URLSearchParams, set and deleted
const query = new URLSearchParams(trace);
query.set('object', 'Dossier');
query.delete('context');
await fetch(`${adresse}?${query}`);

// --- URLSearchParams with undefined
await fetch(`${adresse}?${new URLSearchParams({ ...trace, object: undefined })}`);

// --- URLSearchParams with null
await fetch(`${adresse}?${new URLSearchParams({ ...trace, object: null })}`);

// --- URLSearchParams with a blank text
await fetch(`${adresse}?${new URLSearchParams({ ...trace, object: '' })}`);

// --- URLSearchParams with a list
await fetch(`${adresse}?${new URLSearchParams({ ...trace, object: ['Dossier'] })}`);

// --- searchParams of a URL
const url = new URL(adresse);
url.searchParams.set('context', 'Aides');
url.searchParams.append('object', 'Dossier');
await fetch(url);

// --- searchParams of a URL, in a loop
const url = new URL(adresse);
for (const [name, value] of Object.entries(trace)) url.searchParams.append(name, value);
await fetch(url);

// --- search of a URL
const url = new URL(adresse);
url.search = new URLSearchParams(trace).toString();
await fetch(url);

// --- search of a URL, cleared
const url = new URL(`${adresse}?context=Aides&recipient=13002526500013&object=D`);
url.search = '';
await fetch(url.toString());

// --- pathname of a URL that has a query
const url = new URL('https://entreprise.api.gouv.fr/?context=Aides&object=D');
url.pathname = '/v3/insee/sirene/unites_legales/130025265';
await fetch(url);

// --- a map that is joined by hand
const query = Object.entries(trace).map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
await fetch(`${adresse}?${query}`);

// --- querystring
import querystring from 'node:querystring';
await fetch(`${adresse}?${querystring.stringify(trace)}`);

// --- qs
import qs from 'qs';
await fetch(`${adresse}?${qs.stringify({ ...trace, object: undefined })}`);

// --- behind a hash
await fetch(`${adresse}#?context=Aides&recipient=13002526500013&object=Dossier`);

// --- a hash within a value
await fetch(`${adresse}?context=Aides&object=Dossier#12&recipient=13002526500013`);

// --- options of other libraries
await fetch(adresse, { params: trace, query: trace, searchParams: trace });

// --- in headers
await fetch(adresse, { headers: trace });

// --- in the body of a post
await fetch(adresse, { method: 'POST', body: JSON.stringify(trace), headers: { 'Content-Type': 'application/json' } });

// --- a map with a condition that holds
const interne = true;
await fetch(`${adresse}?${new URLSearchParams({ ...trace, ...(interne && { user_id: 'agent' }) })}`);

// --- a map that is changed before it is sent
const query = { ...trace };
delete query.object;
query.user_id = 'agent';
await fetch(`${adresse}?${new URLSearchParams(query)}`);

// --- keys of a map that are deleted where they hold nothing
const query = { ...trace, object: '', user_id: undefined };
for (const cle of Object.keys(query)) if (!query[cle]) delete query[cle];
await fetch(`${adresse}?${new URLSearchParams(query)}`);

// --- keys of a map that are deleted by a function
const sansVides = (map) => {
  const copie = { ...map };
  Object.keys(copie).forEach((cle) => copie[cle] === undefined && delete copie[cle]);
  return copie;
};
await fetch(`${adresse}?${new URLSearchParams(sansVides({ ...trace, user_id: undefined }))}`);

// --- a key that is deleted by a computed name
const query = { ...trace };
delete query['obj' + 'ect'];
await fetch(`${adresse}?${new URLSearchParams(query)}`);

// --- undefined in a template
let objet;
await fetch(`${adresse}?context=Aides&recipient=13002526500013&object=${objet}`);

// --- null, added to a text
const objet = null;
await fetch(adresse + '?context=Aides&recipient=13002526500013&object=' + objet);

// --- undefined, encoded
const appeler = (objet) => fetch(`${adresse}?context=Aides&recipient=13002526500013&object=${encodeURIComponent(objet)}`);
await appeler();

// --- an optional argument that is not given, made a text
const appeler = (objet) => fetch(`${adresse}?` + new URLSearchParams({ ...trace, object: String(objet) }));
await appeler();

// --- undefined, appended to a text
let texte = `${adresse}?context=Aides&recipient=13002526500013&object=`;
texte += undefined;
await fetch(texte);

// --- false in a template
await fetch(`${adresse}?context=Aides&recipient=13002526500013&object=${false}`);

// --- nothing in a list that is joined
await fetch(`${adresse}?` + ['context=Aides', 'recipient=13002526500013', undefined, null].join('&'));

// --- nothing as the value of a list that is joined
await fetch(adresse + ['?context=Aides&recipient=13002526500013&object=', undefined].join(''));
