import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { root } from '../scripts/paths';

/** Builds what users run, so that it is measured as it is now; gives the path of one of its bundles. */
export function built(bundle: 'extension' | 'analysis-server' | 'cli'): string {
  execFileSync(process.execPath, ['esbuild.js'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  return path.join(root, 'dist', `${bundle}.js`);
}
