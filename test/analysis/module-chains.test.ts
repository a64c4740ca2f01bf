import assert from 'node:assert/strict';
import { analyseTexts } from './memory-files';

const axios = { name: 'axios', version: '0.18.0', main: 'index.js' };

/** A source that is reached through an index, a class and another index, with what they lean on. */
const sources: Readonly<Record<string, string>> = {
  'src/app.js': `import Annuaire from './sources/annuaire';
class App {
  constructor() { this.all = []; this.add({ source: new Annuaire('https://entreprise.api.gouv.fr/v3/') }); }
  add(each) { this.all.push(each); }
}
export default new App();
`,
  'src/sources/annuaire/index.js': `import Annuaire from './Annuaire';\n\nexport default Annuaire;\n`,
  'src/sources/annuaire/Annuaire.js': `import Base from '../Base';
import Unites from './unites';
import axios from '../../../lib/axios';
import interroger from '../../outils/interroger';

export const _ = { client: Symbol('client') };

export default class Annuaire extends Base {
  constructor(baseURL, options = {}) {
    super();
    this.token = null;
    this[_.client] = axios.create({ baseURL, timeout: 30000 });
    this.options = options;
  }
  async lire(siren) {
    return interroger(siren, { client: this[_.client], options: this.options, token: this.token }, Unites.siege, Unites.unite);
  }
}
`,
  'src/sources/Base.js': `export default class Base { async lire() { throw new Error('abstrait'); } }\n`,
  'src/sources/annuaire/unites/index.js': `import siege from './siege';\nimport unite from './unite';\nexport default { siege, unite };\n`,
  'src/sources/annuaire/unites/siege.js': `import outils from '../../../outils/outils';
export default async (siren, client, options) => outils.lire(client, \`insee/sirene/unites_legales/\${siren}/siege_social\`, options);
`,
  'src/sources/annuaire/unites/unite.js': `import outils from '../../../outils/outils';
export default async (siren, client, options) => outils.lire(client, \`insee/sirene/unites_legales/\${siren}\`, options);
`,
  'src/outils/outils.js': `export default { lire: async (client, adresse, options = {}) => (await client.get(adresse, options)).data };\n`,
  'src/outils/interroger.js': `export default async (siren, { client, options, token }, ...lectures) => {
  const config = { ...options, params: { token, context: 'Tiers', object: 'Instruction' } };
  return Promise.all(lectures.filter((f) => typeof f === 'function').map((f) => f(siren, client, config)));
};
`,
  'lib/axios/package.json': JSON.stringify(axios),
  'lib/axios/index.js': `module.exports = require('./lib/axios');\n`,
  'lib/axios/lib/axios.js': `var Axios = require('./core/Axios');\nmodule.exports = new Axios({});\n`,
};

describe('a chain of modules', () => {
  it('is followed through indexes, a class, a list of functions and a copy of a library', async () => {
    const { calls } = await analyseTexts(sources);
    assert.deepEqual(
      calls.map(({ client, endpoint, params, timeout }) => [client, endpoint, params.recipient, timeout.ms]),
      [
        ['axios', '/v3/insee/sirene/unites_legales/{siren}/siege_social', 'absent', 30_000],
        ['axios', '/v3/insee/sirene/unites_legales/{siren}', 'absent', 30_000],
      ],
    );
  });
});

/** Fields that a class leaves empty, for files that are not at hand to fill. */
const empty: Readonly<Record<string, string>> = {
  'a.js': `export default class Annuaire {
  constructor() { this.recipient = null; }
  lire(siren) {
    return require('axios').get(\`https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/\${siren}\`, { params: { recipient: this.recipient } });
  }
}
`,
  'b.py': `import requests

class Annuaire:
    def __init__(self):
        self.recipient = None

    def lire(self, siren):
        return requests.get(f"https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/{siren}", params={"recipient": self.recipient})
`,
  'c.php': `<?php
class Annuaire {
  public $recipient = null;
  public function lire($siren) {
    return (new \\GuzzleHttp\\Client())->get("https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/$siren", ['query' => ['recipient' => $this->recipient]]);
  }
}
`,
  'd.rb': `class Annuaire
  attr_accessor :recipient
  def initialize = @recipient = nil
  def lire(siren)
    HTTParty.get("https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/#{siren}", query: { recipient: @recipient })
  end
end
`,
};

describe('a field that its class leaves empty', () => {
  for (const [path, text] of Object.entries(empty)) {
    it(`may be filled elsewhere, in ${path}`, async () => {
      const { calls } = await analyseTexts({ [path]: text });
      assert.equal(calls.at(-1)?.params.recipient, 'unknown');
    });
  }

  it('may be filled by a method of the one object that there is', async () => {
    const text = `class Annuaire {
  constructor() { this.params = { context: 'a', recipient: 'b' }; }
  preparer(objet) { this.params.object = objet; }
  lire(siren) { return require('axios').get(\`https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/\${siren}\`, { params: this.params }); }
}
module.exports = new Annuaire();
`;
    const { calls } = await analyseTexts({ 'a.js': text });
    assert.equal(calls[0]?.params.object, 'unknown');
  });
});
