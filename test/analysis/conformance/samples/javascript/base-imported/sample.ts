import axios from 'axios';
import { settings } from './config';

export async function uniteLegale(siren: string, recipient: string) {
  const { url, token, timeout } = settings.apiEntreprise;
  const { data } = await axios.get(`${url}/v4/insee/sirene/unites_legales/${siren}`, {
    params: { context: 'Aides', recipient, object: 'Instruction' },
    headers: { Authorization: `Bearer ${token}` },
    timeout,
  });
  return data;
}
