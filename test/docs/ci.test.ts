import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod/mini';
import { formatNames } from '../../src/cli/lint/command';
import { read, root } from './markdown';
import { skip } from '../skip';

const github = z.object({
  on: z.object({ push: z.unknown(), pull_request: z.unknown() }),
  permissions: z.object({ 'security-events': z.literal('write') }),
  jobs: z.object({
    lint: z.object({ steps: z.array(z.object({ run: z.optional(z.string()), uses: z.optional(z.string()) })) }),
  }),
});

const gitlab = z.object({
  'api-entreprise': z.object({
    script: z.array(z.string()),
    artifacts: z.object({ when: z.literal('always'), reports: z.object({ codequality: z.string() }) }),
  }),
});

const preCommit = z.object({
  repos: z.array(
    z.object({ repo: z.literal('local'), hooks: z.array(z.object({ id: z.string(), entry: z.string() })) }),
  ),
});

/** Options of every use of the command; each has to be one that its help shows. */
function optionsIn(script: string): string[] {
  const help = read('README.en.md');
  return [...script.matchAll(/api-entreprise lint([^>|\n]*)/g)].map(([, options = '']) => {
    for (const [flag] of options.matchAll(/--[\w-]+/g)) assert.ok(help.includes(`  ${flag} `), `${flag} is no option`);
    const format = /--format (\w+)/.exec(options)?.[1];
    assert.ok(format === undefined || formatNames.some((name) => name === format), `${String(format)} is no format`);
    return options.trim();
  });
}

describe('CI examples', () => {
  it('for GitHub send SARIF, then annotate and fail', () => {
    const { steps } = github.parse(parse(read('docs/ci/github.yml'))).jobs.lint;
    const runs = steps.flatMap(({ run }) => run ?? []);
    assert.deepEqual(optionsIn(runs.join('\n')), ['--format sarif', '--format github']);
    assert.ok(steps.some(({ uses }) => uses?.startsWith('github/codeql-action/upload-sarif@')));
  });

  it('for GitLab leave the report that the artifact names', () => {
    const job = gitlab.parse(parse(read('docs/ci/gitlab.yml')))['api-entreprise'];
    assert.deepEqual(optionsIn(job.script.join('\n')), ['--format gitlab']);
    assert.ok(job.script.some((line) => line.endsWith(`> ${job.artifacts.reports.codequality}`)));
  });

  it('for pre-commit run the installed command', () => {
    const [repository] = preCommit.parse(parse(read('docs/ci/pre-commit-config.yaml'))).repos;
    assert.deepEqual(optionsIn(repository?.hooks[0]?.entry ?? ''), ['--staged']);
  });

  describe('as a git hook', () => {
    let folder = '';

    before(function () {
      if (process.platform === 'win32') skip(this, 'git hooks of the example are written for a POSIX shell');
      folder = mkdtempSync(path.join(tmpdir(), 'api-entreprise-hook-'));
    });

    after(() => {
      if (folder !== '') rmSync(folder, { recursive: true, force: true });
    });

    it('look at what is staged, and stop the commit when the command fails', () => {
      const bin = path.join(folder, 'bin');
      const work = path.join(folder, 'work');
      mkdirSync(bin);
      mkdirSync(work);
      const seen = path.join(folder, 'seen');
      writeFileSync(path.join(bin, 'npx'), `#!/bin/sh\nprintf '%s\\n' "$@" > '${seen}'\nexit 1\n`, { mode: 0o755 });
      const env = { ...process.env, PATH: `${bin}${path.delimiter}${process.env['PATH'] ?? ''}` };
      const hook = spawnSync('sh', [path.join(root, 'docs/ci/pre-commit')], { cwd: work, env });
      assert.notEqual(hook.status, 0);
      const args = readFileSync(seen, 'utf8').trim().split('\n');
      assert.deepEqual(args, ['--no-install', 'api-entreprise', 'lint', '--staged']);
    });
  });
});
