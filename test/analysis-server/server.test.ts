import * as assert from 'node:assert/strict';
import { grammarFilesOfPackages } from '../../src/syntax/grammar-files';
import { mintToken } from '../../src/simulator/tokens';
import { REDACTED } from '../../src/token';
import { minted } from '../token/minted';
import { inFolder } from './box';

const WRONG = `import requests

requests.get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/130025265", timeout=5)
`;
const RIGHT = WRONG.replace('265"', '265?context=Aides&recipient=20005376700014&object=Dossier"');
const WRAPPER = `import requests

def fetch_company(siren, params):
    return requests.get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/" + siren, params=params, timeout=5)
`;
const CALLER = `from company import fetch_company

fetch_company("130025265", {"context": "Aides"})
`;

describe('the analysis service', () => {
  it('answers for a document, its newest version first and alone', async () => {
    await inFolder({ 'a.py': WRONG }, async (box) => {
      box.open('a.py', 1, WRONG);
      box.open('a.py', 2, RIGHT);
      box.open('a.py', 3, WRONG);
      const answer = await box.answered('a.py', 3);
      assert.deepEqual(box.rules(answer), ['a.py@3 missing-traceability 3']);
      assert.equal(box.answers.filter(({ type }) => type === 'findings').length, 1);
      box.open('a.py', 4, RIGHT);
      assert.deepEqual(box.rules(await box.answered('a.py', 4)), []);
    });
  });

  it('says of an edit that has nothing to do with the service no more than that', async () => {
    await inFolder({ 'company.py': WRAPPER, 'caller.py': '' }, async (box) => {
      box.open('company.py', 1, WRAPPER);
      box.open('caller.py', 1, '');
      await box.answered('caller.py', 1);
      box.open('caller.py', 2, 'x = 1\n');
      const said = await box.next(({ type }) => type === 'nothing');
      assert.deepEqual(said, { type: 'nothing', uri: box.uri('caller.py'), version: 2, words: ['company'] });
      box.open('caller.py', 3, 'company = 1\n');
      const other = await box.next((answer) => answer.type === 'nothing' && answer.version === 3);
      assert.deepEqual(other, { type: 'nothing', uri: box.uri('caller.py'), version: 3, words: null });
      box.open('caller.py', 4, CALLER);
      assert.deepEqual(box.rules(await box.answered('caller.py', 4)), ['caller.py@4 missing-traceability 3']);
      box.open('caller.py', 5, 'x = 1\n');
      assert.deepEqual(box.rules(await box.answered('caller.py', 5)), []);
    });
  });

  it('puts a finding in a closed file that an open one leads to, and takes it back when that is closed', async () => {
    await inFolder({ 'company.py': WRAPPER, 'caller.py': CALLER }, async (box) => {
      box.open('company.py', 1, WRAPPER);
      assert.deepEqual(box.rules(await box.answered('company.py', 1)), []);
      const found = await box.until((answer) => answer.files.length === 2);
      assert.deepEqual(box.rules(found), ['caller.py missing-traceability 3']);
      box.close('company.py');
      await box.until((answer) => answer.files.length === 0);
    });
  });

  it('leaves out what the command leaves out', async () => {
    const files = { 'node_modules/x/a.py': WRONG, 'ignored/a.py': WRONG, '.gitignore': 'ignored\n', '.git/HEAD': '' };
    await inFolder(files, async (box) => {
      for (const file of ['node_modules/x/a.py', 'ignored/a.py']) {
        box.open(file, 1, WRONG);
        assert.deepEqual(box.rules(await box.answered(file, 1)), []);
      }
    });
  });

  it('reports a broken configuration at its place, goes on with the defaults, and takes a mended one', async () => {
    await inFolder(
      { 'a.py': WRONG, '.api-entreprise.json': '{\n  "rules": { "missing-timeout": "loud" }\n}' },
      async (box) => {
        box.open('a.py', 1, WRONG);
        const answer = await box.answered('a.py', 1);
        assert.deepEqual(box.rules(answer), ['a.py@1 missing-traceability 3']);
        assert.deepEqual(
          answer.configurations.map(({ range }) => range.start),
          [{ line: 1, character: 13 }],
        );
        box.write('.api-entreprise.json', '{ "rules": { "missing-traceability": "off" }, "language": "fr" }');
        box.changed('.api-entreprise.json');
        const mended = await box.until(({ configurations }) => configurations.length === 0);
        assert.deepEqual(box.rules(mended), []);
        assert.equal(mended.files[0]?.language, 'fr');
      },
    );
  });

  it('scans every file, and keeps answering for all of them', async () => {
    await inFolder({ 'a.py': WRONG, 'b/c.py': WRONG, 'ok.py': RIGHT }, async (box) => {
      assert.deepEqual(await box.ask('scan', { folders: [box.folder] }), { files: 2, findings: 2 });
      box.write('b/c.py', RIGHT);
      box.changed('b/c.py');
      const answer = await box.until(({ files }) => files.length === 1);
      assert.deepEqual(box.rules(answer), ['a.py missing-traceability 3']);
      box.write('d.py', WRONG);
      box.changed('d.py');
      await box.until(({ files }) => files.some(({ uri }) => uri.endsWith('/d.py')));
    });
  });

  it('gives a scan up that nobody waits for any longer, and knows that it did not see every file', async () => {
    const files = Array.from({ length: 40 }, (_, index) => [`${String(index)}.py`, WRONG] as const);
    await inFolder(Object.fromEntries(files), async (box) => {
      for (const when of ['before', 'while']) {
        const waiting = new AbortController();
        const progress = (): void => waiting.abort();
        const scan = box.ask('scan', { folders: [box.folder] }, { signal: waiting.signal, progress });
        if (when === 'before') waiting.abort();
        assert.equal(await scan, null, when);
        assert.equal((await box.ask('allCalls', {})).isWhole, false, when);
      }
    });
  });

  it('tells what of a call is written at a place, in the text as it was sent last', async () => {
    await inFolder({ 'a.py': RIGHT }, async (box) => {
      const ask = (line: number, character: number) =>
        box.ask('spot', { uri: box.uri('a.py'), version: 1, position: { line, character } });
      box.open('a.py', 1, RIGHT);
      const first = ask(2, 60);
      box.open('a.py', 2, `\n${RIGHT}`);
      const spots = await Promise.all([first, ask(3, 60), ask(0, 0)]);
      const said = spots.map((spot) =>
        spot ? `${spot.kind} ${spot.range.start.line} ${spot.call.endpoint ?? ''} ${spot.host}` : 'nothing',
      );
      const path = '/v4/insee/sirene/unites_legales/{siren} production';
      assert.deepEqual(said, ['nothing', `path 3 ${path}`, 'nothing']);
    });
  });

  it('tells where in a call a person writes, in a text that it was not sent yet, and keeps what it knows', async () => {
    const config = '{ "traceability": { "recipient": "20005376700014" } }';
    await inFolder({ 'a.py': RIGHT, '.api-entreprise.json': config }, async (box) => {
      const ask = (file: string, text: string, line: number, character: number) =>
        box.ask('site', { uri: box.uri(file), folder: box.folder, version: 2, text, position: { line, character } });
      box.open('a.py', 1, RIGHT);
      await box.answered('a.py', 1);
      const typed = `${RIGHT}requests.get("https://entreprise.api.gouv.fr/v4/ins\n`;
      const site = await ask('a.py', typed, 3, 51);
      assert.ok(site);
      const { kind, text, at, used, settings } = site;
      assert.deepEqual([kind, text, at], ['address', 'https://entreprise.api.gouv.fr/v4/ins', 37]);
      assert.deepEqual(used.siren, [{ value: '130025265', count: 1 }]);
      assert.deepEqual(settings, { recipient: '20005376700014' });
      assert.equal(await ask('a.py', `${RIGHT}print("https://example.org/v4/ins")\n`, 3, 30), null);
      assert.equal(box.answers.filter(({ type }) => type === 'findings').length, 1);
      assert.equal((await ask('new.py', WRONG, 2, 50))?.kind, 'address');
    });
  });

  it('tells what was understood of a call', async () => {
    await inFolder({ 'a.py': WRONG }, async (box) => {
      box.open('a.py', 1, WRONG);
      await box.answered('a.py', 1);
      const call = await box.ask('explain', { uri: box.uri('a.py'), version: 1, position: { line: 2, character: 20 } });
      assert.equal(call?.endpoint, '/v4/insee/sirene/unites_legales/{siren}');
      assert.deepEqual(call.rows.map(({ slot, value }) => `${slot}: ${value.en}`).slice(1, 4), [
        'context: absent',
        'recipient: absent',
        'object: absent',
      ]);
    });
  });

  it('lists the calls of a document with what is written out of them, and no token', async () => {
    const token = mintToken({ scopes: ['a'] });
    const written = `import requests

requests.get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/130025265", timeout=5,
             params={"context": "Aides", "object": "${token}", "recipient": siret})
`;
    await inFolder({ 'a.py': written }, async (box) => {
      box.open('a.py', 1, written);
      await box.answered('a.py', 1);
      const calls = await box.ask('calls', { uri: box.uri('a.py'), version: 1 });
      assert.deepEqual(
        calls.map(({ endpoint, values, range }) => ({ endpoint, values, line: range.start.line })),
        [
          {
            endpoint: '/v4/insee/sirene/unites_legales/{siren}',
            values: { siren: '130025265', context: 'Aides', object: REDACTED },
            line: 2,
          },
        ],
      );
    });
  });

  it('tells the values of an address as what they stand for, and those of a map as they are', async () => {
    const path = 'https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/130025265';
    const given = { context: 'Aides publiques', object: 'Dossier n° 1+1' };
    const texts = {
      'a.py': `import requests\nrequests.get("${path}?context=Aides+publiques&object=Dossier%20n%C2%B0%201%2B1")\n`,
      'b.py': `import requests\nrequests.get("${path}", params={"context": "Aides publiques", "object": "100%25 a+b"})\n`,
      'c.rb': `require "net/http"\nNet::HTTP.get(URI("${path}?context=Aides%20publiques&object=Dossier%20n%C2%B0%201%2B1"))\n`,
    };
    await inFolder(texts, async (box) => {
      for (const [file, text] of Object.entries(texts)) {
        box.open(file, 1, text);
        await box.answered(file, 1);
        const calls = await box.ask('calls', { uri: box.uri(file), version: 1 });
        const object = file === 'b.py' ? '100%25 a+b' : given.object;
        assert.deepEqual(
          calls.map(({ values }) => values),
          [{ siren: '130025265', ...given, object }],
          file,
        );
      }
    });
  });

  it('tells where a document writes the paths of endpoints, and leaves out what several share', async () => {
    const text = `import requests

BASE = "https://entreprise.api.gouv.fr"
SHARED = BASE + "/v4/insee/sirene"
DINUM = "130025265"

def unit(siren):
    return requests.get(BASE + f"/v4/insee/sirene/unites_legales/{siren}/siege_social?context=a", timeout=5)

def own():
    return requests.get(BASE + f"/v4/insee/sirene/unites_legales/{DINUM}", timeout=5)

def both(siren, siret):
    requests.get(SHARED + "/unites_legales/" + siren, timeout=5)
    requests.get(SHARED + "/etablissements/" + siret, timeout=5)
    requests.get("https://example.org/v4/insee/sirene/unites_legales/" + siren, timeout=5)
`;
    await inFolder({ 'a.py': text }, async (box) => {
      box.open('a.py', 1, text);
      await box.answered('a.py', 1);
      const paths = await box.ask('paths', { uri: box.uri('a.py'), version: 1 });
      const lines = text.split('\n');
      const written = paths.map(
        ({ range: { start, end }, endpoint }) =>
          `${lines[start.line]?.slice(start.character, end.character) ?? ''} ${endpoint}`,
      );
      const siege = '/v4/insee/sirene/unites_legales/{siren}/siege_social';
      assert.deepEqual(written, [
        `/v4/insee/sirene/unites_legales/ ${siege}`,
        `/siege_social ${siege}`,
        '/v4/insee/sirene/unites_legales/ /v4/insee/sirene/unites_legales/{siren}',
        '/unites_legales/ /v4/insee/sirene/unites_legales/{siren}',
        '/etablissements/ /v4/insee/sirene/etablissements/{siret}',
      ]);
      assert.match(paths[0]?.title ?? '', /\(INSEE\)$/);
      assert.deepEqual(await box.ask('paths', { uri: box.uri('other.py'), version: 1 }), []);
    });
  });

  it('lists every call that it knows with what is wrong with it, and says whether there may be others', async () => {
    await inFolder({ 'company.py': WRAPPER, 'caller.py': CALLER, 'other.py': RIGHT }, async (box) => {
      const listed = async () => {
        const { isWhole, calls } = await box.ask('allCalls', {});
        return {
          isWhole,
          calls: calls.map(({ uri, problems }) => [
            uri.replace(/.*\//, ''),
            ...problems.map(({ severity }) => severity),
          ]),
        };
      };
      box.open('company.py', 1, WRAPPER);
      await box.until((answer) => answer.files.length === 2);
      assert.deepEqual(await listed(), { isWhole: false, calls: [['company.py', 'error']] });
      await box.ask('scan', { folders: [box.uri('')] });
      assert.deepEqual(await listed(), { isWhole: true, calls: [['company.py', 'error'], ['other.py']] });
    });
  });

  it('answers at the end of a file of 20,000 lines: hover, completion, links and calls', async function () {
    this.timeout(60_000);
    const text = `import requests\n\n${'x = 1\n'.repeat(20_000)}${RIGHT.split('\n')[2] ?? ''}\n`;
    const line = 20_002;
    await inFolder({}, async (box) => {
      const uri = box.uri('a.py');
      const position = { line, character: 60 };
      box.open('a.py', 1, text);
      const document = { uri, version: 1 };
      const [, site, , calls] = await Promise.all([
        box.ask('spot', { ...document, position }),
        box.ask('site', { ...document, folder: box.folder, text, position }),
        box.ask('paths', document),
        box.ask('calls', document),
      ]);
      await box.answered('a.py', 1);
      // Of a document that has only just come, nothing may be known yet.
      const spot = await box.ask('spot', { ...document, position });
      const paths = await box.ask('paths', document);
      assert.deepEqual([spot?.kind, spot?.range.start.line], ['path', line]);
      for (const found of [paths, calls])
        assert.deepEqual(
          found.map(({ range }) => range.start.line),
          [line],
        );
      assert.equal(site?.kind, 'address');
    });
  });

  it('lists the calls of ten folders, each a world of its own', async () => {
    const names = Array.from({ length: 10 }, (_, index) => `f${index}`);
    await inFolder(Object.fromEntries(names.map((name) => [`${name}/a.py`, WRONG])), async (box) => {
      for (const name of names) {
        const [uri, folder] = [box.uri(`${name}/a.py`), `${box.folder}${name}/`];
        box.service.receive({ type: 'document', uri, folder, version: 1, text: WRONG });
      }
      for (const name of names) await box.until(({ folder }) => folder === `${box.folder}${name}/`);
      const { calls } = await box.ask('allCalls', {});
      assert.deepEqual(
        calls.map(({ uri }) => uri).toSorted(),
        names.map((name) => box.uri(`${name}/a.py`)),
      );
      assert.equal((await box.ask('paths', { uri: box.uri('f7/a.py'), version: 1 })).length, 1);
    });
  });

  it('has a configuration for each of ten folders, and takes one that changes for that folder alone', async () => {
    const names = Array.from({ length: 10 }, (_, index) => `f${index}`);
    const off = (index: number) => (index % 2 === 0 ? '{"rules":{"missing-traceability":"off"}}' : '{}');
    const files = names.flatMap((name, index) => [
      [`${name}/a.py`, WRONG] as const,
      [`${name}/.api-entreprise.json`, off(index)] as const,
    ]);
    await inFolder(Object.fromEntries(files), async (box) => {
      const rulesIn = async (name: string) => {
        const folder = `${box.folder}${name}/`;
        const news = await box.until((each) => each.folder === folder);
        return news.files.flatMap(({ findings }) => findings.map(({ rule }) => rule)).toSorted();
      };
      for (const name of names) {
        const [uri, folder] = [box.uri(`${name}/a.py`), `${box.folder}${name}/`];
        box.service.receive({ type: 'document', uri, folder, version: 1, text: WRONG });
      }
      for (const [index, name] of names.entries())
        assert.deepEqual(await rulesIn(name), index % 2 === 0 ? [] : ['missing-traceability'], name);
      box.answers.length = 0;
      box.write('f4/.api-entreprise.json', '{}');
      box.changed('f4/.api-entreprise.json');
      assert.deepEqual(await rulesIn('f4'), ['missing-traceability']);
      assert.deepEqual(
        box.answers.flatMap((each) => (each.type === 'findings' ? [each.folder] : [])),
        [`${box.folder}f4/`],
      );
    });
  });

  it('says what mends a finding besides its fixes', async () => {
    const page = `'use client';\nfetch('https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/130025265?context=a');\n`;
    const silent = `# api-entreprise-disable-next-line missing-timeout\nTOKEN = "${minted()}"\n`;
    await inFolder({}, async (box) => {
      box.open('page.js', 1, page);
      box.open('a.py', 1, silent);
      await box.answered('page.js', 1);
      const { files } = await box.answered('a.py', 1);
      const found = files.flatMap(({ findings }) =>
        findings.map(({ rule, remedy = '' }) => `${rule} ${remedy}`.trim()),
      );
      for (const each of ['client-side-call route', 'hardcoded-token secret', 'unused-suppression removal'])
        assert.ok(found.includes(each), `${each}: ${found.join(', ')}`);
    });
  });

  it('says once that a grammar is missing, and goes on with the other languages', async () => {
    const files = grammarFilesOfPackages(process.cwd());
    const broken = {
      runtime: () => files.runtime(),
      grammar: (name: string) => (name === 'php' ? Promise.reject(new Error('gone')) : files.grammar(name)),
    };
    const php = '<?php file_get_contents("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/130025265");';
    await inFolder(
      { 'a.py': WRONG, 'a.php': php },
      async (box) => {
        box.open('a.php', 1, php);
        await box.answered('a.php', 1);
        box.open('a.php', 2, `${php}\n`);
        await box.answered('a.php', 2);
        box.open('a.py', 1, WRONG);
        const answer = await box.answered('a.py', 1);
        assert.deepEqual(box.rules(answer), ['a.py@1 missing-traceability 3']);
        assert.equal(box.answers.filter((each) => each.type === 'note' && each.grave).length, 1);
      },
      broken,
    );
  });
});
