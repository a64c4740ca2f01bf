import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { Disk } from '../../src/files/disk';
import { Tracked } from '../../src/files/git';

import { Sandbox } from '../cli/harness';
import { minted } from '../token/minted';

const src = path.join(__dirname, '..', '..', 'src');

/** A repository whose configuration names programs wherever git may start one: each leaves a mark beside it. */
class Trap {
  readonly box = new Sandbox({ '.gitattributes': '*.py filter=x diff=x\n', 'a.py': 'x = 1\n', 'b.py': 'y = 1\n' });
  private readonly marks = path.join(this.box.root, '..', `${path.basename(this.box.root)}.marks`);

  constructor() {
    mkdirSync(this.marks);
    this.git('init', '-q');
    this.git('config', 'user.name', 'a');
    this.git('config', 'user.email', 'a@exemple.fr');
    this.git('add', '-A');
    this.git('commit', '-qm', 'first');
    const hooks = path.join(this.box.root, '.git', 'hooks');
    mkdirSync(hooks, { recursive: true });
    for (const hook of [
      'post-index-change',
      'fsmonitor-watchman',
      'pre-commit',
      'post-checkout',
      'reference-transaction',
    ]) {
      writeFileSync(path.join(hooks, hook), `#!/bin/sh\n${this.mark(`hook-${hook}`)}\n`);
      chmodSync(path.join(hooks, hook), 0o755);
    }
    const programs = {
      'core.fsmonitor': 'fsmonitor',
      'filter.x.clean': 'clean',
      'filter.x.smudge': 'smudge',
      'diff.external': 'external',
      'diff.x.textconv': 'textconv',
      'diff.x.command': 'command',
      'core.sshCommand': 'ssh',
      'core.pager': 'pager',
      'core.editor': 'editor',
      'core.alternateRefsCommand': 'alternate',
      'core.gitProxy': 'proxy',
      'credential.helper': 'credential',
      'remote.origin.uploadpack': 'uploadpack',
      'gpg.program': 'gpg',
    };
    for (const [key, name] of Object.entries(programs)) this.git('config', key, `${this.mark(name)}; cat`);
    for (const name of ['ls-files', 'diff-index', 'cat-file', 'rev-parse', 'check-ignore', 'hash-object']) {
      this.git('config', `alias.${name}`, `!${this.mark(`alias-${name}`)}`);
      this.git('config', `pager.${name}`, `${this.mark(`pager-${name}`)}; cat`);
    }
    this.git('config', 'core.repositoryFormatVersion', '1');
    this.git('config', 'extensions.partialClone', 'origin');
    this.git('config', 'remote.origin.promisor', 'true');
    this.git('config', 'remote.origin.url', 'ssh://127.0.0.1:1/nowhere');
    this.git('config', 'protocol.ext.allow', 'always');
  }

  git(...args: string[]): void {
    execFileSync('git', ['-C', this.box.root, ...args], { stdio: 'ignore' });
  }

  /** A file as git cannot tell by its date and size whether it changed: it has to compare contents. */
  change(): void {
    const index = path.join(this.box.root, '.git', 'index');
    const now = new Date();
    this.box.write('a.py', 'x = 2\n');
    for (const name of [path.join(this.box.root, 'a.py'), index]) utimesSync(name, now, now);
  }

  /** Takes an object away, as a clone without all its objects lacks it. */
  lose(name: string): void {
    const id = execFileSync('git', ['-C', this.box.root, 'rev-parse', `HEAD:${name}`], { encoding: 'utf8' }).trim();
    rmSync(path.join(this.box.root, '.git', 'objects', id.slice(0, 2), id.slice(2)), { force: true });
  }

  /** What was started. */
  started(): string[] {
    return readdirSync(this.marks).sort();
  }

  forget(): void {
    for (const name of this.started()) rmSync(path.join(this.marks, name));
  }

  remove(): void {
    this.box.remove();
    rmSync(this.marks, { recursive: true });
  }

  private mark(name: string): string {
    return `touch '${path.join(this.marks, name)}'`;
  }
}

