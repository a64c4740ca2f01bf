import assert from 'node:assert/strict';
import { minted } from '../../token/minted';
import { analyseTexts } from '../memory-files';

const token = minted({ exp: null });
const staging = minted({ sub: 'staging' });
const foreign = minted({ iss: 'supabase', role: 'anon' }, { alg: 'HS256', typ: 'JWT' });

/** What is found in a file; a note in parentheses after its path tells it from others of that path. */
async function rulesIn(noted: string, text: string): Promise<string[]> {
  const { findings } = await analyseTexts({ [noted.replace(/ \(.*\)$/, '')]: text });
  return findings.map(({ rule }) => rule);
}

/** Believable files of many ecosystems, in which a browser gets a token. */
const exposed: Readonly<Record<string, string>> = {
  'app/recherche/page.tsx': `'use client';\nimport { useState } from 'react';\nconst JETON = '${token}';\n`,
  'next.config.mjs': `export default { env: { API_ENTREPRISE_TOKEN: process.env.API_ENTREPRISE_TOKEN } };\n`,
  'next.config.js': `module.exports = { publicRuntimeConfig: { apiEntrepriseToken: process.env.API_ENTREPRISE_TOKEN } };\n`,
  '.env.production': `NEXT_PUBLIC_API_ENTREPRISE_TOKEN="${token}"\n`,
  'nuxt.config.ts': `export default defineNuxtConfig({ runtimeConfig: { public: { apiEntrepriseToken: process.env.API_ENTREPRISE_TOKEN } } });\n`,
  'nuxt.config.ts (by its value)': `export default { runtimeConfig: { public: { jeton: process.env.API_ENTREPRISE_TOKEN } } };\n`,
  'pages/index.vue': `<script setup>\nconst config = useRuntimeConfig()\nconst jeton = config.public.apiEntrepriseJeton\n</script>\n`,
  'src/routes/+page.svelte': `<script>\nimport { PUBLIC_API_ENTREPRISE_TOKEN } from '$env/static/public';\n</script>\n`,
  'src/routes/+page.svelte (dynamic)': `<script>\nimport { env } from '$env/dynamic/public';\nconst jeton = env.PUBLIC_API_ENTREPRISE_TOKEN;\n</script>\n`,
  'src/environments/environment.ts': `export const environment = {\n  apiEntreprise: { url: 'https://entreprise.api.gouv.fr', token: '${token}' },\n};\n`,
  'src/app/entreprise.service.ts': `import { Injectable } from '@angular/core';\n@Injectable({ providedIn: 'root' })\nexport class S { private jeton = '${token}'; }\n`,
  'src/config.ts': `export const jeton = import.meta.env.VITE_JETON_API_ENTREPRISE;\n`,
  'src/config.ts (Expo)': `export default { jeton: process.env.EXPO_PUBLIC_API_ENTREPRISE_TOKEN };\n`,
  'vite.config.ts': `export default defineConfig(({ mode }) => { const env = loadEnv(mode, process.cwd(), ''); return { define: { __API_ENTREPRISE_TOKEN__: JSON.stringify(env.API_ENTREPRISE_TOKEN) } }; });\n`,
  'webpack.config.js': `module.exports = { plugins: [new webpack.DefinePlugin({ 'process.env': { API_ENTREPRISE_TOKEN: JSON.stringify(process.env.API_ENTREPRISE_TOKEN) } })] };\n`,
  'src/views/Recherche.vue': `<script setup lang="ts">\nconst entetes = { Authorization: \`Bearer \${import.meta.env.VITE_API_ENTREPRISE_KEY}\` };\n</script>\n`,
  'web/js/siret.js': `$(document).ready(function () { $.ajax({ url: 'https://entreprise.api.gouv.fr/v2/x', headers: { Authorization: 'Bearer ${token}' } }); });\n`,
  'src/pages/index.astro': `---\nconst jeton = import.meta.env.PUBLIC_API_ENTREPRISE_TOKEN;\n---\n<p/>\n`,
  'src/pages/index.astro (script)': `---\nconst a = 1;\n---\n<script>\nconst jeton = '${token}';\n</script>\n`,
  'public/assets/app-3f2a91bc.js': `!function(){var e=require("fs"),t=process.env.X,n="${token}"}();`,
  'wwwroot/js/site.js': `const jeton = '${token}';\n`,
  'app/views/x.html.erb': `<body data-jeton="<%= Rails.application.credentials.dig(:api_entreprise, :token) %>">\n`,
  'views/index.erb': `<script>const jeton = "<%= ENV['API_ENTREPRISE_TOKEN'] %>"</script>\n`,
  'app/views/x.html.erb (index)': `<body data-jeton="<%= Rails.application.credentials.api_entreprise[:token] %>">\n`,
  'app/views/x.html.erb (helper)': `<%= tag.meta name: 'jeton', content: ENV.fetch('API_ENTREPRISE_TOKEN') %>\n`,
  'app/views/x.html.erb (interpolated)': `<%= javascript_tag "jeton = '#{ENV['API_ENTREPRISE_TOKEN']}'" %>\n`,
  'app/views/x.html.erb (fallback)': `<%= ENV['API_ENTREPRISE_TOKEN'] || '' %>\n`,
  'app/views/x.html.haml': `%p\n  = ENV['API_ENTREPRISE_TOKEN']\n`,
  'app/views/x.html.haml (of a tag)': `%p.jeton{ title: t('.x') }= ENV['API_ENTREPRISE_TOKEN']\n`,
  'app/views/x.html.haml (behind code)': `- titre = t('.titre')\n%p= ENV['API_ENTREPRISE_TOKEN']\n`,
  'app/views/x.html.haml (in a branch)': `- if actif\n  = ENV['API_ENTREPRISE_TOKEN']\n`,
  'app/views/x.html.haml (in a script)': `:javascript\n  const jeton = "#{ENV['API_ENTREPRISE_TOKEN']}";\n`,
  'app/views/x.html.haml (in a text)': `%p Jeton : #{ENV['API_ENTREPRISE_TOKEN']}\n`,
  'app/views/x.html.haml (of an attribute)': `%div{ id: 'x', data: { jeton: ENV['API_ENTREPRISE_TOKEN'] } }\n`,
  'app/views/x.html.slim (in a script)': `javascript:\n  const jeton = "#{ENV['API_ENTREPRISE_TOKEN']}";\n`,
  'app/views/x.html.slim (of an attribute)': `input type="hidden" value=ENV['API_ENTREPRISE_TOKEN']\n`,
  'app/views/x.html.slim': `p.jeton\n  == ENV['API_ENTREPRISE_TOKEN']\n`,
  'app/views/x.html.slim (of a tag)': `p.jeton = ENV['API_ENTREPRISE_TOKEN']\n`,
  'resources/views/x.blade.php': `<script>const jeton = @js(config('services.api_entreprise.token'));</script>\n`,
  'resources/views/x.blade.php (JSON)': `<script>window.jeton = @json(config('services.api_entreprise.token'))</script>\n`,
  'templates/x.html.twig': `<div data-jeton="{{ app.request.server.get('API_ENTREPRISE_TOKEN')|e('html_attr') }}">`,
  'aides/templates/base.html': `{% load static %}<script>const jeton = "{{ settings.API_ENTREPRISE_TOKEN|escapejs }}";</script>`,
  'src/main/resources/templates/x.html': `<meta th:content="\${@environment.getProperty('api.entreprise.token')}">`,
  'Views/Home/Index.cshtml': `<script>const jeton = "@Configuration["ApiEntreprise:Token"]";</script>`,
};

