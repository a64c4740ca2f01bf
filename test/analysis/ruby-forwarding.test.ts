import assert from 'node:assert/strict';
import { analyseTexts } from './memory-files';

describe('a method of Ruby that hands on all that it is given', () => {
  it('hands on nothing where it is given nothing', async () => {
    const { calls } = await analyseTexts({
      'a.rb': `require 'httparty'
class Entreprise
  def initialize(chemin = '/v3/insee/sirene/unites_legales/552032534')
    @params = { context: 'Aides', object: 'Dossier' }
    @chemin = chemin
  end

  def lire
    HTTParty.get("https://entreprise.api.gouv.fr#{@chemin}", query: @params)
  end
end

class Adapte < Entreprise
  def initialize(...)
    super
    @params = { context: 'Aides' }
  end
end

Adapte.new.lire
`,
    });
    assert.deepEqual(
      calls.map(({ endpoint, params }) => [endpoint, params.context, params.object]),
      [['/v3/insee/sirene/unites_legales/{siren}', 'present', 'unknown']],
    );
  });

  it('hands on what is not known where it is not known what it is given', async () => {
    const { calls } = await analyseTexts({
      'a.rb': `require 'httparty'
class Entreprise
  def initialize(chemin = '/v3/insee/sirene/unites_legales/552032534')
    @chemin = chemin
  end

  def params = { context: 'Aides' }
  def lire = HTTParty.get("https://entreprise.api.gouv.fr#{@chemin}", query: params)
end

class Adapte < Entreprise
  def initialize(...)
    super
  end

  def params = { object: 'Dossier' }
end
`,
    });
    assert.deepEqual(
      calls.map(({ endpoint, params }) => [endpoint, params.context, params.object]),
      [['/v3/insee/sirene/unites_legales/{siren}', 'unknown', 'unknown']],
    );
  });
});
