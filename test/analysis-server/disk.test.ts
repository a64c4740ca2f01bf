import * as assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { minted } from '../token/minted';
import { type Box, inFolder } from './box';

const WRAPPER = `import requests

def fetch_company(siren, params):
    return requests.get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/" + siren, params=params, timeout=5)
`;
const HASTY = WRAPPER.replace(', timeout=5', '');
const CALLER = `from company import fetch_company

fetch_company("130025265", {"context": "Aides"})
`;
const RIGHT = CALLER.replace('"Aides"', '"Aides", "recipient": "20005376700014", "object": "Dossier"');
const CALLS = 'missing-traceability 3';

/** A program and its helper. */
const USER = `# entreprise.api.gouv.fr
from helper import address
import requests

requests.get(address(), timeout=5)
`;
const HELPER = `def address():
    return "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/130025265"
`;

describe('what changes on the disk', () => {
  for (const how of ['told', 'found'] as const) {
    /** Tells of files, or leaves it to a look to find them. */
    const happened = (box: Box, ...files: readonly string[]): void => {
      if (how === 'told') box.changed(...files);
      else box.look();
    };

    describe(how, () => {
      it('is taken from a closed file that an open one leads to, written in place or put in its place', () =>
        inFolder({ 'company.py': WRAPPER, 'caller.py': RIGHT }, async (box) => {
          box.open('company.py', 1, WRAPPER);
          await box.shows();
          box.write('caller.py', CALLER);
          happened(box, 'caller.py');
          await box.shows(`caller.py ${CALLS}`);
          box.write('caller.py.tmp', RIGHT);
          renameSync(box.path('caller.py.tmp'), box.path('caller.py'));
          happened(box, 'caller.py');
          await box.shows();
        }));

      it('is taken from a file that becomes a caller, one that comes, one that is renamed and one that goes', () =>
        inFolder({ 'company.py': WRAPPER, 'notes.py': 'x = 1\n' }, async (box) => {
          box.open('company.py', 1, WRAPPER);
          await box.answered('company.py', 1);
          box.write('notes.py', CALLER);
          happened(box, 'notes.py');
          await box.shows(`notes.py ${CALLS}`);
          box.write('new.py', CALLER);
          happened(box, 'new.py');
          await box.shows(`new.py ${CALLS}`, `notes.py ${CALLS}`);
          renameSync(box.path('new.py'), box.path('other.py'));
          happened(box, 'new.py', 'other.py');
          await box.shows(`notes.py ${CALLS}`, `other.py ${CALLS}`);
          rmSync(box.path('notes.py'));
          happened(box, 'notes.py');
          await box.shows(`other.py ${CALLS}`);
        }));

      it('is taken from a helper that an open file imports: there, changed, gone and back', () =>
        inFolder({ 'user.py': USER }, async (box) => {
          const wrong = ['user.py@1 missing-traceability 5'];
          box.open('user.py', 1, USER);
          await box.answered('user.py', 1);
          box.write('helper.py', HELPER);
          happened(box, 'helper.py');
          await box.shows(...wrong);
          box.write(
            'helper.py',
            HELPER.replace('130025265', '130025265?context=Aides&recipient=20005376700014&object=Dossier'),
          );
          happened(box, 'helper.py');
          await box.shows();
          box.write('helper.py', HELPER);
          happened(box, 'helper.py');
          await box.shows(...wrong);
          rmSync(box.path('helper.py'));
          happened(box, 'helper.py');
          await box.shows();
        }));

      it('is taken from folders that come, are renamed and go, of which nothing but the folder is told', () =>
        inFolder({ 'company.py': WRAPPER, 'ready/deep/caller.py': '' }, async (box) => {
          const away = `${box.root}-away`;
          renameSync(box.path('ready'), away);
          try {
            box.open('company.py', 1, WRAPPER);
            await box.answered('company.py', 1);
            mkdirSync(box.path('empty'));
            renameSync(away, box.path('moved'));
            box.write('moved/deep/caller.py', CALLER);
            happened(box, 'moved');
            await box.shows(`moved/deep/caller.py ${CALLS}`);
            renameSync(box.path('moved'), box.path('again'));
            happened(box, 'moved', 'again');
            await box.shows(`again/deep/caller.py ${CALLS}`);
            rmSync(box.path('again'), { recursive: true });
            happened(box, 'again');
            await box.shows();
          } finally {
            rmSync(away, { recursive: true, force: true });
          }
        }));

      it('is taken from a configuration that comes, changes, is a folder, and goes', () =>
        inFolder({ 'src/company.py': HASTY }, async (box) => {
          box.open('src/company.py', 1, HASTY);
          const wrong = 'src/company.py@1 missing-timeout 4';
          await box.shows(wrong);
          const name = '.api-entreprise.json';
          for (const file of [name, `src/${name}`]) {
            box.write(file, '{ "rules": { "missing-timeout": "off" } }');
            happened(box, file);
            await box.shows();
            box.write(file, '{ "rules": { "missing-timeout": "loud" } }');
            happened(box, file);
            const { configurations } = await box.shows(wrong);
            assert.deepEqual(
              configurations.map(({ uri }) => uri),
              [box.uri(file)],
            );
            rmSync(box.path(file));
            mkdirSync(box.path(file));
            happened(box, file);
            await box.until(({ configurations: each, files }) => each.length === 0 && files.length === 1);
            rmSync(box.path(file), { recursive: true });
            box.write(file, '{ "rules": { "missing-timeout": "off" } }');
            happened(box, file);
            await box.shows();
            rmSync(box.path(file));
            happened(box, file);
            await box.shows(wrong);
          }
        }));

      it('is taken from what git ignores, for files open and closed', () =>
        inFolder({ 'company.py': HASTY, 'caller.py': CALLER }, async (box) => {
          git(box, 'init', '-q');
          box.open('company.py', 1, HASTY);
          const all = ['company.py@1 missing-timeout 4', `caller.py ${CALLS}`];
          await box.shows(...all);
          box.write('.gitignore', 'caller.py\n');
          happened(box, '.gitignore');
          await box.shows('company.py@1 missing-timeout 4');
          box.write('.gitignore', '*.py\n');
          happened(box, '.gitignore');
          await box.shows();
          rmSync(box.path('.gitignore'));
          happened(box, '.gitignore');
          await box.shows(...all);
        }));

      it('does not count for a file that is open: its text is the editor’s', () =>
        inFolder({ 'company.py': HASTY, 'caller.py': RIGHT }, async (box) => {
          box.open('company.py', 1, HASTY);
          await box.shows('company.py@1 missing-timeout 4');
          box.write('company.py', WRAPPER);
          box.write('caller.py', CALLER);
          happened(box, 'company.py', 'caller.py');
          await box.shows('company.py@1 missing-timeout 4', `caller.py ${CALLS}`);
          rmSync(box.path('company.py'));
          box.write('caller.py', RIGHT);
          happened(box, 'company.py', 'caller.py');
          await box.shows('company.py@1 missing-timeout 4');
        }));

      it('is taken from the example of the variables, that a fix writes to', () => {
        const secret = `import requests\n\nTOKEN = "${minted()}"\n`;
        return inFolder({ 'a.py': secret, '.env.example': 'A=\n' }, async (box) => {
          git(box, 'init', '-q');
          git(box, 'add', 'a.py');
          box.open('a.py', 1, secret);
          await box.shows('a.py@1 hardcoded-token 3');
          const line = (): number | undefined => {
            const fixes = box.last()?.files.flatMap(({ findings }) => findings.flatMap((finding) => finding.fixes));
            const edits = fixes?.flatMap((fix) => fix.edits) ?? [];
            return edits.find(({ uri }) => uri === box.uri('.env.example'))?.range.start.line;
          };
          assert.equal(line(), 1);
          box.write('.env.example', 'A=\nB=\nC=\n');
          happened(box, '.env.example');
          await waitFor(() => line() === 3);
        });
      });
    });
  }

  it('is found without being told in files that are followed, at next to no cost', () =>
    inFolder({ 'company.py': WRAPPER, 'caller.py': RIGHT }, async (box) => {
      box.open('company.py', 1, WRAPPER);
      await box.shows();
      box.write('caller.py', CALLER);
      await untilFound(box, `caller.py ${CALLS}`);
      box.write('sub/new.py', CALLER);
      await untilFound(box, `caller.py ${CALLS}`, `sub/new.py ${CALLS}`);
    }));

  it('is not told of again where nothing is another: touched, told twice, written in other words', () =>
    inFolder({ 'company.py': HASTY, 'caller.py': CALLER, '.api-entreprise.json': '{}', 'x.py': '' }, async (box) => {
      box.open('company.py', 1, HASTY);
      const all = ['company.py@1 missing-timeout 4', `caller.py ${CALLS}`];
      await box.shows(...all);
      await quiet(box);
      const before = box.answers.length;
      for (const file of ['.api-entreprise.json', 'caller.py', 'x.py']) utimesSync(box.path(file), 1, 1);
      for (let times = 0; times < 2; times++) box.changed('.api-entreprise.json', 'caller.py', 'x.py');
      box.look();
      await quiet(box);
      assert.deepEqual(box.answers.slice(before), []);
    }));

  it('costs no list of files where a build writes what git ignores', () =>
    inFolder({ 'company.py': HASTY, '.gitignore': 'out\n' }, async (box) => {
      git(box, 'init', '-q');
      box.open('company.py', 1, HASTY);
      await box.shows('company.py@1 missing-timeout 4');
      await quiet(box);
      box.write('out/a.js', '1');
      box.changed('out/a.js');
      await quiet(box);
      const trace = box.path('.git/trace');
      process.env['GIT_TRACE'] = trace;
      try {
        for (let times = 0; times < 20; times++) box.changed('out/a.js');
        await quiet(box);
        assert.equal(existsSync(trace), false);
        // A file that git may track is worth a list.
        box.write('b.py', '');
        box.changed('b.py');
        await quiet(box);
        assert.match(readFileSync(trace, 'utf8'), /ls-files/);
      } finally {
        delete process.env['GIT_TRACE'];
      }
    }));

  for (const scanned of [false, true]) {
    const count = scanned ? 100 : 500;
    it(`of ${String(count)} files at once is parsed ${scanned ? 'once each after a scan' : 'only as far as open files lead'}`, () =>
      inFolder({ 'company.py': WRAPPER, 'caller.py': RIGHT }, async (box) => {
        git(box, 'init', '-q', '-b', 'one');
        const names = Array.from({ length: count }, (_, index) => `many/m${index % 25}/file${index}.py`);
        for (const name of names) box.write(name, WRAPPER.replace('fetch_company', 'other'));
        commit(box);
        git(box, 'checkout', '-q', '-b', 'two');
        for (const name of names) box.write(name, HASTY.replace('fetch_company', 'other'));
        box.write('caller.py', CALLER);
        for (let index = 0; index < count; index++)
          box.write(`new/n${index % 25}/file${index}.py`, HASTY.replace('fetch_company', 'another'));
        commit(box);
        git(box, 'checkout', '-q', 'one');
        box.open('company.py', 1, WRAPPER);
        await box.shows();
        if (scanned) {
          await box.ask('scan', { folders: [box.folder] });
        }
        await quiet(box);
        git(box, 'checkout', '-q', 'two');
        // As a watcher does: some of it, some twice, some not at all; then what comes after.
        box.changed(...names.slice(0, 40));
        box.changed(...names.slice(20, 60));
        box.look();
        box.look();
        const wanted = scanned ? 2 * count + 1 : 1;
        await waitFor(() => {
          return box.last()?.files.filter(({ findings }) => findings.length > 0).length === wanted;
        });
        await quiet(box);
        if (scanned) assert.equal(box.parsed(), 2 * count + 1);
        else assert.equal(box.parsed(), 1);
        git(box, 'checkout', '-q', 'one');
        box.look();
        await box.shows();
      })).timeout(120_000);
  }

  it('is an index that tracks a file with a secret from now on', () => {
    // New files count as shared, but for those of variables.
    const text = `API_ENTREPRISE_TOKEN=${minted()}\n`;
    return inFolder({ '.env': text, 'b.py': '' }, async (box) => {
      git(box, 'init', '-q');
      git(box, 'add', 'b.py');
      box.open('.env', 1, text);
      await box.shows();
      await quiet(box);
      git(box, 'add', '.env');
      box.look();
      await box.shows('.env@1 hardcoded-token 1');
    });
  });

  it('is an index of a repository in the folder, which tracks a file with a secret from now on', () => {
    const text = `API_ENTREPRISE_TOKEN=${minted()}\n`;
    return inFolder({ 'app/.env': text, 'b.py': '' }, async (box) => {
      gitIn(box, 'app', 'init', '-q');
      box.open('app/.env', 1, text);
      await box.shows();
      await quiet(box);
      gitIn(box, 'app', 'add', '.env');
      box.look();
      await box.shows('app/.env@1 hardcoded-token 1');
    });
  });

  it('is a repository that is made in the folder, and tracks a file with a secret', () => {
    const text = `API_ENTREPRISE_TOKEN=${minted()}\n`;
    return inFolder({ 'app/.env': text, 'b.py': '' }, async (box) => {
      git(box, 'init', '-q');
      box.open('app/.env', 1, text);
      await box.shows();
      await quiet(box);
      gitIn(box, 'app', 'init', '-q');
      gitIn(box, 'app', 'add', '.env');
      box.look();
      await box.shows('app/.env@1 hardcoded-token 1');
    });
  });

  it('is a repository that is made in a folder of tests, whose own files are none', () =>
    inFolder({ 'test/app/company.py': HASTY }, async (box) => {
      git(box, 'init', '-q');
      box.open('test/app/company.py', 1, HASTY);
      await box.answered('test/app/company.py', 1);
      await box.shows();
      await quiet(box);
      gitIn(box, 'test/app', 'init', '-q');
      box.look();
      await box.shows('test/app/company.py@1 missing-timeout 4');
      rmSync(box.path('test/app/.git'), { recursive: true });
      box.look();
      await box.shows();
    }));

  it('is a repository that is only being made, where the one around ignores all', () => {
    const text = `JETON = "${minted()}"\n`;
    const files = { 'out/app/a.py': text, 'out/app/.git/description': 'a', '.gitignore': 'out\n' };
    return inFolder(files, async (box) => {
      git(box, 'init', '-q');
      const folder = box.uri('out/');
      box.service.receive({ type: 'document', uri: box.uri('out/app/a.py'), folder, version: 1, text });
      await box.answered('out/app/a.py', 1);
      await box.shows();
      await quiet(box);
      gitIn(box, 'out/app', 'init', '-q');
      gitIn(box, 'out/app', 'add', 'a.py');
      box.look();
      await box.shows('out/app/a.py@1 hardcoded-token 1');
    });
  });

  it('leaves out of imports what is deleted and still in the index', () =>
    inFolder({ 'user.py': USER, 'helper.py': HELPER }, async (box) => {
      git(box, 'init', '-q');
      git(box, 'add', '.');
      box.open('user.py', 1, USER);
      await box.shows('user.py@1 missing-traceability 5');
      rmSync(box.path('helper.py'));
      box.write(
        'helper/__init__.py',
        HELPER.replace('130025265', '130025265?context=Aides&recipient=20005376700014&object=Dossier'),
      );
      box.look();
      await box.shows();
    }));

  it('writes nothing, and two processes may look at one folder', () =>
    inFolder({ 'company.py': WRAPPER, 'caller.py': CALLER }, async (box) => {
      git(box, 'init', '-q');
      commit(box);
      await inFolder({}, async (other) => {
        const before = entries(box.root);
        for (const each of [box, other]) {
          each.service.receive({
            type: 'document',
            uri: box.uri('company.py'),
            folder: box.folder,
            version: 1,
            text: WRAPPER,
          });
        }
        const found = ({ files }: { readonly files: readonly { readonly uri: string }[] }): boolean =>
          files.some(({ uri }) => uri === box.uri('caller.py'));
        await Promise.all([box.until(found), other.until(found)]);
        for (const each of [box, other]) each.look();
        await Promise.all([quiet(box), quiet(other)]);
        assert.deepEqual(entries(box.root), before);
        box.write('caller.py', RIGHT);
        for (const each of [box, other]) each.look();
        await Promise.all([box.shows(), other.shows()]);
      });
    }));
});

