import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { root } from '../../scripts/paths';
import { run } from '../../scripts/run';

describe('the bundles', () => {
  it('keep undici out of everything that the extension host loads', () => {
    for (const name of [
      'extension',
      'extension.web',
      'assist',
      'tokens-model',
      'catalogue-news',
      'analysis-process',
      'analysis',
      'worker',
      'panel',
      'panel-page',
      'analysis-server',
      'shared',
    ]) {
      const metafile = path.join(root, 'out', 'meta', `${name}.json`);
      if (fs.existsSync(metafile)) assert.doesNotMatch(fs.readFileSync(metafile, 'utf8'), /node_modules\/undici\//);
    }
  });

  it('keep the catalogue and the templates out of what activation loads', () => {
    const inputs = (name: string): string => fs.readFileSync(path.join(root, 'out', 'meta', `${name}.json`), 'utf8');
    const later = /src\/(?:catalogue\/data\.json|writing\/templates\.ts)/;
    assert.doesNotMatch(inputs('extension'), later);
    assert.match(inputs('assist'), later);
  });

  it('ask for nothing of Node.js where a browser loads them', () => {
    for (const name of ['extension.web', 'worker', 'analysis', 'assist']) {
      const text = fs.readFileSync(path.join(root, 'dist', `${name}.js`), 'utf8');
      const asked = new Set([...text.matchAll(/\brequire\("([^"]+)"\)/g)].map(([, asked]) => asked));
      // What web-tree-sitter asks for once it has found Node.js, the editor, and what is handed over with the worker.
      for (const known of ['fs', 'fs/promises', 'vscode', './analysis.js']) asked.delete(known);
      assert.deepEqual([...asked], [], name);
    }
  });

  it('are refused by the build when undici gets in', async () => {
    const script = `require('./esbuild.js').refuseUndici('extension', { inputs: { 'node_modules/undici/index.js': {} } })`;
    await assert.rejects(run(process.execPath, ['-e', script], { cwd: root }), /must never load/);
  });
});
