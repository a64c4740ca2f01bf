import { HttpService } from '@nestjs/axios';
import { Injectable } from '@nestjs/common';
import { firstValueFrom } from 'rxjs';

@Injectable()
export class SireneService {
  constructor(private readonly http: HttpService) {}

  async uniteLegale(siren: string, recipient: string) {
    const params = { context: 'Aides', recipient };
    const response = await firstValueFrom(this.http.get(`/v4/insee/sirene/unites_legales/${siren}`, { params }));
    return response.data;
  }
}
