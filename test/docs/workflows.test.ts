import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod/mini';
import packageJson from '../../package.json';
import { desktopVersions } from '../../scripts/vscode/electron';
import { root } from './markdown';

const workflowSchema = z.object({
  permissions: z.record(z.string(), z.string()),
  jobs: z.record(
    z.string(),
    z.object({
      'runs-on': z.string(),
      'timeout-minutes': z.number(),
      permissions: z.record(z.string(), z.string()),
      environment: z.optional(z.string()),
      strategy: z.optional(z.object({ matrix: z.record(z.string(), z.array(z.union([z.string(), z.number()]))) })),
      steps: z.array(
        z.object({
          uses: z.optional(z.string()),
          run: z.optional(z.string()),
          env: z.optional(z.record(z.string(), z.string())),
        }),
      ),
    }),
  ),
});

const folder = path.join(root, '.github', 'workflows');
const workflows = readdirSync(folder).map((file) => {
  const text = readFileSync(path.join(folder, file), 'utf8');
  return { file, text, ...workflowSchema.parse(parse(text)) };
});
const jobs = workflows.flatMap(({ file, jobs: ofFile }) =>
  Object.entries(ofFile).map(([name, job]) => ({ name: `${file} ${name}`, ...job })),
);
const named = (name: string) => jobs.find((job) => job.name === name);

describe('the workflows', () => {
  it('pin each action by its commit, and say which version that is', () => {
    for (const { file, text } of workflows) {
      for (const [line] of text.matchAll(/^.*\buses:.*$/gm)) {
        assert.match(line, /uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/, file);
      }
    }
  });

  it('pin an action by one commit alone', () => {
    const commits = new Map<string, Set<string>>();
    for (const { steps } of jobs) {
      for (const { uses = '' } of steps) {
        const [action = '', commit = ''] = uses.split('@');
        commits.set(action, (commits.get(action) ?? new Set()).add(commit));
      }
    }
    for (const [action, used] of commits) assert.equal(used.size, 1, action);
  });

  it('have no permission but what a job asks for, and only a release writes', () => {
    for (const { file, permissions } of workflows) assert.deepEqual(permissions, {}, file);
    const writing = jobs.filter(({ permissions }) => Object.values(permissions).includes('write'));
    assert.deepEqual(
      writing.map(({ name, permissions }) => [name, Object.keys(permissions).join()]),
      [
        ['release.yml attest', 'id-token,attestations'],
        ['release.yml npm', 'id-token'],
        ['release.yml page', 'contents'],
      ],
    );
  });

  it('give a secret only to the step that publishes, in an environment where someone approves', () => {
    for (const { name, steps, environment } of jobs) {
      const given = steps.filter(({ env }) => /\bsecrets\./.test(JSON.stringify(env ?? {})));
      for (const { run = '' } of given) assert.match(run, /\b(?:vsce|ovsx) publish\b/, name);
      const publishes = steps.some(({ run = '' }) => /\bpublish\b/.test(run));
      assert.equal(environment !== undefined, publishes, name);
    }
  });

  it('have no expression of GitHub in a script, where its text would be run', () => {
    for (const { name, steps } of jobs) for (const { run = '' } of steps) assert.doesNotMatch(run, /\$\{\{/, name);
  });

  it('run the oldest and the latest VS Code on Linux, Windows and macOS', () => {
    const matrix = named('ci.yml editor')?.strategy?.matrix ?? {};
    assert.deepEqual(
      matrix['os']?.map((os) => String(os).split('-', 1)[0]),
      ['ubuntu', 'windows', 'macos'],
    );
    assert.deepEqual(matrix['vscode'], [...desktopVersions.keys()]);
  });

  it('use scripts that package.json has', () => {
    const scripts = Object.keys(packageJson.scripts);
    for (const { name, steps } of jobs) {
      for (const { run = '' } of steps) {
        for (const [, script = ''] of run.matchAll(/\bnpm run ([\w:-]+)/g)) assert.ok(scripts.includes(script), name);
      }
    }
  });
});
