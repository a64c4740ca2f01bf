import assert from 'node:assert/strict';
import { leaksIn } from '../../../src/analysis/leaks/text';
import { minted, mintedKey } from '../../token/minted';
import { analyseTexts, memoryFiles, grammars } from '../memory-files';
import { Configurations } from '../../../src/analysis/configuration';
import { analyse } from '../../../src/analysis/index';

const token = minted();
const key = mintedKey();

async function rulesOf(texts: Readonly<Record<string, string>>): Promise<string[]> {
  const { findings } = await analyseTexts(texts);
  return findings.map(({ rule, place, severity }) => {
    const path = place.uri.slice('file:///project/'.length);
    const line = (texts[path] ?? '').slice(0, place.start).split('\n').length;
    return `${path}:${String(line)} ${rule} ${severity}`;
  });
}

describe('tokens in source', () => {
  it('are found in files of any kind', async () => {
    const texts = {
      'application.yml': `api:\n  entreprise:\n    token: ${token}\n`,
      'notes.md': `Le jeton : ${token}\n`,
      'analyse.ipynb': JSON.stringify({ cells: [{ outputs: [{ text: [`{'Authorization': 'Bearer ${token}'}\n`] }] }] }),
      'values.yaml': `token: ${Buffer.from(token).toString('base64')}\n`,
      'config.py': `API_ENTREPRISE_TOKEN = "${key}"\n`,
      'app.java': `String jeton = "${token.slice(0, 90)}"\n    + "${token.slice(90)}";\n`,
    };
    assert.deepEqual(await rulesOf(texts), [
      'analyse.ipynb:1 hardcoded-token error',
      'app.java:1 hardcoded-token error',
      'application.yml:3 hardcoded-token error',
      'config.py:1 hardcoded-token error',
      'notes.md:1 hardcoded-token error',
      'values.yaml:1 hardcoded-token error',
    ]);
  });

  it('are found in tests too', async () => {
    assert.deepEqual(await rulesOf({ 'test/appel.test.ts': `const jeton = '${token}';\n` }), [
      'test/appel.test.ts:1 hardcoded-token error',
    ]);
  });

  it('are none: public tokens of the test environment, masks, tokens of others', async () => {
    const texts = {
      'a.yml': `token: ${minted({ sub: 'staging' })}\n`,
      'b.yml': `token: ${minted({ jti: '00000000-0000-0000-0000-000000000000' })}\n`,
      'c.yml': `api_particulier_token: ${minted({ scopes: ['cnaf_adresse'] })}\n`,
      'd.yml': `sso: ${minted({ iss: 'https://auth.exemple.fr', aud: 'x' })}\n`,
      'e.yml': `api_entreprise_token: eyJhbGciOiJIUzI1NiJ9.xxxxxxxx.xxxxxxxx\n`,
      'f.py': 'API_ENTREPRISE_TOKEN = os.environ["API_ENTREPRISE_TOKEN"]\n',
    };
    assert.deepEqual(await rulesOf(texts), []);
  });

  it('are told of once where flow and text both see them', async () => {
    const call = `import requests\nJETON = "${token}"\nrequests.get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/552100554", params={"context": "Aides", "recipient": "13002526500013", "object": "Dossier"}, headers={"Authorization": f"Bearer {JETON}"}, timeout=5)\n`;
    assert.deepEqual(await rulesOf({ 'a.py': call }), ['a.py:2 hardcoded-token error']);
    const unnamed = call.replace(token, key);
    assert.deepEqual(await rulesOf({ 'a.py': unnamed }), ['a.py:2 hardcoded-token error']);
  });

  it('are told of wherever they stand again, be it in a comment', async () => {
    const text = `API_ENTREPRISE_TOKEN = "${key}"\n${'AUTRE = 1\n'.repeat(30)}# ancien : ${key}\n# ${key}-suite-1\n`;
    assert.deepEqual(await rulesOf({ 'a.py': text }), [
      'a.py:1 hardcoded-token error',
      'a.py:32 hardcoded-token error',
    ]);
  });

  it('are what the service is sent, whatever a JSON web token says of itself', async () => {
    const odd = minted({ uid: '123', jti: undefined, version: undefined });
    const sent = (host: string, jwt: string): string =>
      `import requests\nrequests.get("https://${host}/v3/insee/sirene/unites_legales/552049447", params={"context": "a", "recipient": "13002526500013", "object": "b"}, timeout=5, headers={"Authorization": "Bearer ${jwt}"})\n`;
    const rules = async (text: string): Promise<string[]> =>
      (await rulesOf({ 'a.py': text })).filter((each) => each.includes('token'));
    assert.deepEqual(await rules(sent('entreprise.api.gouv.fr', odd)), ['a.py:2 hardcoded-token error']);
    assert.deepEqual(await rules(sent('staging.entreprise.api.gouv.fr', odd)), []);
    assert.deepEqual(await rules(sent('entreprise.api.gouv.fr', minted({ jti: undefined, name: 'John Doe' }))), []);
  });

  it('never stand in a message', async () => {
    const { findings } = await analyseTexts({
      'a.yml': `t: ${token}\n`,
      'public/a.js': `const t = '${token}'; // api_entreprise\n`,
    });
    assert.equal(findings.length, 2);
    for (const { message } of findings) {
      for (const words of Object.values(message)) {
        assert.ok(!words.includes(token.slice(-10)));
        assert.match(words, /Demande de subvention/);
        assert.ok(words.includes(token.slice(-4)));
      }
    }
  });

  it('are those of shared files: what git does not track is one’s own', async () => {
    const texts = { 'local.yml': `t: ${token}\n`, 'shared.yml': `t: ${token}\n` };
    const files = { ...memoryFiles(texts), isShared: (uri: string) => Promise.resolve(uri.includes('shared')) };
    const report = await analyse(files, {
      grammars,
      configurations: new Configurations(files, { folder: 'file:///project/' }),
      targets: Object.keys(texts).map((path) => `file:///project/${path}`),
    });
    assert.deepEqual(
      report.findings.map(({ place }) => place.uri),
      ['file:///project/shared.yml'],
    );
  });

  it('expire: within ninety days, or their date has passed', async () => {
    const day = 86_400;
    const now = Math.floor(Date.now() / 1_000);
    const texts = {
      'a.yml': `t: ${minted({ exp: now - day })}\n`,
      'b.yml': `t: ${minted({ exp: now + 30 * day })}\n`,
      'c.yml': `t: ${minted({ exp: now + 120 * day })}\n`,
      'd.yml': `t: ${minted({ exp: null })}\n`,
    };
    assert.deepEqual(
      (await rulesOf(texts)).filter((each) => each.includes('expiry')),
      ['a.yml:1 token-expiry information', 'b.yml:1 token-expiry information'],
    );
  });
});

