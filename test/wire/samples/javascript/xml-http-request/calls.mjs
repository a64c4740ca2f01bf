const query = new URLSearchParams({ context: 'Aides publiques', recipient: '13002526500013', object: 'Dossier 2026-0042' });
const adresse = `https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/130025265?${query}`;
const xhr = new XMLHttpRequest();

// --- none
xhr.open('GET', adresse);
xhr.send();

// --- a limit
xhr.open('GET', adresse, true);
xhr.timeout = 5000;
xhr.send();

// --- a limit, and what is told of it
xhr.open('GET', adresse);
xhr.timeout = 5000;
xhr.ontimeout = () => console.error('trop long');
xhr.onload = () => console.log(xhr.responseText);
xhr.send();

// --- a limit of 0
xhr.open('GET', adresse);
xhr.timeout = 0;
xhr.send();

// --- what is told alone
xhr.open('GET', adresse);
xhr.addEventListener('timeout', () => undefined);
xhr.send();

// --- aborted by a timer
xhr.open('GET', adresse);
xhr.send();
setTimeout(() => xhr.abort(), 5000);

// --- a token
xhr.open('GET', adresse);
xhr.setRequestHeader('Authorization', `Bearer ${process.env.API_ENTREPRISE_TOKEN}`);
xhr.send();

// --- a header that is null
xhr.open('GET', adresse);
xhr.setRequestHeader('Authorization', null);
xhr.send();

// --- parameters in the body
xhr.open('POST', 'https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/130025265');
xhr.send(query.toString());

// --- in a promise
await new Promise((resolve, reject) => {
  xhr.open('GET', adresse);
  xhr.timeout = 5000;
  xhr.onload = () => resolve(xhr.response);
  xhr.onerror = xhr.ontimeout = () => reject(new Error('échec'));
  xhr.send();
});
