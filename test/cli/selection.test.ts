import * as assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { Disk } from '../../src/files/disk';
import { pathToFileURL } from 'node:url';
import { Selector } from '../../src/cli/lint/selection';
import { walkFolder } from '../../src/files/walk';
import type { Sandbox } from './harness';
import { inSandbox } from './harness';

function git(folder: string, ...args: string[]): void {
  execFileSync('git', ['-C', folder, '-c', 'user.name=t', '-c', 'user.email=t@t', ...args], { stdio: 'ignore' });
}

/** Targets relative to the sandbox, sorted. */
async function targets(box: Sandbox, paths: readonly string[], cwd = ''): Promise<string[]> {
  const selector = new Selector(path.join(box.root, cwd), (file) => file.endsWith('.py'));
  const { worlds } = await selector.select(paths);
  return worlds.flatMap((world) => world.targets.map((file) => path.relative(box.root, file))).sort();
}

const tree = {
  '.gitignore': 'ignored/\n*.gen.py\n!keep.gen.py\n',
  'a.py': '',
  'b.txt': '',
  'x.gen.py': '',
  'keep.gen.py': '',
  'ignored/c.py': '',
  'sub/.gitignore': '/local.py\n',
  'sub/local.py': '',
  'sub/deep/local.py': '',
  'sub/été.py': '',
  'node_modules/m/d.py': '',
  'sub/vendor/e.py': '',
};

const kept = ['a.py', 'keep.gen.py', 'sub/deep/local.py', 'sub/été.py'];

describe('a named file of a language whose calls are not read', () => {
  it(
    'is looked at for tokens only, which is said; a folder that holds it is not talked about',
    inSandbox({ 'src/Appel.scala': 'class Appel', 'a.py': '', 'b.md': '' }, async (box) => {
      const french = await box.run(['lint', 'src/Appel.scala', 'a.py', 'b.md', '--lang', 'fr']);
      assert.equal(french.code, 0);
      assert.match(
        french.err,
        /^src\/Appel\.scala\s: Scala n’est pas un langage dont les appels sont analysés\s: seuls les jetons y sont cherchés\. Langages analysés\s: JavaScript, TypeScript, Python, PHP, Ruby, Shell, Java, Kotlin, Go, [^\n]* et [^,\n]+\.\n$/,
      );
      // What is not a program is not listed among the languages of programs.
      assert.doesNotMatch(french.err, /HTTP|Postman/);
      assert.match(
        (await box.run(['lint', 'src/Appel.scala'])).err,
        /^src\/Appel\.scala: Scala: calls are not analysed in this language/,
      );
      assert.equal((await box.run(['lint', 'src'])).err, '');
    }),
  );
});