/** What stands in a folder, and when it was written. */
function entries(root: string): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .toSorted()
    .map((name) => `${name} ${String(statSync(`${root}/${name}`).mtimeMs)}`);
}

function git(box: Box, ...args: readonly string[]): void {
  gitIn(box, '', ...args);
}

function gitIn({ root }: Box, folder: string, ...args: readonly string[]): void {
  execFileSync('git', ['-C', join(root, folder), '-c', 'user.name=a', '-c', 'user.email=a@example.fr', ...args], {
    stdio: 'ignore',
  });
}

function commit(box: Box): void {
  git(box, 'add', '.');
  git(box, 'commit', '-q', '-m', 'a');
}

/** Until the process has nothing more to do. */
async function quiet({ service }: Box): Promise<void> {
  await waitFor(() => service.isIdle);
}

/** Looks now and then, as the editor does. */
async function untilFound(box: Box, ...rules: readonly string[]): Promise<void> {
  const timer = setInterval(() => box.look(false), 50);
  try {
    await box.shows(...rules);
  } finally {
    clearInterval(timer);
  }
}

async function waitFor(isMet: () => boolean): Promise<void> {
  for (const deadline = Date.now() + 50_000; !isMet();) {
    assert.ok(Date.now() < deadline, 'it did not come');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
