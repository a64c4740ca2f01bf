import assert from 'node:assert/strict';
import { languageOf } from '../../src/languages/index';
import { targetOf, targets } from '../../src/languages/written';
import { renderRequest, type RequestToWrite } from '../../src/writing';
import { analyseTexts } from '../analysis/memory-files';
import { assertReadBack, current, parses, shapes } from './reading';

/** Languages of programs that the analysis reads; what no grammar reads has a test of its own. */
const readable = targets.filter(({ extension }) => (languageOf(`file.${extension}`)?.grammar ?? null) !== null);

/** Values that nothing finds fault with. The words are of those that languages and shells take for their own. */
const values = {
  siren: '418166096',
  siret: '41816609600051',
  siren_or_rna: '418166096',
  siret_or_rna: '41816609600051',
  siren_or_siret_or_rna: '418166096',
  siren_or_siret_or_rnf: '418166096',
  siret_or_eori: '41816609600051',
  year: '2023',
  month: '06',
  context: 'Marché d\'été n° 12 : "voirie" & <réseaux> ${a} #{b} {c} %s \\',
  recipient: '21750001600019',
  object: 'Instruction, 100 % `numérique` $d',
  user_id: 'agent-12',
};

const modes: Readonly<Record<string, Pick<RequestToWrite, 'values' | 'rest' | 'lang'>>> = {
  'with parameters': { lang: 'fr' },
  'with given values': { lang: 'en', values },
  'with the environment’s values': { lang: 'fr', rest: 'environment', values: { year: '2023', month: '06' } },
};

describe('requests as code', () => {
  it('has templates that the analysis reads', () => {
    const ids = new Set(readable.map(({ language }) => language.id));
    assert.deepEqual([...ids].sort(), ['go', 'java', 'javascript', 'php', 'python', 'ruby', 'shell', 'typescript']);
  });

  for (const target of readable) {
    for (const [mode, options] of Object.entries(modes)) {
      it(`${target.language.id} ${target.client}: ${mode}, reads back as the same request`, async () => {
        // What differs from one endpoint to another is in the layout, which clients of a language share.
        for (const operation of options.rest || !target.isUsual ? shapes : current) {
          const code = renderRequest({ operation, target, form: 'file', ...options });
          const file = `src/call.${target.extension}`;
          assert.ok(await parses(file, code), code);
          assertReadBack(await analyseTexts({ [file]: code }), operation, code);
        }
      });
    }
  }

  it('.http: every endpoint, with given values, is one request with its query encoded, and reads back', async () => {
    for (const operation of current) {
      const code = renderRequest({ operation, target: targetOf('http', 'http'), lang: 'en', values });
      const { calls, findings } = await analyseTexts({ 'call.http': code });
      assert.deepEqual([calls.map(({ endpoint }) => endpoint), findings], [[operation.path], []], code);
      const [, url = '', headers = ''] = /^GET (\S+(?:\n {4}\S+)*)\n([\s\S]*)$/m.exec(code) ?? [];
      const { searchParams, pathname } = new URL(url.replace(/\n\s+/g, ''));
      const { context, recipient, object, user_id } = values;
      const query = { context, recipient, object, ...(operation.userId ? { user_id } : {}) };
      assert.deepEqual(Object.fromEntries(searchParams), query);
      assert.equal(
        pathname,
        operation.path.replace(
          /\{(\w+)\}/g,
          (_, name: string) => Object.entries(values).find(([key]) => key === name)?.[1] ?? name,
        ),
      );
      assert.equal(headers, 'Authorization: Bearer {{$processEnv API_ENTREPRISE_TOKEN}}\n');
    }
  });

  it('.http: what is not given is a variable of the file, encoded where it is used', () => {
    const [operation] = current;
    assert.ok(operation);
    const code = renderRequest({ operation, target: targetOf('http', 'http'), lang: 'en' });
    assert.match(code, /^@context =$/m);
    assert.match(code, /\?context=\{\{%context\}\}/);
  });

  it('adds an optional parameter only when it has a value', () => {
    const operation = current.find(({ parameters }) => parameters.some(({ name }) => name === 'nature_effectif'));
    assert.ok(operation);
    const target = targetOf('python', 'requests');
    assert.doesNotMatch(renderRequest({ operation, target, lang: 'fr' }), /nature_effectif/);
    const code = renderRequest({ operation, target, lang: 'fr', values: { nature_effectif: 'boeth' } });
    assert.match(code, /"object": object,\n\s+"nature_effectif": "boeth",/);
  });

  it('says what it says in one language', () => {
    const [operation] = current;
    assert.ok(operation);
    for (const target of targets) {
      const [french, english] = (['fr', 'en'] as const).map((lang) => renderRequest({ operation, target, lang }));
      if (target.client !== 'http') assert.notEqual(french, english);
      assert.doesNotMatch(english ?? '', /Quota épuisé|Inconnu du/);
    }
  });

  it('writes no line over 125 characters but for a signature or a path', () => {
    for (const operation of current) {
      for (const target of targets) {
        const code = renderRequest({ operation, target, lang: 'fr', form: 'file' });
        const long = code
          .split('\n')
          .filter((line) => line.length > 125 && !/function |static |\/v\d\/|message/.test(line));
        assert.deepEqual(long, []);
      }
    }
  });

  it('refuses an origin that is more than one', () => {
    const [operation] = current;
    assert.ok(operation);
    const target = targetOf('php', 'guzzle');
    assert.throws(() => renderRequest({ operation, target, lang: 'fr', origin: "https://a'.system('id').'" }));
    assert.match(renderRequest({ operation, target, lang: 'fr', origin: 'http://127.0.0.1:8080' }), /'http:\/\/127/);
  });

  it('keeps a title on one line and inside its comment', () => {
    const [operation] = current;
    assert.ok(operation);
    const hostile = { ...operation, title: 'a */ b ?> c """ d \n e \\', providers: [] };
    for (const target of targets) {
      const code = renderRequest({ operation: hostile, target, lang: 'fr', form: 'file' });
      assert.doesNotMatch(code, /a \*\/ b|\?> c|""" d/);
    }
  });
});
