import * as fs from 'node:fs';
import * as path from 'node:path';

/** The repository's root. */
export const root = path.resolve(__dirname, '..');

/** Where everything downloaded to run VS Code is kept; ignored by git, safe to delete. */
export const toolsFolder = path.join(root, '.vscode-test');

/** The packed extension that `npm run package` writes. */
export const vsixFile = path.join(root, 'dist', 'api-entreprise-vscode.vsix');

/** The bundled module that VS Code runs in its extension host; it runs every suite beside it. */
export const suiteModule = path.join(root, 'out', 'test', 'vscode', 'runner.js');

/** The packed extension; null where there is none, or only one that was packed from older bundles than those beside it. */
export function freshVsix(vsix = vsixFile): string | null {
  const bundle = path.join(path.dirname(vsix), 'extension.js');
  const time = (file: string): number => (fs.existsSync(file) ? fs.statSync(file).mtimeMs : 0);
  return time(vsix) > 0 && time(vsix) >= time(bundle) ? vsix : null;
}
