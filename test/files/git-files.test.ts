import * as assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gitFiles } from '../../src/files/git';

describe('the files that git knows', () => {
  let folder = '';
  const git = (...args: readonly string[]): void => {
    execFileSync('git', ['-C', folder, '-c', 'user.name=a', '-c', 'user.email=a@example.fr', ...args], {
      stdio: 'ignore',
    });
  };
  const write = (name: string): void => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), name);
  };
  const listed = async (): Promise<string[] | undefined> =>
    (await gitFiles(folder))?.map((file) => path.relative(folder, file).split(path.sep).join('/')).toSorted();

  beforeEach(() => {
    folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'api-entreprise-git-')));
    git('init', '-q');
    for (const name of ['kept.py', 'gone.py', 'sub/gone.py', 'a b\té.py']) write(name);
    git('add', '.');
    git('commit', '-q', '-m', 'first');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('are those of the index and new ones, without what is no longer on the disk', async () => {
    rmSync(path.join(folder, 'gone.py'));
    rmSync(path.join(folder, 'sub'), { recursive: true });
    write('new.py');
    assert.deepEqual(await listed(), ['a b\té.py', 'kept.py', 'new.py']);
  });

  it('leave out what a sparse checkout has not written', async () => {
    git('update-index', '--skip-worktree', 'gone.py', 'kept.py');
    rmSync(path.join(folder, 'gone.py'));
    assert.deepEqual(await listed(), ['a b\té.py', 'kept.py', 'sub/gone.py']);
  });
});
