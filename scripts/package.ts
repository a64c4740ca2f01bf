import * as fs from 'node:fs';
import * as path from 'node:path';
import { packCommand, packExtension } from './package/pack';
import { root, vsixFile } from './paths';
import { run } from './run';

async function main(): Promise<void> {
  await run(process.execPath, ['esbuild.js'], { cwd: root });
  // Those of former versions.
  const dist = path.join(root, 'dist');
  for (const file of fs.readdirSync(dist)) if (/\.(vsix|tgz)$/.test(file)) fs.rmSync(path.join(dist, file));
  await packExtension(vsixFile);
  for (const file of [vsixFile, await packCommand(dist)]) {
    console.log(`${path.relative(root, file)}  ${(fs.statSync(file).size / 1024).toFixed(0)} KB`);
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