describe('asking git', () => {
  let trap: Trap;
  beforeEach(() => (trap = new Trap()));
  afterEach(() => trap.remove());

  it('starts nothing that the configuration of the repository names', async () => {
    trap.change();
    // It would, asked as people ask it.
    spawnSync('git', ['-C', trap.box.root, 'status'], { stdio: 'ignore' });
    assert.ok(trap.started().includes('fsmonitor') && trap.started().includes('clean'), trap.started().join());
    trap.lose('b.py');
    spawnSync('git', ['-C', trap.box.root, 'cat-file', '-e', 'HEAD:b.py'], { stdio: 'ignore' });
    assert.ok(trap.started().includes('ssh'), trap.started().join());
    trap.forget();

    trap.change();
    trap.box.write('c.py', '@@missing-timeout error@@');
    trap.git('-c', 'core.fsmonitor=false', '-c', 'filter.x.clean=cat', '-c', 'core.hooksPath=/dev/null', 'add', 'c.py');
    trap.change();
    mkdirSync(path.join(trap.box.root, 'ignored'));
    trap.forget();
    for (const args of [['.'], ['a.py'], ['ignored'], ['--staged'], ['--format', 'sarif'], ['--fix']]) {
      const ran = await trap.box.run(['lint', ...args]);
      assert.notEqual(ran.code, 2, ran.err);
      assert.deepEqual(trap.started(), [], args.join(' '));
    }
    const disk = new Disk([], new Set());
    assert.equal(await disk.isShared(pathToFileURL(path.join(trap.box.root, 'a.py')).href), true);
    assert.deepEqual(trap.started(), []);
  });

  it('does not wait for what never answers', async function () {
    this.timeout(120_000);
    mkdirSync(path.join(trap.box.root, 'sub'));
    assert.equal(spawnSync('mkfifo', [path.join(trap.box.root, 'sub', '.gitignore')]).status, 0);
    const ran = await trap.box.run(['lint']);
    assert.equal(ran.code, 0);
  });

  it('is done in one place', () => {
    const asking = readdirSync(src, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .filter((name) => startsPrograms(readFileSync(path.join(src, name), 'utf8')))
      .map((name) => name.split(path.sep).join('/'));
    // The other starts scripts of this package.
    assert.deepEqual(asking.sort(), ['files/git.ts', 'processes/fork.ts']);
  });

  it('tells tracked files apart, whatever their names, with one question for all', async () => {
    const names = [':(top)x.py', 'é.py', '-a.py', '*.py', '[a].py'];
    for (const name of names) trap.box.write(name, '');
    execFileSync('git', ['-C', trap.box.root, '--literal-pathspecs', 'add', '--', ':(top)x.py', 'é.py'], {
      stdio: 'ignore',
    });
    const tracked = new Tracked();
    trap.box.write('.gitignore', '/\\[a\\].py\n');
    const found = await Promise.all(names.map((name) => tracked.of(path.join(trap.box.root, name))));
    assert.deepEqual(found, ['tracked', 'tracked', 'new', 'new', 'ignored']);
    assert.equal(await tracked.of(path.join(trap.box.root, '..', 'a.py')), null);
  });

  it('takes what is new for shared, but for files of variables, and what is ignored for one’s own', async () => {
    trap.box.write('.gitignore', 'local.py\n');
    const disk = new Disk([], new Set());
    const shared = async (name: string): Promise<boolean> => {
      trap.box.write(name, '');
      return disk.isShared(pathToFileURL(path.join(trap.box.root, name)).href);
    };
    assert.deepEqual(
      [await shared('nouveau.py'), await shared('.env'), await shared('local.py')],
      [true, false, false],
    );
  });
});

function startsPrograms(source: string): boolean {
  return ts.preProcessFile(source).importedFiles.some(({ fileName }) => /^(?:node:)?child_process$/.test(fileName));
}

describe('names of files', () => {
  it('that are not UTF-8 are told', async () => {
    const box = new Sandbox({ 'a.py': '' });
    try {
      writeFileSync(Buffer.concat([Buffer.from(`${box.root}/b`), Buffer.from([0xe9]), Buffer.from('.py')]), minted());
      for (const prepare of [() => undefined, () => execFileSync('git', ['-C', box.root, 'init', '-q'])]) {
        prepare();
        const { err } = await box.run(['lint', '--lang', 'fr']);
        assert.match(err, /n’est pas en UTF-8/);
      }
    } finally {
      box.remove();
    }
  });
});
