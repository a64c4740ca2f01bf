import assert from 'node:assert/strict';
import { keysIn } from '../../src/token/index';
import { mintedKey } from './minted';

describe('keys of before the JSON web tokens', () => {
  const key = mintedKey();

  const named: readonly string[] = [
    `API_ENTREPRISE_TOKEN = '${key}'`,
    `const apiEntrepriseToken = "${key}";`,
    `api-entreprise.token=${key}`,
    `"apiEntrepriseKey": "${key}",`,
    `config['api_entreprise_jeton'] = '${key}';`,
    `define('API_ENTREPRISE_KEY', '${key}');`,
    `:api_entreprise_token => "${key}"`,
    `API_ENTREPRISE_TOKEN: str = "x"\nAPI_ENTREPRISE_KEY := "${key}"`,
    `token = ENV['API_ENTREPRISE_TOKEN'] ||= '${key}'`,
    `api_entreprise:\n  url: https://entreprise.api.gouv.fr\n  token: ${key}\n`,
    `'api_entreprise' => [\n    'url' => 'https://x',\n    'key' => '${key}',\n],\n`,
    `"apiEntreprise": {\n  "token": "${key}"\n}`,
  ];
  for (const text of named) {
    it(`are known by their name: ${text.replaceAll(key, '…').replaceAll('\n', '⏎')}`, () => {
      assert.deepEqual(
        keysIn(text).map((found) => text.slice(found.start, found.end)),
        [key],
      );
    });
  }

  it('are none without such a name, or without looking like one', () => {
    const others = [
      `TOKEN = '${key}'`,
      `API_PARTICULIER_TOKEN = '${key}'`,
      `RECHERCHE_API_ENTREPRISES_TOKEN = '${key}'`,
      `API_ENTREPRISE_URL = '${key}'`,
      `API_ENTREPRISE_CHECKSUM = '${key}'`,
      `API_ENTREPRISE_TOKEN = '${key}a'`,
      `API_ENTREPRISE_TOKEN = '${key.slice(1)}'`,
      `API_ENTREPRISE_TOKEN = '${'x'.repeat(32)}'`,
      `API_ENTREPRISE_TOKEN = '${'0'.repeat(32)}'`,
      `API_ENTREPRISE_TOKEN = 'VotreJetonApiEntrepriseAColler'`,
      `api_entreprise:\n  url: https://x\nother:\n  token: ${key}\n`,
      `api_entreprise:\n  monkey: ${key}\n`,
    ];
    for (const text of others) assert.deepEqual(keysIn(text), [], text);
  });
});
