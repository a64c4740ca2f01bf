import * as assert from 'node:assert/strict';
import { chmodSync } from 'node:fs';
import path from 'node:path';
import { inSandbox, Sandbox } from './harness';

describe('api-entreprise lint', () => {
  it(
    'fails for errors, and for warnings only above the limit',
    inSandbox(
      { 'e.py': '@@hardcoded-token error@@', 'w.py': '@@missing-timeout warning@@', 'i.py': '@@token-logged hint@@' },
      async (box) => {
        assert.equal((await box.run(['lint', 'e.py'])).code, 1);
        assert.equal((await box.run(['lint', 'w.py'])).code, 0);
        assert.equal((await box.run(['lint', 'w.py', '--max-warnings', '1'])).code, 0);
        assert.equal((await box.run(['lint', 'w.py', '--max-warnings', '0'])).code, 1);
        assert.equal((await box.run(['lint', 'i.py', '--max-warnings', '0'])).code, 0);
      },
    ),
  );

  it(
    'says in one sentence what is wrong with what was asked, in both languages',
    inSandbox({ 'a.py': '', 'no.json': '{}' }, async (box) => {
      const mistakes: readonly (readonly string[])[] = [
        [],
        ['nope'],
        ['lint', '--foo'],
        ['lint', '--foo=1', '.'],
        ['lint', '-x'],
        ['lint', '--format'],
        ['lint', '--format', 'xml'],
        ['lint', '--lang', 'de'],
        ['lint', '--max-warnings', '-1'],
        ['lint', '--max-warnings', 'many'],
        ['lint', 'absent.py'],
        ['lint', '--config', 'absent.json'],
        ['lint', '--dry-run'],
        ['lint', '--write-baseline'],
        ['lint', '--stdin'],
        ['lint', '--stdin-filename', 'a.py'],
        ['lint', 'a.py', '--stdin', '--stdin-filename', 'a.py'],
        ['lint', '--stdin', '--stdin-filename', 'a.py', '--fix'],
        ['lint', '--calls', '--format', 'sarif'],
        ['lint', '--baseline', 'absent.json'],
        ['lint', '--baseline', 'no.json'],
      ];
      for (const args of mistakes) {
        const english = await box.run(args);
        const french = await box.run(args, { env: { LANG: 'fr_FR.UTF-8' } });
        for (const { code, out, err } of [english, french]) {
          assert.equal(code, 2, args.join(' '));
          assert.equal(out, '');
          assert.match(err, /^api-entreprise: \S.*[.]\n$/, args.join(' '));
        }
        assert.notEqual(english.err, french.err);
      }
    }),
  );

  it(
    'shows its help and version in both languages',
    inSandbox({}, async (box) => {
      const english = await box.run(['lint', '--help']);
      assert.equal(english.code, 0);
      assert.match(english.out, /node_modules/);
      for (const flag of [
        'format',
        'calls',
        'fix',
        'dry-run',
        'baseline',
        'write-baseline',
        'max-warnings',
        'config',
        'lang',
        'stdin',
        'stdin-filename',
      ]) {
        assert.ok(english.out.includes(`--${flag}`), flag);
      }
      assert.match((await box.run(['lint', '--help', '--lang', 'fr'])).out, /Utilisation :[\s\S]*Options :/);
      assert.deepEqual(await box.run(['--version']), { code: 0, out: '1.2.3\n', err: '' });
    }),
  );

  it(
    'speaks the language of --lang, else of the configuration, else of the environment',
    inSandbox(
      {
        'a/a.py': '@@token-logged warning@@',
        'a/.api-entreprise.json': '{"language":"fr"}',
        'b/b.py': '@@token-logged warning@@',
      },
      async (box) => {
        const message = async (args: string[], env: NodeJS.ProcessEnv = {}) =>
          (await box.run(['lint', ...args], { env })).out;
        assert.match(await message(['a']), /Défaut/);
        assert.match(await message(['a/a.py']), /Défaut/);
        assert.match(await message(['a', '--lang', 'en'], { LANG: 'fr' }), /Defect/);
        assert.match(await message(['b']), /Defect/);
        assert.match(await message(['b'], { LC_MESSAGES: 'fr_CA' }), /Défaut/);
        assert.match(await message(['b'], { LC_ALL: 'C', LANG: 'fr_FR' }), /Defect/);
      },
    ),
  );

  it(
    'says where a configuration is wrong',
    inSandbox({ 'sub/a.py': '', 'sub/.api-entreprise.json': '{"rules":{"nope":"off"}}' }, async (box) => {
      const { code, err } = await box.run(['lint']);
      assert.equal(code, 2);
      assert.match(err, /^api-entreprise: sub\/\.api-entreprise\.json: line 1, rules: “nope”/);
    }),
  );

  it(
    'applies the configuration of the nearest folder, or the one that is named',
    inSandbox(
      {
        'a.py': '@@token-logged error@@',
        'ok/a.py': '@@token-logged error@@',
        'ok/.api-entreprise.json': '{"rules":{"token-logged":"hint"}}',
        'ci.json': '{"ignore":["*.py"]}',
      },
      async (box) => {
        assert.equal((await box.run(['lint', 'ok'])).code, 0);
        assert.equal((await box.run(['lint', '.'])).code, 1);
        const named = await box.run(['lint', '.', '--config', 'ci.json']);
        assert.equal(named.code, 0);
        assert.match(named.out, /No problem found/);
      },
    ),
  );

  it(
    'reads standard input in the place of a file, which need not be there',
    inSandbox({ 'a.py': 'fine', '.api-entreprise.json': '{"rules":{"token-logged":"warning"}}' }, async (box) => {
      const input = () => Promise.resolve(Buffer.from('\uFEFFx @@token-logged error@@'));
      for (const name of ['a.py', 'new/b.py', path.join(box.root, 'a.py')]) {
        const { code, out } = await box.run(['lint', '--stdin', '--stdin-filename', name, '--format', 'json'], {
          input,
        });
        assert.equal(code, 0);
        const report: unknown = JSON.parse(out);
        assert.ok(typeof report === 'object' && report && 'findings' in report && Array.isArray(report.findings));
        assert.equal(report.findings.length, 1);
        assert.match(out, /"severity": "warning"/);
        assert.match(out, /"column": 3/);
      }
    }),
  );

  it('notes what it cannot read, and goes on', async function () {
    const box = new Sandbox({
      'a.py': '',
      'b.py': 'x'.repeat(3_000_000),
      'c.py': '@@token-logged warning@@',
      'd.png': '',
    });
    try {
      chmodSync(path.join(box.root, 'a.py'), 0);
      const { code, out, err } = await box.run(['lint']);
      assert.equal(code, 0);
      assert.match(out, /token-logged/);
      assert.match(err, /b\.py: over 2 MB/);
      // A superuser reads everything.
      if (process.getuid?.() !== 0) {
        assert.match(err, /a\.py: cannot be read/);
        assert.equal((await box.run(['lint', 'a.py'])).code, 2);
      }
      assert.match((await box.run(['lint', 'd.png'])).err, /d\.png: judging by its name, this is not a text file/);
    } finally {
      box.remove();
    }
  });

  it(
    'reports a crash of the analysis as a defect of the tool',
    inSandbox({ 'a.py': '' }, async (box) => {
      const broken = {
        analyse: () => Promise.reject(new Error('boom')),
        explain: () => [],
      };
      const { code, err } = await box.run(['lint'], {}, broken);
      assert.equal(code, 2);
      assert.match(err, /Unexpected error: boom/);
    }),
  );
});

