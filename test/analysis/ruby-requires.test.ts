import assert from 'node:assert/strict';
import { onlyCall } from './memory-files';

const UNIT = 'https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/552032534';

describe('what a file of Ruby requires', () => {
  it('is read where the file itself is read for what another asks of it', async () => {
    const { params } = await onlyCall({
      'appel.rb': `require_relative 'lib/outils'\nrequire 'faraday'\nFaraday.get('${UNIT}', Outils.new.parametres)\n`,
      'lib/outils.rb':
        "require_relative 'constantes'\nclass Outils\n  def parametres = { context: CONTEXTE || 'Aides' }\nend\n",
      'lib/constantes.rb': "CONTEXTE = ''\n",
    });
    assert.equal(params.context, 'absent');
  });
});
