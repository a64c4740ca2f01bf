import assert from 'node:assert/strict';
import { analyseTexts } from './memory-files';

const HOST = 'https://entreprise.api.gouv.fr';

/** A base class that leaves the path of its requests to its heirs, each in the way of a language. */
const bases: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ruby: {
    'base.rb': `class Requete
  def initialize(numero)
    @numero = numero
  end

  def appeler
    HTTP.timeout(10).get("${HOST}/v4/#{chemin}#{@numero}")
  end

  def chemin
    @chemin ||= 'insee/sirene/unites_legales/diffusibles/'
  end
end
`,
    'unite.rb': `class Unite < Requete
  def chemin
    @chemin ||= 'insee/sirene/unites_legales/'
  end
end
`,
    'etablissement.rb': `class Etablissement < Requete
  def chemin
    @chemin ||= 'insee/sirene/etablissements/'
  end
end
`,
  },
  python: {
    'base.py': `import requests


class Requete:
    def __init__(self, numero):
        self.numero = numero

    def preparer(self):
        self.chemin = "insee/sirene/unites_legales/diffusibles/"

    def appeler(self):
        return requests.get("${HOST}/v4/" + self.chemin + self.numero, timeout=5)
`,
    'unite.py': `from base import Requete


class Unite(Requete):
    def preparer(self):
        self.chemin = "insee/sirene/unites_legales/"
`,
    'etablissement.py': `from base import Requete


class Etablissement(Requete):
    def preparer(self):
        self.chemin = "insee/sirene/etablissements/"
`,
  },
  javascript: {
    'base.mjs': `export class Requete {
  constructor(numero) {
    this.numero = numero;
  }
  preparer() {
    this.chemin = 'insee/sirene/unites_legales/diffusibles/';
  }
  appeler() {
    return fetch('${HOST}/v4/' + this.chemin + this.numero);
  }
}
`,
    'unite.mjs': `import { Requete } from './base.mjs';
export class Unite extends Requete {
  preparer() {
    this.chemin = 'insee/sirene/unites_legales/';
  }
}
`,
    'etablissement.mjs': `import { Requete } from './base.mjs';
export class Etablissement extends Requete {
  preparer() {
    this.chemin = 'insee/sirene/etablissements/';
  }
}
`,
  },
  php: {
    'Requete.php': `<?php
class Requete {
  private $numero;
  public function __construct($numero) {
    $this->numero = $numero;
  }
  public function preparer() {
    $this->chemin = 'insee/sirene/unites_legales/diffusibles/';
  }
  public function appeler() {
    return (new GuzzleHttp\\Client())->get('${HOST}/v4/' . $this->chemin . $this->numero);
  }
}
`,
    'Unite.php': `<?php
class Unite extends Requete {
  public function preparer() {
    $this->chemin = 'insee/sirene/unites_legales/';
  }
}
`,
    'Etablissement.php': `<?php
class Etablissement extends Requete {
  public function preparer() {
    $this->chemin = 'insee/sirene/etablissements/';
  }
}
`,
  },
};

describe('a method that an heir declares anew', () => {
  for (const [language, files] of Object.entries(bases)) {
    it(`does not write to its fields what the one that it replaces would: ${language}`, async () => {
      const { calls } = await analyseTexts(files);
      const endpoints = calls.map(({ endpoint }) => endpoint);
      assert.deepEqual(endpoints.toSorted(), [
        '/v4/insee/sirene/etablissements/{siret}',
        '/v4/insee/sirene/unites_legales/diffusibles/{siren}',
        '/v4/insee/sirene/unites_legales/{siren}',
      ]);
    });
  }
});
