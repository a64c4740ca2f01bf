import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import packageJson from '../../package.json';
import { root } from '../../scripts/paths';
import { run } from '../../scripts/run';

describe('the npm package of the command', () => {
  const tarball = path.join(root, 'dist', `api-entreprise-${packageJson.version}.tgz`);
  let folder = '';

  before(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'api-entreprise-command-'));
  });

  after(() => fs.rmSync(folder, { recursive: true, force: true }));

  it('installs offline into an empty folder and runs', async () => {
    const cache = path.join(folder, 'empty-cache');
    const project = path.join(folder, 'project');
    fs.mkdirSync(project);
    fs.writeFileSync(path.join(project, 'package.json'), '{ "private": true }');
    const env = { ...process.env, npm_config_cache: cache };
    await run('npm', ['install', '--offline', '--no-audit', '--no-fund', tarball], { cwd: project, env });
    const answer = await run('npm', ['exec', '--offline', '--', 'api-entreprise', '--version'], { cwd: project, env });
    assert.ok(answer.split('\n').includes(packageJson.version), answer);

    const installed = path.join(project, 'node_modules', 'api-entreprise');
    for (const page of ['README.md', 'README.en.md']) {
      const text = fs.readFileSync(path.join(installed, page), 'utf8');
      for (const [, link = ''] of text.matchAll(/\]\((?!https?:)([^)#]+)/g)) {
        assert.ok(fs.existsSync(path.join(installed, link)), `${page} leads to ${link}, which the package lacks`);
      }
    }
  });
});
