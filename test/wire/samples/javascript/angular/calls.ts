import '@angular/compiler';
import { HttpClient, HttpHeaders, HttpParams, provideHttpClient, withInterceptors } from '@angular/common/http';
import { createEnvironmentInjector, inject, provideZonelessChangeDetection, runInInjectionContext, ɵINJECTOR_SCOPE } from '@angular/core';
import { firstValueFrom, timeout } from 'rxjs';

const params = { context: 'Aides publiques', recipient: '13002526500013', object: 'Dossier 2026-0042' };
const headers = { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` };
const adresse = 'https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/130025265';
const racine = [{ provide: ɵINJECTOR_SCOPE, useValue: 'root' }, provideZonelessChangeDetection()];
const dans = (lire) => runInInjectionContext(createEnvironmentInjector([...racine, provideHttpClient()], null), lire);

// --- in a field
class Unites {
  private readonly http = inject(HttpClient);
  lire() {
    return firstValueFrom(this.http.get(adresse, { params, headers }));
  }
}
await dans(() => new Unites()).lire();

// --- a limit of the request
await firstValueFrom(dans(() => inject(HttpClient)).get(adresse, { params, headers, timeout: 5000 }));

// --- a limit of rxjs
await firstValueFrom(dans(() => inject(HttpClient)).get(adresse, { params, headers }).pipe(timeout(5000)));

// --- in the URL
await firstValueFrom(dans(() => inject(HttpClient)).get(`${adresse}?${new URLSearchParams(params)}`));

// --- in the URL and in params
await firstValueFrom(dans(() => inject(HttpClient)).get(`${adresse}?context=Aides&recipient=13002526500013`, { params: { object: 'D' } }));

// --- HttpParams
await firstValueFrom(dans(() => inject(HttpClient)).get(adresse, { params: new HttpParams({ fromObject: params }) }));

// --- HttpParams, one after the other
const tous = new HttpParams().set('context', 'Aides').append('recipient', '13002526500013').set('object', 'D');
await firstValueFrom(dans(() => inject(HttpClient)).get(adresse, { params: tous }));

// --- HttpParams, of which a copy is changed
const tous = new HttpParams().set('context', 'Aides');
tous.set('recipient', '13002526500013');
await firstValueFrom(dans(() => inject(HttpClient)).get(adresse, { params: tous }));

// --- HttpParams of a text
await firstValueFrom(dans(() => inject(HttpClient)).get(adresse, { params: new HttpParams({ fromString: 'context=Aides&object=D' }) }));

// --- HttpHeaders
await firstValueFrom(dans(() => inject(HttpClient)).get(adresse, { params, headers: new HttpHeaders().set('Authorization', headers.Authorization) }));

// --- undefined
await firstValueFrom(dans(() => inject(HttpClient)).get(adresse, { params: { ...params, object: undefined } }));

// --- null
await firstValueFrom(dans(() => inject(HttpClient)).get(adresse, { params: { ...params, object: null } }));

// --- URLSearchParams
await firstValueFrom(dans(() => inject(HttpClient)).get(adresse, { params: new URLSearchParams(params) }));

// --- a list
await firstValueFrom(dans(() => inject(HttpClient)).get(adresse, { params: { ...params, object: ['D'] } }));

// --- in the body of a post
await firstValueFrom(dans(() => inject(HttpClient)).post(adresse, params));

// --- by the name of the method
await firstValueFrom(dans(() => inject(HttpClient)).request('GET', adresse, { params, headers }));

// --- an option of other libraries
await firstValueFrom(dans(() => inject(HttpClient)).get(adresse, { query: params }));

// --- an interceptor
const avec = (requete, suite) => suite(requete.clone({ setParams: params }));
const client = runInInjectionContext(createEnvironmentInjector([...racine, provideHttpClient(withInterceptors([avec]))], null), () => inject(HttpClient));
await firstValueFrom(client.get(adresse));

// --- undefined over what the URL asks
await firstValueFrom(dans(() => inject(HttpClient)).get(`${adresse}?context=Aides&object=Dossier`, { params: { context: undefined } }));

// --- null over what the URL asks
await firstValueFrom(dans(() => inject(HttpClient)).get(`${adresse}?context=Aides&object=Dossier`, { params: { context: null } }));
