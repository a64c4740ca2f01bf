import { createAlova } from 'alova';
import GlobalFetch from 'alova/GlobalFetch';

const params = { context: 'Aides publiques', recipient: '13002526500013', object: 'Dossier 2026-0042' };
const headers = { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` };
const instance = (options) => createAlova({ baseURL: 'https://entreprise.api.gouv.fr', requestAdapter: GlobalFetch(), ...options });
const path = '/v3/insee/sirene/unites_legales/130025265';

// --- none
await instance().Get(path, { params }).send();

// --- a limit of the instance
await instance({ timeout: 5000 }).Get(path, { params }).send();

// --- a limit of the call
await instance().Get(path, { params, timeout: 5000 }).send();

// --- none over the instance's
await instance({ timeout: 5000 }).Get(path, { params, timeout: 0 }).send();

// --- undefined over the instance's
await instance({ timeout: 5000 }).Get(path, { params, timeout: undefined }).send();

// --- undefined
await instance().Get(path, { params: { context: undefined, recipient: 'R', object: null } }).send();

// --- in the URL and in params
await instance().Get(`${path}?context=C`, { params: { object: 'D' }, headers }).send();

// --- search parameters
await instance().Get(path, { params: new URLSearchParams(params), headers }).send();

// --- a base with a slash
await instance({ baseURL: 'https://entreprise.api.gouv.fr/' }).Get(path, { params, headers }).send();
