import axios, { type AxiosInstance } from 'axios';

export abstract class ApiEntreprise {
  protected readonly client: AxiosInstance = axios.create({
    baseURL: 'https://entreprise.api.gouv.fr',
    timeout: 5000,
    headers: { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` },
    params: { context: 'Aides', recipient: '13002526500013', object: 'Instruction' },
  });

  protected async get<T>(path: string): Promise<T> {
    const { data } = await this.client.get<T>(path);
    return data;
  }
}