/** Files that look like those, and hand no token to a browser; whether they hold one. */
const hidden: Readonly<Record<string, string>> = {
  'next.config.js': `module.exports = { serverRuntimeConfig: { apiEntrepriseToken: process.env.API_ENTREPRISE_TOKEN } };\n`,
  'nuxt.config.ts': `export default defineNuxtConfig({ runtimeConfig: { apiEntrepriseToken: process.env.API_ENTREPRISE_TOKEN, public: { siteUrl: '/' } } });\n`,
  'src/app/reglages.component.html': `<p>{{ apiEntrepriseToken }}</p>\n`,
  'vite.config.ts': `export default defineConfig({ server: { proxy: { '/api-entreprise': { headers: { Authorization: \`Bearer \${process.env.API_ENTREPRISE_TOKEN}\` } } } } });\n`,
  'vite.config.ts (tests)': `export default defineConfig({ test: { env: { API_ENTREPRISE_TOKEN: 'faux' } } });\n`,
  'vitest.config.ts': `export default defineConfig({ test: { env: { API_ENTREPRISE_TOKEN: 'faux' } } });\n`,
  'esbuild.config.mjs': `await esbuild.build({ platform: 'node', define: { 'process.env.API_ENTREPRISE_TOKEN': JSON.stringify(process.env.API_ENTREPRISE_TOKEN) } });\n`,
  'webpack.server.js': `module.exports = { target: 'node18', plugins: [new webpack.DefinePlugin({ 'process.env.API_ENTREPRISE_TOKEN': '"x"' })] };\n`,
  'scripts/build.js': `execSync('docker build .', { env: { API_ENTREPRISE_TOKEN: process.env.API_ENTREPRISE_TOKEN } });\n`,
  'src/pages/index.astro': `---\nconst jeton = import.meta.env.API_ENTREPRISE_TOKEN;\n---\n<p/>\n`,
  'astro.config.mjs': `export default defineConfig({ env: { schema: { API_ENTREPRISE_TOKEN: envField.string({ context: 'server', access: 'secret' }) } } });\n`,
  'src/a.ts': `const on = import.meta.env.VITE_API_ENTREPRISE_HAS_TOKEN === '1' && import.meta.env.VITE_API_ENTREPRISE_TOKEN_URL;\n`,
  'src/a.ts (comment)': `/*\n import.meta.env.VITE_API_ENTREPRISE_TOKEN is gone\n*/\n`,
  'app/views/_jeton.html.erb (form)': `<%= f.label :api_entreprise_token, "Jeton" %>\n<%= f.password_field :api_entreprise_token %>\n<%= t('.api_entreprise_token') %>\n<%= link_to 'Jeton', admin_api_entreprise_token_path(@procedure) %>\n`,
  'app/views/x.html.haml (silent)': `- jeton = ENV['API_ENTREPRISE_TOKEN']\n%p= t('.titre')\n`,
  'app/views/x.html.haml (silent, further in)': `%div\n  - reponse = lire(siren,\n    jeton = ENV['API_ENTREPRISE_TOKEN'])\n  %p= reponse.nom\n`,
  'app/views/x.html.haml (filter)': `:ruby\n  jeton = ENV['API_ENTREPRISE_TOKEN']\n  reponse = lire(jeton)\n%p= reponse.nom\n`,
  'app/views/x.html.haml (in a text of code)': `- jeton = "#{ENV['API_ENTREPRISE_TOKEN']}"\n:ruby\n  jeton = "#{ENV['API_ENTREPRISE_TOKEN']}"\n`,
  'app/views/x.html.haml (a comment)': `-# #{ENV['API_ENTREPRISE_TOKEN']}\n%p= t('.titre')\n`,
  'app/views/x.html.haml (whether there is one)': `%div{ data: { present: ENV['API_ENTREPRISE_TOKEN'].present? } } #{ENV['API_ENTREPRISE_TOKEN'].nil?}\n`,
  'app/views/x.html.slim (a comment)': `/ input value=ENV['API_ENTREPRISE_TOKEN']\np = t('.titre')\n`,
  'app/views/x.html.slim (silent)': `- jeton = ENV['API_ENTREPRISE_TOKEN']\np = t('.titre')\n`,
  'app/views/x.html.slim (block)': `ruby:\n  jeton = ENV['API_ENTREPRISE_TOKEN']\np = t('.titre')\n`,
  'app/views/x.html.slim (text)': `p\n  | jeton = ENV['API_ENTREPRISE_TOKEN']\n`,
  'app/views/_jeton.html.haml': `= f.input :api_entreprise_token, label: t('api_entreprise.token')\n= render 'api_entreprise_token'\n`,
  'config/database.erb': `<%= ENV['API_ENTREPRISE_TOKEN'] %>\n`,
  'views/rappel.text.erb': `<%= ENV['API_ENTREPRISE_TOKEN'] %>\n`,
  'app/views/show.html.erb (yes or no)': `<%= @procedure.api_entreprise_token ? 'oui' : 'non' %><%= 'actif' if @procedure.api_entreprise_token %>\n`,
  'app/views/show.html.erb (masked)': `<%= masquer(ENV['API_ENTREPRISE_TOKEN']) %><%= ENV['API_ENTREPRISE_TOKEN'].last(4) %>\n`,
  'resources/views/x.blade.php': `{{ __('api_entreprise.token') }} {{ old('api_entreprise_token') }} @lang('api_entreprise.token') {{ route('api_entreprise.token') }}\n`,
  'templates/x.html.twig': `{{ path('api_entreprise_token') }} {{ form_row(form.apiEntrepriseToken) }} {{ include('api_entreprise_token.html.twig') }} {{ api_entreprise_token|length }} {{ api_entreprise_token ? 'oui' : 'non' }}`,
  'aides/templates/form.html': `{% load i18n %}{{ form.api_entreprise_token }} {{ form.api_entreprise_token.errors }}{{ form.api_entreprise_token|as_crispy_field }}`,
  'index.html': `<div id="app">{{ apiEntrepriseToken }}</div><script>const h = \`Bearer \${apiEntrepriseToken}\`;</script>`,
  'Views/Home/Edit.cshtml': `@Html.PasswordFor(m => m.ApiEntrepriseToken)<input asp-for="ApiEntrepriseToken"/>@Localizer["ApiEntreprise.Token"]`,
  'config/services.yaml': `parameters:\n    api_entreprise_token: '%env(API_ENTREPRISE_TOKEN)%'\n`,
  'src/main/java/A.java': `class A { @Value("\${api.entreprise.token}") private String token; }\n`,
  'main.tf': `environment = { API_ENTREPRISE_TOKEN = var.api_entreprise_token }\n`,
  '.github/workflows/ci.yml': `env:\n  API_ENTREPRISE_TOKEN: \${{ secrets.API_ENTREPRISE_TOKEN }}\n`,
  'deploy.yaml': `env:\n  - name: API_ENTREPRISE_TOKEN\n    valueFrom:\n      secretKeyRef: { name: api-entreprise, key: token }\n`,
  'chart/templates/secret.yaml': `stringData:\n  API_ENTREPRISE_TOKEN: {{ .Values.apiEntreprise.token | quote }}\n`,
  'run.sh': `curl -m 5 -H "Authorization: Bearer $API_ENTREPRISE_TOKEN" https://entreprise.api.gouv.fr/privileges\n`,
  'insee.bru': `auth:bearer {\n  token: {{api_entreprise_token}}\n}\n`,
  '.env': `NEXT_PUBLIC_SUPABASE_ANON_KEY=${foreign}\n# api_entreprise\n`,
  '.env.example': `API_ENTREPRISE_TOKEN=\n# API_ENTREPRISE_TOKEN=eyJhbGci…\nAPI_ENTREPRISE_STAGING=${staging}\n`,
  'public/assets/vendor.min.js': `!function(){var api_entreprise=1,token="e3b0c44298fc1c149afbf4c8996fb924"}();`,
};

