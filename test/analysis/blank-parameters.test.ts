import assert from 'node:assert/strict';
import { analyseTexts } from './memory-files';

async function said(query: string): Promise<readonly [string, string]> {
  const { findings } = await analyseTexts({
    'a.ts': `import axios from 'axios';
axios.get('https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096', { timeout: 5000, headers: { Authorization: process.env.JETON }, params: ${query} });
`,
  });
  const [finding] = findings;
  assert.ok(finding && findings.length === 1);
  return [finding.message.fr, finding.message.en];
}

describe('a mandatory parameter without a value', () => {
  it('is said to be blank where it is there', async () => {
    assert.deepEqual(await said("{ context: ' ', recipient: '13002526500013', object: 'Dossier' }"), [
      'Le paramètre obligatoire context est vide : le service refusera l’appel (422).',
      'The mandatory parameter context is blank: the service will refuse the call (422).',
    ]);
    assert.deepEqual(await said("{ context: '', recipient: '', object: 'Dossier' }"), [
      'Les paramètres obligatoires context et recipient sont vides : le service refusera l’appel (422).',
      'The mandatory parameters context and recipient are blank: the service will refuse the call (422).',
    ]);
  });

  it('is said to be missing where it is not, or is null', async () => {
    assert.deepEqual(await said("{ context: null, recipient: '13002526500013', object: 'Dossier' }"), [
      'Le paramètre obligatoire context manque : le service refusera l’appel (422).',
      'The mandatory parameter context is missing: the service will refuse the call (422).',
    ]);
  });

  it('is told apart where both are so', async () => {
    assert.deepEqual(await said("{ context: '', recipient: '13002526500013' }"), [
      'Le paramètre obligatoire context est vide et object manque : le service refusera l’appel (422).',
      'The mandatory parameter context is blank and object is missing: the service will refuse the call (422).',
    ]);
    assert.deepEqual(await said("{ object: '' }"), [
      'Le paramètre obligatoire object est vide et context et recipient manquent : le service refusera l’appel (422).',
      'The mandatory parameter object is blank and context and recipient are missing: the service will refuse the call (422).',
    ]);
  });
});
