import assert from 'node:assert/strict';
import { analyseTexts } from './memory-files';

const ADDRESS = 'https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales';

/** The endpoints that are called, with whether each of the three is sent. */
async function calls(file: string, text: string): Promise<string[]> {
  const report = await analyseTexts({ [file]: text });
  return report.calls.map(
    ({ endpoint, params }) => `${String(endpoint)} ${params.context} ${params.recipient} ${params.object}`,
  );
}

const CALLED = '/v4/insee/sirene/unites_legales/{siren} present absent absent';

describe('calls on paths that end in an error', () => {
  it('are seen where a function gives back an error in any case', async () => {
    const text = `package entreprise

import (
	"errors"
	"net/http"
)

func lire(siren string) (*http.Response, error) {
	reponse, err := http.Get("${ADDRESS}/" + siren + "?context=Aides")
	if err != nil {
		return nil, err
	}
	defer reponse.Body.Close()
	return nil, errors.New("pas encore lue")
}
`;
    assert.deepEqual(await calls('lire.go', text), [CALLED]);
  });

  it('are seen where one branch sends and raises', async () => {
    const text = `import axios from 'axios';
export async function lire(siren, verifier) {
  if (verifier) {
    const params = {};
    params.context = 'Aides';
    await axios.get('${ADDRESS}/' + siren, { params });
    throw new Error('refus');
  }
  return null;
}
`;
    assert.deepEqual(await calls('lire.js', text), [CALLED]);
  });
});
