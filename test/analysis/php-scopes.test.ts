import assert from 'node:assert/strict';
import { onlyCall } from './memory-files';

const PATH = 'https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/552032534';

async function context(sender: string): Promise<string> {
  const { params } = await onlyCall({
    'a.php': `<?php\n$params = ['context' => ''];\nconst AUTRES = ['context' => ''];\n${sender}\n`,
  });
  return params.context;
}

const SEND = `file_get_contents('${PATH}?' . http_build_query($params));`;

describe('a variable of the top level of PHP', () => {
  it('is seen by the top level and by closures', async () => {
    assert.equal(await context(SEND), 'absent');
    assert.equal(await context(`$lire = function () use ($params) { ${SEND} };\n$lire();`), 'absent');
    assert.equal(await context(`$lire = fn () => ${SEND}\n$lire();`), 'absent');
  });

  it('is not seen by functions and methods, which may have one of that name', async () => {
    assert.equal(await context(`function lire() { ${SEND} }\nlire();`), 'unknown');
    assert.equal(await context(`class Lecteur { function lire() { ${SEND} } }\n(new Lecteur())->lire();`), 'unknown');
    assert.equal(await context(`function lire() { $params = ['context' => 'Aides']; ${SEND} }\nlire();`), 'present');
  });

  it('is seen by functions that ask for it', async () => {
    assert.equal(await context(`function lire() { global $params; ${SEND} }\nlire();`), 'absent');
    assert.equal(await context(`function lire() { $params = $GLOBALS['params']; ${SEND} }\nlire();`), 'absent');
    assert.equal(await context(`function lire() { $params = AUTRES; ${SEND} }\nlire();`), 'absent');
  });

  it('is changed by functions that ask for it', async () => {
    const change = "function nomme() { global $params; $params['context'] = 'Aides'; }";
    assert.equal(await context(`${change}\nnomme();\n${SEND}`), 'present');
  });
});