describe('tokens in client code', () => {
  const exposed: Readonly<Record<string, string>> = {
    'public/app.js': `const jeton = '${token}';`,
    'index.html': `<script>const jeton = '${token}'</script>`,
    'src/App.vue': `<script>const jeton = '${token}'</script>`,
    'src/environments/environment.prod.ts': `export const environment = { apiEntrepriseToken: '${token}' };`,
    '.env': `VITE_API_ENTREPRISE_TOKEN=${token}`,
    'src/a.js': `fetch(url, { headers: { Authorization: import.meta.env.VITE_API_ENTREPRISE_TOKEN } });`,
    'src/b.tsx': `const t = process.env.NEXT_PUBLIC_API_ENTREPRISE_JETON;`,
    'src/c.ts': `import { PUBLIC_API_ENTREPRISE_TOKEN } from '$env/static/public';`,
    'src/d.ts': `const { token } = { token: useRuntimeConfig().public.apiEntrepriseToken };`,
    'vite.config.ts': `export default defineConfig({ define: { 'process.env.API_ENTREPRISE_TOKEN': JSON.stringify(process.env.API_ENTREPRISE_TOKEN) } });`,
    'next.config.js': `module.exports = { env: { API_ENTREPRISE_TOKEN: process.env.API_ENTREPRISE_TOKEN } };`,
    'webpack.config.js': `new webpack.EnvironmentPlugin(['API_ENTREPRISE_TOKEN'])`,
    'app/views/page.html.erb': `<div data-token="<%= ENV['API_ENTREPRISE_TOKEN'] %>">`,
    'resources/views/page.blade.php': `<script>const t = "{{ config('services.api_entreprise.token') }}"</script>`,
    'templates/page.html.twig': `<meta content="{{ api_entreprise_token }}">`,
    'templates/page.html': `<meta content="{{ settings.API_ENTREPRISE_TOKEN }}">`,
    'views/page.ejs': `<script>t = '<%= process.env.API_ENTREPRISE_TOKEN %>'</script>`,
    'page.php': `<script>t = '<?= getenv('API_ENTREPRISE_TOKEN') ?>'</script>`,
  };
  for (const [path, text] of Object.entries(exposed)) {
    it(`are told of: ${path}`, () => {
      const leaks = leaksIn(`file:///project/${path}`, text, true).filter(({ exposure }) => exposure);
      assert.equal(
        leaks.length,
        1,
        JSON.stringify(leaks.map(({ kind, place }) => [kind, text.slice(place.start, place.end)])),
      );
    });
  }

  const hidden: Readonly<Record<string, string>> = {
    'src/a.ts': `const t = process.env.API_ENTREPRISE_TOKEN;`,
    'src/b.ts': `const url = import.meta.env.VITE_API_ENTREPRISE_URL;`,
    'src/c.ts': `const t = import.meta.env.VITE_API_ENTREPRISES_TOKEN;`,
    'src/d.ts': `// import.meta.env.VITE_API_ENTREPRISE_TOKEN must never be used`,
    'vite.config.ts': `define: { 'process.env.API_ENTREPRISE_URL': '"x"' }, server: { proxy: { headers: process.env.API_ENTREPRISE_TOKEN } }`,
    'nuxt.config.ts': `runtimeConfig: { apiEntrepriseToken: '', public: { siteUrl: '' } }`,
    'next.config.js': `const t = process.env.API_ENTREPRISE_TOKEN;`,
    'config/api.yml.erb': `token: <%= ENV['API_ENTREPRISE_TOKEN'] %>`,
    'chart/templates/secret.yaml': `token: {{ .Values.apiEntreprise.token }}`,
    'app/views/page.html.erb': `<% token = ENV['API_ENTREPRISE_TOKEN'] %><%= link_to 'x', api_entreprise_path %>`,
    'public/index.php': `$t = getenv('API_ENTREPRISE_TOKEN');`,
    'page.html.twig': `{{ 'api_entreprise.token.label'|trans }}`,
    'lib/api.rb': `token = ENV['API_ENTREPRISE_TOKEN']`,
  };
  for (const [path, text] of Object.entries(hidden)) {
    it(`are none: ${path}`, () => {
      assert.deepEqual(leaksIn(`file:///project/${path}`, text, true), []);
    });
  }
});
