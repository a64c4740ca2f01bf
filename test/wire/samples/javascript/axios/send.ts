import axios, { type AxiosInstance } from 'axios';

const params = { context: 'Aides publiques', recipient: '13002526500013', object: 'Dossier 2026-0042' };
const headers = { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` };
const base = 'https://entreprise.api.gouv.fr';
const chemin = '/v3/insee/sirene/unites_legales/130025265';

// --- the library, called with options
await axios({ method: 'get', url: base + chemin, params, headers, timeout: 5000 });

// --- the library, called with a URL
await axios(base + chemin, { params, headers, timeout: 5000 });

// --- request
await axios.request({ baseURL: base, url: chemin, params, headers, timeout: 5000 });

// --- an instance, called with options
const api: AxiosInstance = axios.create({ baseURL: base, headers });
await api({ url: chemin, params });

// --- an instance, called with a URL
const api = axios.create({ baseURL: base, headers });
await api(chemin, { params });

// --- request of an instance
const api = axios.create({ baseURL: base, headers });
await api.request({ url: chemin, params });

// --- head
await axios.head(base + chemin, { params, headers });

// --- options
await axios.options(base + chemin, { params, headers });

// --- delete
await axios.delete(base + chemin, { params, headers });

// --- a form
await axios.postForm(base + chemin, { numero: '1' }, { params, headers });

// --- a named import
const { create } = axios;
const api = create({ baseURL: base, headers });
await api.get(chemin, { params });

// --- a class that holds an instance
class Entreprises {
  private readonly http: AxiosInstance;
  constructor() {
    this.http = axios.create({ baseURL: base, timeout: 5000 });
  }
  unite(siren: string) {
    return this.http.get(`/v3/insee/sirene/unites_legales/${siren}`, { params, headers });
  }
}
await new Entreprises().unite('130025265');

// --- a class of the library
const api = new axios.Axios({ baseURL: base, headers });
await api.get(chemin, { params });

// --- getUri and fetch
await fetch(axios.getUri({ baseURL: base, url: chemin, params }), { headers });

// --- the token in the query
await axios.get(base + chemin, { params: { ...params, token: process.env.API_ENTREPRISE_TOKEN } });

// --- the token in defaults of the library
axios.defaults.headers.common['Authorization'] = headers.Authorization;
await axios.get(base + chemin, { params });

// --- the token in defaults of an instance
const api = axios.create({ baseURL: base });
api.defaults.headers.common['Authorization'] = headers.Authorization;
await api.get(chemin, { params });

// --- the token in params of headers
await axios.get(base + chemin, { params, headers: { 'X-Api-Key': process.env.API_ENTREPRISE_TOKEN } });

// --- no token
await axios.get(base + chemin, { params, headers: { Accept: 'application/json' } });

// --- a wrapper that nobody knows
import axiosRetry from 'axios-retry';
const api = axios.create({ baseURL: base, headers, timeout: 5000 });
axiosRetry(api, { retries: 0 });
await api.get(chemin, { params });

// --- the token in defaults of an instance, and in the call
const api = axios.create({ baseURL: base });
api.defaults.headers.common['Authorization'] = headers.Authorization;
await api.get(chemin, { params, headers: { Accept: 'application/json' } });

// --- the token in defaults of the library, by an instance
axios.defaults.headers.common['Authorization'] = headers.Authorization;
await axios.create({ baseURL: base }).get(chemin, { params });

// --- the token of defaults, deleted
const api = axios.create({ baseURL: base });
api.defaults.headers.common['Authorization'] = headers.Authorization;
delete api.defaults.headers.common['Authorization'];
await api.get(chemin, { params });

// --- the token of the instance, undefined in the call
await axios.create({ baseURL: base, headers }).get(chemin, { params, headers: { Authorization: undefined } });

// --- the token of the instance, null in the call
await axios.create({ baseURL: base, headers }).get(chemin, { params, headers: { Authorization: null } });

// --- a user and a password
await axios.get(base + chemin, { params, auth: { username: process.env.API_ENTREPRISE_TOKEN, password: '' } });

// --- an address made by getUri
await fetch(axios.getUri({ url: base + chemin, params }), { headers });

// --- an address made by getUri of an instance
const api = axios.create({ baseURL: base, params: { context: 'Aides' } });
await fetch(api.getUri({ url: chemin, params: { object: 'Dossier' } }), { headers });

// --- an instance that is constructed
import { Axios } from 'axios';
const api = new Axios({ baseURL: base, headers, timeout: 5000 });
await api.get(chemin, { params });

// --- Nest's service
import { HttpService } from '@nestjs/axios';
import { firstValueFrom } from 'rxjs';
await firstValueFrom(new HttpService().get(base + chemin, { params, headers, timeout: 5000 }));

// --- Nest's service over an instance
import { HttpService } from '@nestjs/axios';
import { firstValueFrom } from 'rxjs';
const service = new HttpService(axios.create({ baseURL: base, params, timeout: 5000 }));
await firstValueFrom(service.get(chemin, { headers }));

// --- Nest's service, injected
import { HttpService } from '@nestjs/axios';
import { lastValueFrom } from 'rxjs';
class Unites {
  private readonly http: HttpService;
  constructor(http: HttpService) {
    this.http = http;
  }
  lire(): Promise<unknown> {
    return lastValueFrom(this.http.get(base + chemin, { params, headers }));
  }
}
await new Unites(new HttpService(axios.create({ timeout: 5000 }))).lire();

// --- attempts after whatever was answered
import axiosRetry from 'axios-retry';
const api = axios.create({ baseURL: base, headers, timeout: 5000 });
axiosRetry(api, { retries: 1, retryCondition: () => true });
await api.get(chemin, { params });