describe('which files are looked at', () => {
  it(
    'in a repository, those that git tracks or would track',
    inSandbox(tree, async (box) => {
      git(box.root, 'init', '-q');
      assert.deepEqual(await targets(box, ['.']), kept);
      git(box.root, 'add', '-f', 'a.py', 'node_modules/m/d.py', 'ignored/c.py');
      assert.deepEqual(await targets(box, ['.']), [...kept, 'ignored/c.py'].sort(), 'tracked, though ignored');
    }),
  );

  it(
    'without git, those that .gitignore and the list of folders leave',
    inSandbox(tree, async (box) => {
      assert.deepEqual(await targets(box, ['.']), kept);
      mkdirSync(path.join(box.root, '.git'));
      // A repository that git does not understand: the folders above have their say all the same.
      assert.deepEqual(await targets(box, ['sub']), ['sub/deep/local.py', 'sub/été.py']);
    }),
  );

  it(
    'what is named, ignored or skipped as it may be',
    inSandbox(tree, async (box) => {
      git(box.root, 'init', '-q');
      assert.deepEqual(await targets(box, ['x.gen.py']), ['x.gen.py']);
      assert.deepEqual(await targets(box, ['ignored']), ['ignored/c.py']);
      assert.deepEqual(await targets(box, ['node_modules/m']), ['node_modules/m/d.py']);
      assert.deepEqual(await targets(box, ['sub/vendor', 'sub', 'a.py']), [
        'a.py',
        'sub/deep/local.py',
        'sub/vendor/e.py',
        'sub/été.py',
      ]);
    }),
  );

  it(
    'from below the top of a repository too, and from elsewhere',
    inSandbox(tree, async (box) => {
      git(box.root, 'init', '-q');
      assert.deepEqual(await targets(box, ['.'], 'sub'), ['sub/deep/local.py', 'sub/été.py']);
      assert.deepEqual(await targets(box, ['..'], 'sub'), kept);
      mkdirSync(path.join(box.root, 'elsewhere'));
      assert.deepEqual(await targets(box, [box.root], 'elsewhere'), kept);
    }),
  );

  it(
    'no symbolic links, so nothing outside and no circles',
    inSandbox({ 'in/a.py': '', 'out/secret.py': 'x', 'other/o.py': '' }, async (box) => {
      const link = (target: string, name: string) =>
        symlinkSync(path.join(box.root, target), path.join(box.root, name));
      link('out', 'in/folder');
      link('in', 'in/circle');
      link('out/secret.py', 'in/link.py');
      for (const initialised of [false, true]) {
        if (initialised) git(path.join(box.root, 'in'), 'init', '-q');
        const selector = new Selector(path.join(box.root, 'in'), (file) => file.endsWith('.py'));
        const { worlds, named } = await selector.select(['.']);
        const files = worlds[0]?.files ?? [];
        const disk = new Disk(files, named);
        const texts = await Promise.all(files.map((file) => disk.read(pathToFileURL(file).href)));
        assert.deepEqual(
          texts.filter((text) => text !== null),
          [''],
          'the link is not read',
        );
        assert.deepEqual(disk.notes, []);
      }
      link('other/o.py', 'named.py');
      assert.deepEqual((await box.run(['lint', 'named.py', '--format', 'json'])).err, '');
    }),
  );

  it(
    'inside submodules and nested repositories',
    inSandbox({ 'a.py': '', 'inner/b.py': '', 'lib/c.py': '' }, async (box) => {
      const lib = path.join(box.root, 'lib');
      git(lib, 'init', '-q');
      git(lib, 'add', '.');
      git(lib, 'commit', '-qm', 'x');
      git(path.join(box.root, 'inner'), 'init', '-q');
      git(box.root, 'init', '-q');
      git(box.root, 'add', 'lib');
      assert.deepEqual(await targets(box, ['.']), ['a.py', 'inner/b.py', 'lib/c.py']);
    }),
  );

  it(
    'with those that they may name: of the repository, the working directory or the project',
    inSandbox({ 'app/package.json': '', 'app/src/a.py': '', 'app/lib/b.py': '', 'far/c.py': '' }, async (box) => {
      const world = async (paths: string[], cwd = '') => {
        const { worlds } = await new Selector(path.join(box.root, cwd), (file) => file.endsWith('.py')).select(paths);
        return worlds.map(({ files }) => files.map((file) => path.relative(box.root, file)));
      };
      assert.deepEqual(await world(['app/src/a.py']), [['app/lib/b.py', 'app/src/a.py']]);
      assert.deepEqual(await world(['app/src']), [['app/src/a.py']]);
      git(box.root, 'init', '-q');
      assert.deepEqual(await world(['app/src']), [['app/lib/b.py', 'app/src/a.py', 'far/c.py']]);
      assert.deepEqual(await world(['src'], 'app'), [['app/lib/b.py', 'app/src/a.py']]);
    }),
  );

  it(
    'walks what cannot be listed without stopping',
    inSandbox({ 'a.py': '' }, async (box) => {
      const { files, unreadable } = await walkFolder(path.join(box.root, 'absent'));
      assert.deepEqual(files, []);
      assert.equal(unreadable.length, 1);
    }),
  );
});
