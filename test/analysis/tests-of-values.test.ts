import assert from 'node:assert/strict';
import { analyseTexts } from './memory-files';

const START = {
  js: "import axios from 'axios';\n",
  py: 'import requests\n',
  php: '<?php\nuse GuzzleHttp\\Client;\n',
  rb: "require 'faraday'\n",
};
const PATH = 'https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/552032534';

/** What is said of `context` where it is written as this expression, after these lines. */
async function context(language: keyof typeof START, value: string, before = ''): Promise<string | undefined> {
  const send = {
    js: `await axios.get('${PATH}', { params: { context: ${value} } });`,
    py: `requests.get('${PATH}', params={'context': ${value}})`,
    php: `(new Client())->get('${PATH}', ['query' => ['context' => ${value}]]);`,
    rb: `Faraday.get('${PATH}', { context: ${value} })`,
  };
  const { calls } = await analyseTexts({ [`a.${language}`]: `${START[language]}${before}\n${send[language]}\n` });
  return calls[0]?.params.context;
}

describe('what counts as false', () => {
  it('is turned round by a negation', async () => {
    for (const value of ["!true ? '' : 'Aides'", "!false ? 'Aides' : ''"]) {
      assert.equal(await context('js', `(${value})`), 'present');
      assert.equal(await context('php', `(${value})`), 'present');
      assert.equal(await context('rb', `(${value})`), 'present');
    }
    assert.equal(await context('py', "('' if not True else 'Aides')"), 'present');
    assert.equal(await context('js', 'contexte', "let contexte = '';\nif (!false) { contexte = 'Aides'; }"), 'present');
  });

  it('is a blank text, where the language has it so', async () => {
    assert.equal(await context('js', "('' || 'Aides')"), 'present');
    assert.equal(await context('py', "('' or 'Aides')"), 'present');
    assert.equal(await context('php', "('' ?: 'Aides')"), 'present');
    assert.equal(await context('rb', "('' || 'Aides')"), 'absent');
  });

  it('is not what is looked at where nothing alone is replaced', async () => {
    assert.equal(await context('js', "('' ?? 'Aides')"), 'absent');
    assert.equal(await context('js', "(null ?? 'Aides')"), 'present');
    assert.equal(await context('php', "('' ?? 'Aides')"), 'absent');
    assert.equal(await context('php', "(null ?? 'Aides')"), 'present');
    assert.equal(await context('js', 'contexte', "let contexte = '';\ncontexte ??= 'Aides';"), 'absent');
  });

  it('is an empty map, where the language has it so', async () => {
    assert.equal(await context('py', "('Aides' if {} else '')"), 'absent');
    assert.equal(await context('php', "([] ? 'Aides' : '')"), 'absent');
    assert.equal(await context('js', "({} ? 'Aides' : '')"), 'present');
    assert.equal(await context('rb', "({} ? 'Aides' : '')"), 'present');
  });
});

describe('a default of JavaScript', () => {
  const by = (argument: string): string =>
    `function contexte(valeur = 'Aides') { return valeur; }\nconst c = contexte(${argument});`;
  const out = (value: string): string => `const { c = 'Aides' } = { c: ${value} };`;

  it('stands in for undefined', async () => {
    assert.equal(await context('js', 'c', by('undefined')), 'present');
    assert.equal(await context('js', 'c', out('undefined')), 'present');
  });

  it('does not stand in for null or a blank text', async () => {
    assert.equal(await context('js', 'c', by('null')), 'absent');
    assert.equal(await context('js', 'c', out('null')), 'absent');
    assert.equal(await context('js', 'c', by("''")), 'absent');
    assert.equal(await context('js', 'c', out("''")), 'absent');
  });
});

describe('options that a condition decides', () => {
  const options = {
    js: `await axios.get('${PATH}', process.env.A ? { params: { context: 'Aides' }, headers: { Authorization: 'x' } } : {});`,
    php: `(new Client())->get('${PATH}', getenv('A') ? ['query' => ['context' => 'Aides'], 'headers' => ['Authorization' => 'x']] : []);`,
    rb: `Faraday.new(ENV['A'] ? { params: { context: 'Aides' }, headers: { 'Authorization' => 'x' } } : {}).get('${PATH}')`,
  };

  it('are there perhaps, as is what they hold', async () => {
    for (const language of ['js', 'php', 'rb'] as const) {
      const { calls } = await analyseTexts({ [`a.${language}`]: `${START[language]}${options[language]}\n` });
      assert.deepEqual(
        calls.map(({ params, token }) => [params.context, token.location]),
        [['unknown', 'unknown']],
        language,
      );
    }
  });

  it('are read in Ruby where two stars spread them', async () => {
    const code = `require 'httparty'\noptions = { query: { context: 'Aides' }, timeout: 5 }\nHTTParty.get('${PATH}', **options)\n`;
    const { calls } = await analyseTexts({ 'a.rb': code });
    assert.deepEqual(
      calls.map(({ params, timeout }) => [params.context, timeout.state]),
      [['present', 'set']],
    );
  });
});

describe('the host of a call', () => {
  it('is unknown where a condition decides between two', async () => {
    const code = `${START.js}const base = process.env.PROD ? 'https://entreprise.api.gouv.fr' : 'https://staging.entreprise.api.gouv.fr';
await axios.get(\`\${base}/v3/insee/sirene/unites_legales/552032534\`);
`;
    const { calls } = await analyseTexts({ 'a.mjs': code });
    assert.deepEqual(
      calls.map(({ host }) => host),
      ['unknown'],
    );
  });
});
