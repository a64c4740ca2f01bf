import { spawn } from 'node:child_process';
import { once } from 'node:events';
import * as assert from 'node:assert/strict';
import * as path from 'node:path';
import { root } from '../../scripts/paths';

describe('npm start', () => {
  it('opens the panel on the simulator, and an example with its problems', async function () {
    this.timeout(240_000);
    const script = path.join(root, 'scripts', 'vscode', 'start.ts');
    const child = spawn(process.execPath, ['--import', 'tsx', script, '--headless'], { cwd: root });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    await once(child, 'exit');
    assert.equal(child.exitCode, 0, output);
    assert.match(output, /out\/start-panel\.png/);
  });
});
