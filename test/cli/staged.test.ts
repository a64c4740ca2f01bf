import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { copyFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Files } from '../../src/text/files';
import type { AnalysisRequest } from '../../src/cli/lint/analysis';
import { minted } from '../token/minted';
import * as z from 'zod/mini';
import { analyse, explainCall } from '../../src/analysis/index';
import { grammars } from '../analysis/memory-files';
import { Sandbox } from './harness';

const report = z.object({ findings: z.array(z.object({ rule: z.string(), file: z.string() })) });
const analysis = {
  analyse: (files: Files, options: AnalysisRequest) => analyse(files, { grammars, ...options }),
  explain: explainCall,
};

describe('lint --staged', () => {
  let box: Sandbox;
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', box.root, '-c', 'user.name=a', '-c', 'user.email=a@exemple.fr', ...args], {
      encoding: 'utf8',
      stdio: 'pipe',
    });
  const write = (name: string, text: string) => {
    writeFileSync(path.join(box.root, name), text);
  };
  const findings = async (...args: string[]) => {
    const { code, out, err } = await box.run(['lint', '--staged', '--format', 'json', ...args], {}, analysis);
    const found = out === '' ? [] : report.parse(JSON.parse(out)).findings;
    return { code, err, found: found.map(({ rule, file }) => `${file} ${rule}`) };
  };

  beforeEach(() => {
    box = new Sandbox();
    git('init', '-q');
    write('.gitignore', '.env\n');
    git('add', '-A');
    git('commit', '-qm', 'first');
  });
  afterEach(() => {
    box.remove();
  });

  it('looks at what git would commit, not at what is on the disk', async () => {
    write('a.yml', `token: ${minted()}\n`);
    assert.deepEqual((await findings()).found, []);
    git('add', 'a.yml');
    write('a.yml', 'token: ${TOKEN}\n');
    const staged = await findings();
    assert.deepEqual([staged.code, staged.found], [1, ['a.yml hardcoded-token']]);
    git('add', 'a.yml');
    write('a.yml', `token: ${minted()}\n`);
    const clean = await findings();
    assert.deepEqual([clean.code, clean.found], [0, []]);
  });

  it('leaves out what is committed already, ignored, untracked, deleted', async () => {
    write('old.yml', `token: ${minted()}\n`);
    git('add', '-A');
    git('commit', '-qm', 'second');
    write('.env', `API_ENTREPRISE_TOKEN=${minted()}\n`);
    write('new.yml', `token: ${minted()}\n`);
    assert.deepEqual((await findings()).found, []);
    rmSync(path.join(box.root, 'old.yml'));
    git('add', 'old.yml');
    assert.deepEqual((await findings()).found, []);
    git('add', '-f', '.env');
    assert.deepEqual((await findings()).found, ['.env hardcoded-token']);
  });

  it('keeps to the paths that are named, and to the index of a hook', async () => {
    write('a.yml', `token: ${minted()}\n`);
    write('b.yml', `token: ${minted()}\n`);
    git('add', '-A');
    assert.deepEqual((await findings('b.yml')).found, ['b.yml hardcoded-token']);
  });

  it('looks at the index that a hook is given', async () => {
    write('a.yml', 'token: none\n');
    git('add', '-A');
    git('commit', '-qm', 'second');
    write('a.yml', `token: ${minted()}\n`);
    // What `git commit -a` does: an index of its own, named in the environment of the hook.
    const index = path.join(box.root, '.git', 'index.of.hook');
    copyFileSync(path.join(box.root, '.git', 'index'), index);
    process.env['GIT_INDEX_FILE'] = index;
    try {
      git('add', 'a.yml');
      assert.deepEqual((await findings()).found, ['a.yml hardcoded-token']);
    } finally {
      delete process.env['GIT_INDEX_FILE'];
    }
    assert.deepEqual((await findings()).found, []);
  });

  it('does not take for clean what it could not look at, and never looks at the copy on the disk instead', async () => {
    for (const [name, bytes] of [
      ['large.yml', `token: ${minted()}\n${'# padding\n'.repeat(250_000)}`],
      ['nul.yml', `token: ${minted()}\n\0`],
    ] as const) {
      write(name, bytes);
      git('add', name);
      write(name, 'token: none\n');
      const { code, err, found } = await findings('--lang', 'fr');
      assert.deepEqual([code, found], [2, []], name);
      assert.match(err, new RegExp(`^${name} : ce que git validerait n’a pas été examiné \\(`, 'm'));
      write('.api-entreprise.json', JSON.stringify({ ignore: [name] }));
      assert.equal((await findings()).code, 0, 'a person said to leave it out');
      rmSync(path.join(box.root, '.api-entreprise.json'));
      git('rm', '-q', '-f', '--cached', name);
    }
  });

  it('takes the configuration that would be committed', async () => {
    write('a.yml', `token: ${minted()}\n`);
    write('.api-entreprise.json', JSON.stringify({ rules: { 'hardcoded-token': 'off' } }));
    git('add', '-A');
    write('.api-entreprise.json', '{}');
    assert.deepEqual(await findings(), { code: 0, err: '', found: [] });
  });

  it('looks at the first commit of a repository', async () => {
    rmSync(path.join(box.root, '.git'), { recursive: true });
    git('init', '-q');
    write('a.yml', `token: ${minted()}\n`);
    git('add', 'a.yml');
    assert.deepEqual((await findings()).found, ['a.yml hardcoded-token']);
  });

  it('says what it needs where there is no repository', async () => {
    rmSync(path.join(box.root, '.git'), { recursive: true });
    const { code, err } = await findings();
    assert.equal(code, 2);
    assert.match(err, /--staged needs a git repository/);
    assert.equal((await box.run(['lint', '--staged', '--fix'])).code, 2);
  });
});
