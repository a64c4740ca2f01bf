// `npm start`: builds, lints examples/ here and shows them in VS Code. `npm start -- --headless` needs nobody.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { ensureDependencies, root } from './dependencies.mjs';

const node = (...args) => spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status ?? 1;

ensureDependencies();
if (node('esbuild.js') !== 0) process.exit(1);

if (existsSync(path.join(root, 'examples'))) {
  console.log('\n$ node dist/cli.js lint examples');
  const status = node(path.join('dist', 'cli.js'), 'lint', 'examples');
  // 1 says that there are findings, which is what the examples are for.
  if (status > 1) process.exit(status);
}

process.exitCode = node('--import', 'tsx', path.join('scripts', 'vscode', 'start.ts'), ...process.argv.slice(2));
