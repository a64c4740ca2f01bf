import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/paths';

/** A workspace made of packages of the registry, as people publish them. */
export interface PackageWorkspace {
  readonly files: number;
  readonly megabytes: number;
  /** Paths of the files that call the service. */
  readonly calling: readonly string[];
}

const CODE = /\.[cm]?[jt]sx?$/;
/** Nothing looks at larger ones. */
const LARGEST = 2 * 1024 * 1024;

const CALL = `
export async function uniteLegale(siren) {
  const answer = await fetch(
    \`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/\${siren}?context=Aides&recipient=13002526500013\`,
    { headers: { Authorization: \`Bearer \${process.env.API_ENTREPRISE_TOKEN}\` } },
  );
  return answer.json();
}
`;

/**
 * Copies the code of the packages that this project has installed, at most `files` of them, and has `calls` of those, at
 * equal distances, call the service at their end. What is copied stands in the lock file: two machines make the same.
 */
export function makePackageWorkspace(folder: string, files: number, calls: number): PackageWorkspace {
  const packages = path.join(root, 'node_modules');
  const sources = codeIn(packages).slice(0, files);
  const every = Math.floor(sources.length / calls);
  const calling: string[] = [];
  let characters = 0;
  for (const [index, source] of sources.entries()) {
    // A folder of packages is skipped by whatever looks for code.
    const target = path.join(folder, path.relative(packages, source).replaceAll('node_modules', 'packages'));
    mkdirSync(path.dirname(target), { recursive: true });
    cpSync(source, target);
    characters += statSync(source).size;
    if (index % every !== every - 1 || calling.length >= calls) continue;
    appendFileSync(target, CALL);
    calling.push(target);
  }
  return { files: sources.length, megabytes: Math.round(characters / 1e6), calling };
}

/** Makes a folder a repository whose index has all its files. */
export function addIndex(folder: string): void {
  for (const args of [
    ['init', '--quiet'],
    ['add', '--all', '--force'],
  ]) {
    execFileSync('git', args, { cwd: folder, stdio: 'ignore' });
  }
}

function codeIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const name = path.join(folder, entry.name);
      if (entry.isDirectory()) return codeIn(name);
      return entry.isFile() && CODE.test(name) && statSync(name).size <= LARGEST ? [name] : [];
    });
}
