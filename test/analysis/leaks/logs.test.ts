import assert from 'node:assert/strict';
import { analyseTexts } from '../memory-files';

const URL = 'https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/1';

async function linesOf(path: string, text: string): Promise<number[]> {
  const { findings } = await analyseTexts({ [path]: text });
  return findings
    .filter(({ rule }) => rule === 'token-logged')
    .map(({ place }) => text.slice(0, place.start).split('\n').length);
}

describe('tokens that are logged', () => {
  const logged: Readonly<Record<string, readonly [path: string, text: string, lines: readonly number[]]>> = {
    'by the name of a setting': ['a.js', `console.log('jeton', process.env.API_ENTREPRISE_TOKEN);`, [1]],
    'in a text': ['a.ts', 'logger.debug(`Bearer ${process.env.API_ENTREPRISE_TOKEN}`);', [1]],
    'in headers': [
      'a.js',
      `const headers = { Authorization: \`Bearer \${process.env.API_ENTREPRISE_TOKEN}\` };\nconsole.debug({ headers });\n`,
      [2],
    ],
    'because it is sent as one': [
      'a.py',
      `import requests\ndef f(jeton):\n    print("appel avec", jeton)\n    return requests.get("${URL}", headers={"Authorization": f"Bearer {jeton}"}, timeout=5)\n`,
      [3],
    ],
    'in an address': [
      'a.rb',
      `def f(jeton)\n  url = "https://entreprise.api.gouv.fr/v2/entreprises/1?token=#{jeton}"\n  Rails.logger.info("GET #{url}")\nend\n`,
      [3],
    ],
    'written out in an address': [
      'a.js',
      `const url = '${URL}?object=a&token=un_jeton_qui_est_bien_trop_long';\nconsole.log(url);\n`,
      [2],
    ],
    'in a field': [
      'a.rb',
      `class A\n  def initialize\n    @token = ENV['API_ENTREPRISE_TOKEN']\n  end\n  def f\n    puts @token\n  end\nend\n`,
      [6],
    ],
    'when the logger asks for it': [
      'a.rb',
      `class A\n  def f\n    jeton = ENV['API_ENTREPRISE_TOKEN']\n    logger.debug { "jeton : #{jeton}" }\n  end\nend\n`,
      [4],
    ],
    'by a logger with a French name': [
      'a.py',
      `import logging, os\njournal = logging.getLogger("api_entreprise")\njournal.info(os.environ["API_ENTREPRISE_TOKEN"])\n`,
      [3],
    ],
    'by PHP': ['a.php', `<?php\nerror_log('jeton ' . getenv('API_ENTREPRISE_TOKEN'));\n`, [2]],
    'with a format': [
      'a.py',
      `import os, logging\nlogging.info("api_entreprise %s", os.environ["API_ENTREPRISE_TOKEN"])\n`,
      [2],
    ],
  };
  for (const [name, [path, text, lines]] of Object.entries(logged)) {
    it(`are told of: ${name}`, async () => {
      assert.deepEqual(await linesOf(path, text), lines);
    });
  }

  const silent: Readonly<Record<string, readonly [path: string, text: string]>> = {
    'another setting': ['a.js', `console.log(process.env.API_ENTREPRISE_URL);`],
    'whether there is one': [
      'a.js',
      `console.log('api_entreprise', process.env.API_ENTREPRISE_TOKEN ? 'set' : 'missing');`,
    ],
    'whether there is one, when the logger asks': [
      'a.rb',
      `class A\n  def f\n    jeton = ENV['API_ENTREPRISE_TOKEN']\n    logger.debug { "jeton : #{jeton.size}" }\n  end\nend\n`,
    ],
    'its length': ['a.js', `console.log(process.env.API_ENTREPRISE_TOKEN.length);`],
    'its end': ['a.py', `import os\nprint(os.environ["API_ENTREPRISE_TOKEN"][-4:])\n`],
    'the name of the variable': ['a.py', `print("API_ENTREPRISE_TOKEN manque")\n`],
    'an address without it': [
      'a.rb',
      `def f(siren, jeton)\n  url = "${URL}"\n  Rails.logger.info(url)\n  Faraday.get(url, {}, { 'Authorization' => "Bearer #{jeton}" })\nend\n`,
    ],
    'the answer': [
      'a.js',
      `async function f(jeton) {\n  const r = await fetch('${URL}', { headers: { Authorization: 'Bearer ' + jeton } });\n  console.log(r.status, await r.json());\n}\n`,
    ],
    'a masked one': [
      'a.ts',
      `const mask = (t: string) => t.slice(0, 3) + '…';\nconsole.log(mask(process.env.API_ENTREPRISE_TOKEN));\n`,
    ],
    'a test': ['test/a.test.js', `console.log(process.env.API_ENTREPRISE_TOKEN);`],
    'another service': ['a.js', `// api_entreprise\nconsole.log(process.env.API_PARTICULIER_TOKEN);`],
  };
  for (const [name, [path, text]] of Object.entries(silent)) {
    it(`are not: ${name}`, async () => {
      assert.deepEqual(await linesOf(path, text), []);
    });
  }
});
