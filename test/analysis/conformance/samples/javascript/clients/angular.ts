import { HttpClient, HttpParams } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';

@Injectable({ providedIn: 'root' })
export class Unites {
  private readonly http = inject(HttpClient);

  lire(siren: string) {
    const params = new HttpParams().set('context', 'Aides').set('recipient', '13002526500013').set('object', 'Dossier');
    return this.http.get(`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${siren}`, { params, timeout: 5000 }); // @clean
  }
}

@Injectable()
export class Etablissements {
  constructor(private readonly http: HttpClient) {}

  lire(siret: string) {
    return this.http.get(`https://entreprise.api.gouv.fr/v4/insee/sirene/etablissements/${siret}`, {
      params: { context: 'Aides', recipient: '13002526500013' }, // @missing object
    });
  }
}
