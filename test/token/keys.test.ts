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
    `api_entreprise: { url: 'https://x', token: '${key}' }`,
    `[api_entreprise]\nurl = "https://x"\ntoken = "${key}"\n`,
    `const apiEntrepriseToken string = "${key}"`,
    `const API_ENTREPRISE_TOKEN: string = '${key}';`,
    `process.env.API_ENTREPRISE_TOKEN ?? '${key}'`,
    `os.getenv("API_ENTREPRISE_TOKEN") or "${key}"`,
    `ENV.fetch('API_ENTREPRISE_TOKEN') { '${key}' }`,
    `getenv('API_ENTREPRISE_TOKEN') ?: '${key}'`,
    `TOKEN="\${API_ENTREPRISE_TOKEN:-${key}}"`,
    `@Value("\${api.entreprise.token:${key}}")`,
    `client.setApiEntrepriseToken("${key}");`,
    `String cleApiEntreprise = "${key}";`,
    `JETON_API_ENTREPRISE=${key}`,
    `<api_entreprise_token>${key}</api_entreprise_token>`,
    `<add key="ApiEntreprise:Token" value="${key}" />`,
    `variable "api_entreprise_token" {\n  type    = string\n  default = "${key}"\n}`,
    `- name: API_ENTREPRISE_TOKEN\n  value: "${key}"\n`,
    `[{"name":"API_ENTREPRISE_TOKEN","value":"${key}"}]`,
    `{"key":"api_entreprise_token","type":"secret","value":"${key}"}`,
    `ENV API_ENTREPRISE_TOKEN ${key}`,
    `appel --api-entreprise-token ${key}`,
    `- API_ENTREPRISE_TOKEN=${key}`,
    `https://entreprise.api.gouv.fr/v2/etablissements/1?token=${key}&context=a`,
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
      `api_entreprise_token_md5: ${key}`,
      `api_entreprise_token_id: ${key}`,
      `apiEntrepriseTokenHash = "${key}"`,
      `api_entreprise_cache_key = "${key}"`,
      `API_ENTREPRISE_TOKEN=0123456789abcdef0123456789abcdef`,
      `API_ENTREPRISE_TOKEN=a1b2c3d4a1b2c3d4a1b2c3d4a1b2c3d4`,
      `API_ENTREPRISE_TOKEN=VotreJetonApiEntreprise123456789`,
      `- name: API_ENTREPRISE_URL\n  value: "${key}"\n`,
      `{"name":"API_ENTREPRISE_TOKEN"},{"value":"${key}"}`,
      `api_entreprise: { url: 'x' }, autre: { token: '${key}' }`,
      `[api_entreprise]\nurl = "https://x"\n[autre]\ntoken = "${key}"\n`,
      `https://recherche-entreprises.api.gouv.fr/x?token=${key}`,
      `# api_entreprise\nintegrity: ${key}\n`,
      `API_ENTREPRISE_TOKEN=sha-${key}`,
      `API_ENTREPRISE_TOKEN=${key}-suite`,
    ];
    for (const text of others) assert.deepEqual(keysIn(text), [], text);
  });
});
