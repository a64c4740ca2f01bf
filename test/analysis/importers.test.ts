import assert from 'node:assert/strict';
import { analyseTexts, onlyCall } from './memory-files';

type Texts = Readonly<Record<string, string>>;

const UNIT = 'https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/';

/** By layout: files of which the last alone sends the request, without a word of the service. */
const layouts: Readonly<Record<string, Texts>> = {
  'JavaScript: a constant that is imported': {
    'adresses.js': `export const URL_UNITE = '${UNIT}';\n`,
    'appel.js': `import { URL_UNITE } from './adresses.js';\nexport const lire = (siren) => fetch(URL_UNITE + siren);\n`,
  },
  'JavaScript: an address in an object': {
    'config.js': `module.exports = { nom: 'x', adresses: { unite: '${UNIT}' } };\n`,
    'appel.js': `const { adresses } = require('./config');\nexports.lire = (siren) => fetch(adresses.unite + siren);\n`,
  },
  'JavaScript: a client that is the module': {
    'client.js': `const axios = require('axios');\nmodule.exports = axios.create({ baseURL: '${UNIT}' });\n`,
    'appel.js': `exports.lire = (siren) => require('./client').get(siren);\n`,
  },
  'TypeScript: a function that builds the address': {
    'src/urls.ts': `export const unite = (siren: string) => \`${UNIT}\${siren}\`;\n`,
    'src/appel.ts': `import { unite } from '@/urls';\nexport const lire = (siren: string) => fetch(unite(siren));\n`,
  },
  'TypeScript: a function in an object that builds the address': {
    'src/urls.ts': `export const urls = { entreprise: { unite: (siren: string) => \`${UNIT}\${siren}\` } } as const;\n`,
    'src/appel.ts': `import { urls } from '@/urls';\nexport const lire = (siren: string) => fetch(urls.entreprise.unite(siren));\n`,
  },
  'TypeScript: a default export through an index': {
    'lib/client/http.ts': `import ky from 'ky';\nexport default ky.create({ prefixUrl: '${UNIT}' });\n`,
    'lib/client/index.ts': `export { default as http } from './http';\n`,
    'lib/index.ts': `export * from './client';\n`,
    'appel.ts': `import { http } from './lib';\nexport const lire = (siren: string) => http.get(siren, { timeout: false });\n`,
  },
  'TypeScript: a static member': {
    'adresses.ts': `export class Adresses { static readonly UNITE = '${UNIT}'; }\n`,
    'appel.ts': `import { Adresses } from './adresses';\nexport const lire = (siren: string) => fetch(Adresses.UNITE + siren);\n`,
  },
  'Python: a constant of a module': {
    'adresses.py': `URL_UNITE = "${UNIT}"\n`,
    'appel.py': `import requests\nfrom adresses import URL_UNITE\n\ndef lire(siren):\n    return requests.get(URL_UNITE + siren)\n`,
  },
  'Python: a session of a package': {
    'clients/entreprise.py': `import httpx\n\nclient = httpx.Client(base_url="${UNIT}", timeout=None)\n`,
    'clients/__init__.py': `from .entreprise import client\n`,
    'appel.py': `from clients import client\n\ndef lire(siren):\n    return client.get(siren)\n`,
  },
  'Python: a function that gives the address': {
    'urls.py': `def unite(siren):\n    return f"${UNIT}{siren}"\n`,
    'appel.py': `import requests\nimport urls\n\ndef lire(siren):\n    return requests.get(urls.unite(siren))\n`,
  },
  'Python: a function in a table that gives the address': {
    'urls.py': `URLS = {"unite": lambda siren: f"${UNIT}{siren}"}\n`,
    'appel.py': `import requests\nfrom urls import URLS\n\ndef lire(siren):\n    return requests.get(URLS["unite"](siren))\n`,
  },
  'PHP: a constant of a class': {
    'src/Adresses.php': `<?php\nnamespace App;\nfinal class Adresses { public const UNITE = '${UNIT}'; }\n`,
    'src/Appel.php': `<?php\nnamespace App;\nuse GuzzleHttp\\Client;\nclass Appel { public function lire(string $siren) { return (new Client())->get(Adresses::UNITE . $siren); } }\n`,
  },
  'PHP: a client that a factory makes': {
    'src/Fabrique.php': `<?php\nnamespace App;\nuse GuzzleHttp\\Client;\nclass Fabrique { public static function client(): Client { return new Client(['base_uri' => '${UNIT}']); } }\n`,
    'src/Appel.php': `<?php\nnamespace App;\nclass Appel { public function lire(string $siren) { return Fabrique::client()->get($siren); } }\n`,
  },
  'Ruby: a constant of a module': {
    'lib/adresses.rb': `module Adresses\n  UNITE = "${UNIT}"\nend\n`,
    'lib/appel.rb': `require "httparty"\nclass Appel\n  def lire(siren) = HTTParty.get("#{Adresses::UNITE}#{siren}", timeout: 5)\nend\n`,
  },
  'Ruby: a function in a table that gives the address': {
    'lib/adresses.rb': `ADRESSES = { unite: ->(siren) { "${UNIT}#{siren}" } }.freeze\n`,
    'lib/appel.rb': `class Appel\n  def lire(siren) = Faraday.get(ADRESSES[:unite].call(siren))\nend\n`,
  },
  'Ruby: a connection that a method gives': {
    'lib/connexion.rb': `class Connexion\n  def self.ouvrir = Faraday.new(url: "${UNIT}")\nend\n`,
    'lib/appel.rb': `class Appel\n  def lire(siren) = Connexion.ouvrir.get(siren)\nend\n`,
  },
};

