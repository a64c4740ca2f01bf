import $ from 'jquery';

const data = { context: 'Aides publiques', recipient: '13002526500013', object: 'Dossier 2026-0042' };
const headers = { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` };
const adresse = 'https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/130025265';

// --- none
await $.ajax({ url: adresse, data, headers });

// --- the address first
await $.ajax(adresse, { data, headers, timeout: 5000 });

// --- get
await $.get(adresse, data);

// --- get, with a callback
$.get(adresse, data, () => undefined);

// --- get, with options
await $.get({ url: adresse, data, headers, timeout: 5000 });

// --- getJSON
$.getJSON(adresse, data).done(() => undefined);

// --- post
await $.post(adresse, data);

// --- a post by its type
await $.ajax({ url: adresse, type: 'POST', data });

// --- a delete by its method
await $.ajax({ url: adresse, method: 'DELETE', data });

// --- a text
await $.ajax({ url: adresse, data: 'context=Aides&recipient=13002526500013&object=D' });

// --- a text of param
await $.ajax({ url: `${adresse}?${$.param(data)}` });

// --- beside the URL's
await $.ajax({ url: `${adresse}?context=Aides&recipient=13002526500013`, data: { object: 'D' } });

// --- URLSearchParams
await $.ajax({ url: adresse, data: new URLSearchParams(data) });

// --- undefined
await $.ajax({ url: adresse, data: { ...data, object: undefined } });

// --- null
await $.ajax({ url: adresse, data: { ...data, object: null } });

// --- blank
await $.ajax({ url: adresse, data: { ...data, object: '' } });

// --- a list
await $.ajax({ url: adresse, data: { ...data, object: ['D'] } });

// --- for all
$.ajaxSetup({ timeout: 5000, headers, data: { context: 'Aides' } });
await $.ajax({ url: adresse, data: { recipient: '13002526500013', object: 'D' } });

// --- for all, undefined in the call
$.ajaxSetup({ timeout: 5000, data });
await $.ajax({ url: adresse, timeout: undefined, data: { object: undefined } });

// --- for all, none in the call
$.ajaxSetup({ timeout: 5000 });
await $.ajax({ url: adresse, data, timeout: 0 });

// --- a limit that is a text
await $.ajax({ url: adresse, data, timeout: '5000' });

// --- a signal, which it does not know
await $.ajax({ url: adresse, data, signal: AbortSignal.timeout(5000) });

// --- a header that is set before it is sent
await $.ajax({ url: adresse, data, beforeSend: (xhr) => { xhr.setRequestHeader('Authorization', headers.Authorization); } });

// --- an address that is changed before it is sent
await $.ajax({ url: adresse, beforeSend: (xhr, settings) => { settings.url += `?${$.param(data)}`; } });

// --- a filter for all
$.ajaxPrefilter((options) => { options.timeout = 5000; });
await $.ajax({ url: adresse, data });

// --- a request that is aborted by a timer
const request = $.ajax({ url: adresse, data });
setTimeout(() => request.abort(), 5000);
request.fail(() => undefined);

// --- a name that the page gives it
globalThis.jQuery = $;
await jQuery.ajax({ url: adresse, data, headers, timeout: 5000 });

// --- a header that is undefined
await $.ajax({ url: adresse, headers: { Authorization: undefined } });

// --- a header that is null
await $.ajax({ url: adresse, headers: { Authorization: null } });

// --- undefined over what the URL asks
await $.ajax({ url: `${adresse}?context=Aides&object=Dossier`, data: { context: undefined } });

// --- null over what the URL asks
await $.ajax({ url: `${adresse}?context=Aides&object=Dossier`, data: { context: null } });
