import assert from 'node:assert/strict';
import { analyseTexts } from './memory-files';

const PATH = 'https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/552032534';
type Language = 'js' | 'py' | 'php' | 'rb';

const START: Readonly<Record<Language, string>> = {
  js: "import axios from 'axios';\n",
  py: 'import requests\n',
  php: '<?php\n',
  rb: "require 'faraday'\n",
};
const SEND: Readonly<Record<Language, (context: string) => string>> = {
  js: (context) => `await axios.get('${PATH}', { params: { context: ${context} } });`,
  py: (context) => `requests.get('${PATH}', params={'context': ${context}})`,
  php: (context) => `(new GuzzleHttp\\Client())->get('${PATH}', ['query' => ['context' => ${context}]]);`,
  rb: (context) => `Faraday.get('${PATH}', { context: ${context} })`,
};

/** What is said of `context` where it is written as this expression, after these lines. */
async function context(language: Language, value: string, before = ''): Promise<string | undefined> {
  const { calls } = await analyseTexts({
    [`a.${language}`]: `${START[language]}${before}\n${SEND[language](value)}\n`,
  });
  return calls[0]?.params.context;
}

/** Whether a test of the language is seen to hold: `present` where it does, `absent` where it does not. */
function decides(language: Language, test: string, before = ''): Promise<string | undefined> {
  const value = language === 'py' ? `('Aides' if ${test} else '')` : `(${test} ? 'Aides' : '')`;
  return context(language, value, before);
}

describe('a comparison of two known values', () => {
  const holds: Readonly<Record<Language, readonly string[]>> = {
    js: [
      "'a' === 'a'",
      "'a' !== 'b'",
      '1 === 1',
      'null == undefined',
      'undefined === undefined',
      "!('a' == 'b')",
      'null !== undefined',
    ],
    py: ["'a' == 'a'", "'a' != 'b'", '1 == 1', 'None is None', "'a' is not None", 'True == 1', "not 'a' == 'b'"],
    php: [
      "'a' === 'a'",
      "'a' !== 'b'",
      "'a' <> 'b'",
      '1 == 1',
      "null == ''",
      "null !== ''",
      "'a' === 'a' && 1 !== 2",
      "'a' === 'b' || true",
    ],
    rb: ["'a' == 'a'", "'a' != 'b'", '1 == 1', 'nil == nil', "'a' != nil"],
  };
  const fails: Readonly<Record<Language, readonly string[]>> = {
    js: ["'a' === 'b'", "'a' !== 'a'", 'null === undefined', "'' == null", "`a${process.env.A}` === 'b'"],
    py: ["'a' == 'b'", "'a' is None", '1 is None', 'False is None'],
    php: ["'a' === 'b'", "'a' === null", '0 === false', "'a' === 'a' && 1 === 2"],
    rb: ["'a' == 'b'", "'a' == nil", '1 == 2'],
  };
  const undecided: Readonly<Record<Language, readonly string[]>> = {
    js: ["process.env.A === 'a'", "`a${process.env.A}` === 'ab'", "[] == ''"],
    py: ["input() == 'a'", "'a' is 'a'", '1 == input() == 1'],
    php: ["getenv('A') === 'a'", "'1' == '01'"],
    rb: ["ENV['A'] == 'a'"],
  };

  for (const language of ['js', 'py', 'php', 'rb'] as const) {
    it(`is decided in ${language}`, async () => {
      for (const test of holds[language]) assert.equal(await decides(language, test), 'present', test);
      for (const test of fails[language]) assert.equal(await decides(language, test), 'absent', test);
    });

    it(`is left open in ${language} where one is not known`, async () => {
      for (const test of undecided[language]) assert.equal(await decides(language, test), 'unknown', test);
    });
  }

  it('decides which way a program goes', async () => {
    const ways: Readonly<Record<Language, string>> = {
      js: "const mode = 'court';\nlet c = '';\nif (mode === 'court') { c = 'Aides'; }",
      py: "mode = 'court'\nc = ''\nif mode == 'court':\n    c = 'Aides'",
      php: "$mode = 'court';\n$c = '';\nif ($mode === 'court') { $c = 'Aides'; }",
      rb: "mode = 'court'\nc = ''\nc = 'Aides' if mode == 'court'",
    };
    for (const language of ['js', 'py', 'php', 'rb'] as const)
      assert.equal(await context(language, language === 'php' ? '$c' : 'c', ways[language]), 'present', language);
  });
});

describe('a test in a loop', () => {
  const LOOPS: Readonly<Record<Language, string>> = {
    js: `let page = 1;\nwhile (true) {\n  if (page === 1) { page += 1; continue; }\n  ${SEND.js("'Aides'")}\n}`,
    py: `page = 1\nwhile True:\n    if page == 1:\n        page += 1\n        continue\n    ${SEND.py("'Aides'")}`,
    php: `$page = 1;\nwhile (true) {\n  if ($page === 1) { $page += 1; continue; }\n  ${SEND.php("'Aides'")}\n}`,
    rb: `page = 1\nloop do\n  if page == 1\n    page += 1\n    next\n  end\n  ${SEND.rb("'Aides'")}\nend`,
  };

  it('is not decided by what holds in its first turn alone', async () => {
    for (const language of ['js', 'py', 'php', 'rb'] as const) {
      const { calls } = await analyseTexts({ [`a.${language}`]: `${START[language]}${LOOPS[language]}\n` });
      assert.deepEqual(
        calls.map(({ params }) => params.context),
        ['present'],
        language,
      );
    }
  });

  it('is not decided by a flag that the loop sets', async () => {
    const code = `${START.js}let first = true;\nfor (const siren of process.argv) {\n  if (!first) { ${SEND.js("'Aides'")} }\n  first = false;\n}\n`;
    const { calls } = await analyseTexts({ 'a.mjs': code });
    assert.equal(calls.length, 1);
  });

  it('is not decided by what a function for each item sets', async () => {
    const code = `${START.js}let before = null;\nprocess.argv.forEach((siren) => {\n  if (before === null) { before = siren; return; }\n  ${SEND.js("'Aides'").replace('await ', '')}\n});\n`;
    const { calls } = await analyseTexts({ 'a.mjs': code });
    assert.equal(calls.length, 1);
  });
});