/** Files that others than browsers get. */
const shared: Readonly<Record<string, string>> = {
  'src/pages/index.astro': `---\nconst jeton = '${token}';\n---\n<p/>\n`,
  'config/initializers/api_entreprise.rb': `API_ENTREPRISE_TOKEN = ENV.fetch("API_ENTREPRISE_TOKEN", "${token}")\n`,
  'config/services.php': `<?php\nreturn ['api_entreprise' => ['token' => env('API_ENTREPRISE_TOKEN', '${token}')]];\n`,
  'aides/settings.py': `API_ENTREPRISE_TOKEN = env("API_ENTREPRISE_TOKEN", default="${token}")\n`,
  'appsettings.json': `{\n  "ApiEntreprise": {\n    "Token": "${token}"\n  }\n}\n`,
  'variables.tf': `variable "api_entreprise_token" {\n  default = "${token}"\n}\n`,
  '.github/workflows/ci.yml': `jobs:\n  a:\n    env:\n      API_ENTREPRISE_TOKEN: ${token}\n`,
  'secret.yaml': `kind: Secret\ndata:\n  token: >-\n    ${Buffer.from(token).toString('base64').replace(/.{76}/g, '$&\n    ')}\n`,
  'insee.http': `@jeton = ${token}\nGET https://entreprise.api.gouv.fr/privileges\nAuthorization: Bearer {{jeton}}\n`,
  'prod.log': `GET /v3/insee?token=${token}&context=a 200\n`,
  'dump.sql': `INSERT INTO procedures VALUES (1, '${token}', NULL);\n`,
  'a.py': `TOKEN = (\n    "${token.slice(0, 70)}"\n    "${token.slice(70, 200)}"\n    "${token.slice(200)}"\n)\n`,
  'a.md': `_${token}_ et **${token}**\n`,
};

describe('files of many ecosystems', () => {
  for (const [path, text] of Object.entries(exposed)) {
    it(`hand a token to browsers: ${path}`, async () => {
      // A call with it has more wrong than that.
      const rules = (await rulesIn(path, text)).filter((rule) => rule.includes('token'));
      assert.deepEqual(rules, ['token-in-client-code']);
    });
  }
  for (const [path, text] of Object.entries(hidden)) {
    it(`hand none to them, and hold none: ${path}`, async () => {
      assert.deepEqual(await rulesIn(path, text), []);
    });
  }
  for (const [path, text] of Object.entries(shared)) {
    it(`hold one that others read: ${path}`, async () => {
      assert.deepEqual([...new Set(await rulesIn(path, text))], ['hardcoded-token']);
    });
  }
});