describe('callers without a word of the service', () => {
  for (const [name, texts] of Object.entries(layouts)) {
    it(`are found in ${name}`, async () => {
      const { calls, findings } = await analyseTexts(texts);
      const about = findings.filter(({ rule }) => rule === 'missing-traceability');
      assert.equal(about.length, 1, JSON.stringify(calls));
      assert.match(about[0]?.endpoint ?? '', /unites_legales/);
    });
  }

  it('are found where they inherit what sends, and change what it sends', async () => {
    const heirs: Readonly<Record<string, Texts>> = {
      js: {
        'base.js': `export class Base {\n  params = {};\n  lire() { return fetch('${UNIT}552032534?' + new URLSearchParams(this.params)); }\n}\n`,
        'heir.js': `import * as base from './base.js';\nclass Heir extends base.Base { params = { context: 'Aides' }; }\nnew Heir().lire();\n`,
      },
      py: {
        'base.py': `import requests\nclass Base:\n    params = {}\n    def lire(self):\n        return requests.get("${UNIT}552032534", params=self.params)\n`,
        'heir.py': `import base\nclass Heir(base.Base):\n    params = {"context": "Aides"}\nHeir().lire()\n`,
      },
      php: {
        'Base.php': `<?php\nclass Base {\n  protected $params = [];\n  function lire() { return file_get_contents('${UNIT}552032534?' . http_build_query($this->params)); }\n}\n`,
        'Heir.php': `<?php\nclass Heir extends Base { protected $params = ['context' => 'Aides']; }\n(new Heir())->lire();\n`,
      },
      rb: {
        'base.rb': `require 'faraday'\nclass Base\n  def params = {}\n  def lire = Faraday.get('${UNIT}552032534', params)\nend\n`,
        'heir.rb': `class Heir < Base\n  def params = { context: 'Aides' }\nend\nHeir.new.lire\n`,
      },
    };
    for (const [language, texts] of Object.entries(heirs)) {
      const { params } = await onlyCall(texts);
      assert.equal(params.context, 'unknown', language);
    }
  });

  it('are found where they may write over what a wrapper sends by default', async () => {
    const { params } = await onlyCall({
      'client.js': `import got from 'got';\nconst client = got.extend({ searchParams: { context: 'Aides', recipient: '13002526500013', object: 'Dossier' } });\nexport const lire = (searchParams) => client.get('${UNIT}552032534', { searchParams });\n`,
      'appel.js': `import { lire } from './client.js';\nlire({ context: null });\n`,
    });
    assert.equal(params.context, 'absent');
  });

  it('are found where they take from an index by its own name, or from the folder around', async () => {
    const js = {
      'lib/outils.js': `export const lire = (params) => fetch('${UNIT}552032534?' + new URLSearchParams({ context: '', ...params }));\n`,
      'lib/index.js': `export * from './outils.js';\n`,
    };
    const py = {
      'paquet/outils.py': `import requests\ndef lire(params):\n    return requests.get("${UNIT}552032534", params={"context": "", **params})\n`,
      'paquet/__init__.py': 'from .outils import lire\n',
    };
    const callers: readonly Texts[] = [
      { ...js, 'appel.js': `import { lire } from './lib/index.js';\nlire({ context: 'Aides' });\n` },
      { ...js, 'lib/appel.js': `import { lire } from '.';\nlire({ context: 'Aides' });\n` },
      { ...js, 'lib/plus/appel.js': `const { lire } = require('..');\nlire({ context: 'Aides' });\n` },
      { ...py, 'paquet/appel.py': `from . import lire\nlire({"context": "Aides"})\n` },
      { ...py, 'paquet/plus/appel.py': `from .. import lire\nlire({"context": "Aides"})\n` },
    ];
    for (const texts of callers) {
      const { params } = await onlyCall(texts);
      assert.equal(params.context, 'present', Object.keys(texts).at(-1));
    }
  });

  it('are found through a package of Python, where what is given may take the place of what is not', async () => {
    const { params } = await onlyCall({
      'paquet/outils.py': `import requests\ndef lire(params=None):\n    return requests.get("${UNIT}552032534", params={"context": ""} if params is None else params)\n`,
      'paquet/__init__.py': 'from .outils import lire\n',
      'appel.py': `from paquet import lire\nlire({"context": "Aides"})\n`,
    });
    assert.equal(params.context, 'present');
  });

  it('are not all files that name something alike', async () => {
    const { analysed } = await analyseTexts({
      'adresses.js': `export const URL_UNITE = '${UNIT}';\n`,
      'autre.js': `import { autre } from './ailleurs.js';\nconst URL_UNITE = autre;\nfetch(URL_UNITE);\n`,
      'config.py': `URL = "${UNIT}"\nNOM = "x"\n`,
      'nom.py': 'from config import NOM\nprint(NOM)\n',
      'lib/adresses.rb': `module Adresses\n  UNITE = "${UNIT}"\nend\n`,
      'lib/postales.rb': `class Postales\n  def lire = Adresses::POSTALES\nend\n`,
    });
    assert.equal(analysed, 3);
  });

  it('are not read where nothing leads to the service', async () => {
    const { analysed } = await analyseTexts({
      'lire.js': `export const lire = (siren) => fetch('${UNIT}' + siren, { signal: AbortSignal.timeout(5000) });\n`,
      'appel.js': `import { lire } from './lire.js';\nlire('130025265');\n`,
    });
    assert.equal(analysed, 1);
  });
});
