import * as fs from 'node:fs';
import * as path from 'node:path';
import packageJson from '../../package.json';
import { root } from '../paths';
import { run } from '../run';
import { writeParts } from './parts';

/** What the npm package of the command holds, laid out as in the repository so that the command finds its files. */
const commandFiles = ['dist/cli.js', 'dist/cli', 'dist/shared', 'dist/grammars', 'docs/rules', 'LICENSE'];
/** Its own pages, written for the root of the package. */
const commandPages = ['README.md', 'README.en.md'];
/** What it says of the packages that are in it. */
const commandParts = ['dist/sbom.cdx.json', 'dist/third-party-notices.txt'];

/** The package holds no time of its own, in no time zone, so that whoever builds it anew gets the same bytes. */
const timeless = { SOURCE_DATE_EPOCH: '631152000', TZ: 'UTC' };

/** Packs the extension as users install it, from `dist/`. */
export async function packExtension(file: string): Promise<void> {
  await writeParts('extension', path.join(root, 'dist'));
  const vsce = require.resolve('@vscode/vsce/vsce');
  const flags = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links'];
  const env = { ...process.env, ...timeless };
  await run(process.execPath, [vsce, 'package', ...flags, '--out', file], { cwd: root, env });
}

/** Packs the command, everything bundled, as an npm package that depends on nothing; gives its file. */
export async function packCommand(folder: string): Promise<string> {
  const staging = path.join(root, 'out', 'npm-package');
  fs.rmSync(staging, { recursive: true, force: true });
  for (const file of commandFiles.filter((candidate) => fs.existsSync(path.join(root, candidate)))) {
    fs.cpSync(path.join(root, file), path.join(staging, file), { recursive: true });
  }
  for (const page of commandPages) {
    fs.copyFileSync(path.join(root, 'scripts', 'npm', page), path.join(staging, page));
  }
  await writeParts('command', path.join(staging, 'dist'));
  const manifest = {
    name: 'api-entreprise',
    version: packageJson.version,
    description: packageJson.description,
    license: packageJson.license,
    ...('repository' in packageJson ? { repository: packageJson.repository } : {}),
    bin: packageJson.bin,
    engines: { node: packageJson.engines.node },
    files: [...commandFiles, ...commandPages, ...commandParts],
  };
  fs.writeFileSync(path.join(staging, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  await run('npm', ['pack', '--silent', '--pack-destination', folder], { cwd: staging });
  return path.join(folder, `api-entreprise-${packageJson.version}.tgz`);
}
