import assert from 'node:assert/strict';
import { onlyCall } from './memory-files';

describe('the statement of a call', () => {
  it('begins where the call does, and not where its address is written', async () => {
    const text = `import axios from 'axios';
export async function get(siren) {
  const response = await axios.get(
    \`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/\${siren}\`,
    { timeout: 5000 },
  );
  return response.data;
}
`;
    const call = await onlyCall({ 'a.ts': text });
    assert.ok(text.slice(call.statement.start).startsWith('response = await axios.get('));
    assert.match(text.slice(call.place.start), /^`?https:/);
  });

  it('is that of the address where this stands on its own', async () => {
    const text = `import requests
URL = "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096"

def get():
    return requests.get(URL, timeout=5)
`;
    const call = await onlyCall({ 'a.py': text });
    assert.ok(text.slice(call.statement.start).startsWith('URL = '));
  });
});
