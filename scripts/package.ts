import * as fs from 'node:fs';
import * as path from 'node:path';
import packageJson from '../package.json';
import { root, vsixFile } from './paths';
import { run } from './run';

/** What the npm package of the command holds, laid out as in the repository so that the command finds its files. */
const commandFiles = ['dist/cli.js', 'dist/cli', 'dist/shared', 'dist/grammars', 'docs/rules', 'LICENSE'];
/** Its own pages, written for the root of the package. */
const commandPages = ['README.md', 'README.en.md'];

/** Packs the extension as users install it. */
async function packExtension(): Promise<void> {
  const vsce = require.resolve('@vscode/vsce/vsce');
  const flags = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links'];
  await run(process.execPath, [vsce, 'package', ...flags, '--out', vsixFile], { cwd: root });
}

/** Packs the command, everything bundled, as an npm package that depends on nothing. */
async function packCommand(): Promise<string> {
  const staging = path.join(root, 'out', 'npm-package');
  fs.rmSync(staging, { recursive: true, force: true });
  for (const file of commandFiles.filter((candidate) => fs.existsSync(path.join(root, candidate)))) {
    fs.cpSync(path.join(root, file), path.join(staging, file), { recursive: true });
  }
  for (const page of commandPages) {
    fs.copyFileSync(path.join(root, 'scripts', 'npm', page), path.join(staging, page));
  }
  const manifest = {
    name: 'api-entreprise',
    version: packageJson.version,
    description: packageJson.description,
    license: packageJson.license,
    bin: packageJson.bin,
    engines: { node: packageJson.engines.node },
    files: [...commandFiles, ...commandPages],
  };
  fs.writeFileSync(path.join(staging, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  await run('npm', ['pack', '--silent', '--pack-destination', path.join(root, 'dist')], { cwd: staging });
  return path.join(root, 'dist', `api-entreprise-${packageJson.version}.tgz`);
}

async function main(): Promise<void> {
  await run(process.execPath, ['esbuild.js'], { cwd: root });
  // Those of former versions.
  const dist = path.join(root, 'dist');
  for (const file of fs.readdirSync(dist)) if (/\.(vsix|tgz)$/.test(file)) fs.rmSync(path.join(dist, file));
  await packExtension();
  for (const file of [vsixFile, await packCommand()]) {
    console.log(`${path.relative(root, file)}  ${(fs.statSync(file).size / 1024).toFixed(0)} KB`);
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
