import https from 'node:https';

const query = new URLSearchParams({ context: 'Aides publiques', recipient: '13002526500013', object: 'Dossier 2026-0042' });
const headers = { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` };
const chemin = '/v3/insee/sirene/unites_legales/130025265';
const adresse = `https://entreprise.api.gouv.fr${chemin}`;

// --- get of a URL
https.get(`${adresse}?${query}`, { headers }, (response) => response.resume());

// --- get of a URL, and no options
https.get(`${adresse}?${query}`, (response) => response.resume());

// --- get of a URL object
const url = new URL(adresse);
url.search = query.toString();
https.get(url, { headers }, (response) => response.resume());

// --- get of options
https.get({ hostname: 'entreprise.api.gouv.fr', path: `${chemin}?${query}`, headers }, (response) => response.resume());

// --- get of options, by host
https.get({ host: 'entreprise.api.gouv.fr', port: 443, path: `${chemin}?${query}`, headers }, (response) => response.resume());

// --- request of options, and end
const request = https.request({ hostname: 'entreprise.api.gouv.fr', path: `${chemin}?${query}`, method: 'GET', headers });
request.end();

// --- request of a URL, and options that change its path
https.request(`${adresse}?${query}`, { path: `${chemin}?context=Aides`, headers }).end();

// --- request of parts of a URL
const url = new URL(`${adresse}?${query}`);
https.request({ hostname: url.hostname, path: url.pathname + url.search, headers }).end();

// --- request of parts of a URL, the query left out
const url = new URL(`${adresse}?${query}`);
https.request({ hostname: url.hostname, path: url.pathname, headers }).end();

// --- a header that is set
const request = https.request(`${adresse}?${query}`);
request.setHeader('Authorization', headers.Authorization);
request.end();

// --- parameters that are written
const request = https.request(adresse, { method: 'POST', headers });
request.write(query.toString());
request.end();

// --- options of other libraries
https.get(adresse, { headers, params: { context: 'Aides' }, query: 'context=Aides' }, (response) => response.resume());

// --- follow-redirects
import redirects from 'follow-redirects';
redirects.https.get(`${adresse}?${query}`, { headers }, (response) => response.resume());

// --- a header that is undefined
https.get(adresse, { headers: { Authorization: undefined } });

// --- a header that is null
https.get(adresse, { headers: { Authorization: null } });