describe('baseline', () => {
  it(
    'hides what it knows, survives a moved line and file, and counts what is gone',
    inSandbox(
      { 'a.py': '@@token-logged error@@\n@@hardcoded-token error@@', 'b.py': '@@token-logged error@@' },
      async (box) => {
        const written = await box.run(['lint', '--baseline', 'known.json', '--write-baseline']);
        assert.equal(written.code, 0);
        assert.match(written.err, /Baseline written to known\.json: 3 findings/);
        assert.equal((await box.run(['lint', '--baseline', 'known.json'])).code, 0);

        box.write('a.py', '\n\n@@token-logged error@@\n@@token-logged error@@');
        const second = await box.run(['lint', 'a.py', '--baseline', 'known.json']);
        assert.equal(second.code, 1, 'a second one of the same kind is new');
        assert.match(second.out, /a\.py\n {2}4:1/);
        assert.match(second.err, /1 finding of the baseline no longer occurs/);

        // Written for one file, the rest stays.
        await box.run(['lint', 'a.py', '--baseline', 'known.json', '--write-baseline']);
        assert.equal((await box.run(['lint', '--baseline', 'known.json'])).code, 0);

        box.write('c.py', box.read('b.py'));
        assert.equal((await box.run(['lint', '--baseline', 'known.json'])).code, 1, 'a copy is new');
        box.write('b.py', '');
        assert.equal((await box.run(['lint', '--baseline', 'known.json'])).code, 1);
      },
    ),
  );
});

describe('--fix', () => {
  it(
    'writes safe fixes until nothing changes, keeping BOM, encoding and line breaks',
    inSandbox(
      {
        'a.py': 'a\r\n@@token-logged error safe=x\ny@@\r\nb @@hardcoded-token warning@@\r\n',
        'bom.py': '\uFEFF@@token-logged error safe=é@@',
        'latin.py': Buffer.from('é @@token-logged error safe=ok@@', 'latin1'),
        'wide.py': Buffer.from('\uFEFFé @@token-logged error safe=EURO@@', 'utf16le'),
        'no.py': Buffer.from('é @@token-logged error safe=EURO@@', 'latin1'),
      },
      async (box) => {
        const { code, err } = await box.run(['lint', '--fix']);
        assert.equal(code, 1, 'one could not be written');
        assert.equal(box.read('a.py'), 'a\r\nx\r\ny\r\nb @@hardcoded-token warning@@\r\n');
        assert.equal(box.read('bom.py'), '\uFEFFé');
        assert.match(err, /4 files/);
        assert.match(err, /no\.py: is not UTF-8/);
        assert.equal((await box.run(['lint', 'a.py', 'bom.py', 'latin.py', 'wide.py'])).code, 0);
      },
    ),
  );

  it(
    'goes round again for fixes that were in the way of others, and ends when they undo each other',
    inSandbox({ 'a.py': '@@token-logged error safe=@1@@@@missing-timeout error safe=2@@' }, async (box) => {
      assert.equal((await box.run(['lint', '--fix'])).code, 0);
      assert.equal(box.read('a.py'), '@12');
    }),
  );

  it(
    'shows a dry run as a diff and writes nothing',
    inSandbox({ 'a.py': 'one\n@@token-logged error safe=two@@\nthree\n' }, async (box) => {
      const { code, out, err } = await box.run(['lint', '--fix', '--dry-run']);
      assert.equal(code, 0);
      assert.equal(
        out,
        '--- a/a.py\n+++ b/a.py\n@@ -1,3 +1,3 @@\n one\n-@@token-logged error safe=two@@\n+two\n three\n',
      );
      assert.match(err, /1 fix possible in 1 file; nothing was written/);
      assert.match(box.read('a.py'), /@@/);
    }),
  );
});
