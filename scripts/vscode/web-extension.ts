import * as fs from 'node:fs';
import * as path from 'node:path';
import packageJson from '../../package.json';
import { root } from '../paths';

/** What of the extension VS Code reads where it runs in a browser. */
const parts = ['dist', 'docs/rules', 'l10n', 'media', 'package.nls.json', 'package.nls.fr.json'];

/**
 * The extension as a window without Node.js has it: a window that is served has a Node.js on its server, and takes `main`
 * there where it may choose.
 * @returns the absolute path of its folder
 */
export function webExtensionFolder(): string {
  const folder = path.join(root, 'out', 'web-extension');
  fs.rmSync(folder, { recursive: true, force: true });
  for (const part of parts) fs.cpSync(path.join(root, part), path.join(folder, part), { recursive: true });
  const { main: _main, ...manifest } = packageJson;
  fs.writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest));
  return folder;
}
