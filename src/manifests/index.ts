import { nugetDependencies } from './dotnet';
import { goDependencies } from './go';
import { gradleCatalogue, gradleDependencies, mavenDependencies } from './java';
import { composerDependencies, composerLocked } from './php';
import { nodeDependencies } from './node';
import { pipfileLocked, pythonDependencies, pythonLocked } from './python';
import { bundlerLocked, gemDependencies } from './ruby';
import { cargoDependencies, cargoLocked } from './rust';
import type { Dependencies } from './ranges';

export { nodeDependenciesOf } from './node';
export type { Dependencies } from './ranges';

/** Whose registry packages come from. */
export type Registry = 'npm' | 'pypi' | 'packagist' | 'rubygems' | 'maven' | 'gomod' | 'nuget' | 'crates';

/** A kind of file in which a project says which packages it uses. */
export interface Manifest {
  readonly registry: Registry;
  /** Written by a tool: what is in use, to the last digit. */
  readonly isLock: boolean;
  /** Names of packages, as their registry takes them, with the versions that are allowed. Never throws: nothing is found in what is no such file. */
  readonly read: (text: string) => Dependencies;
}

interface Format extends Manifest {
  /** The end of the paths of such files. */
  readonly pattern: RegExp;
  /** Locks that may lie beside. */
  readonly locks?: readonly string[];
}

const FORMATS: readonly Format[] = [
  { registry: 'npm', pattern: /(?:^|\/)package\.json$/, isLock: false, read: nodeDependencies },
  {
    registry: 'pypi',
    pattern: /(?:^|\/)pyproject\.toml$/,
    isLock: false,
    read: pythonDependencies,
    locks: ['poetry.lock', 'uv.lock', 'pdm.lock'],
  },
  {
    registry: 'pypi',
    pattern: /(?:^|\/)Pipfile$/,
    isLock: false,
    read: pythonDependencies,
    locks: ['Pipfile.lock'],
  },
  {
    registry: 'pypi',
    pattern: /(?:^|\/)(?:requirements(?:\/[^/]+|[^/]*)\.(?:txt|in)|setup\.(?:cfg|py))$/,
    isLock: false,
    read: pythonDependencies,
  },
  { registry: 'pypi', pattern: /(?:^|\/)(?:poetry|uv|pdm)\.lock$/, isLock: true, read: pythonLocked },
  { registry: 'pypi', pattern: /(?:^|\/)Pipfile\.lock$/, isLock: true, read: pipfileLocked },
  {
    registry: 'packagist',
    pattern: /(?:^|\/)composer\.json$/,
    isLock: false,
    read: composerDependencies,
    locks: ['composer.lock'],
  },
  { registry: 'packagist', pattern: /(?:^|\/)composer\.lock$/, isLock: true, read: composerLocked },
  {
    registry: 'rubygems',
    pattern: /(?:^|\/)(?:Gemfile|[^/]+\.gemspec)$/,
    isLock: false,
    read: gemDependencies,
    locks: ['Gemfile.lock'],
  },
  { registry: 'rubygems', pattern: /(?:^|\/)Gemfile\.lock$/, isLock: true, read: bundlerLocked },
  { registry: 'maven', pattern: /(?:^|\/)pom\.xml$/, isLock: false, read: mavenDependencies },
  { registry: 'maven', pattern: /(?:^|\/)build\.gradle(?:\.kts)?$/, isLock: false, read: gradleDependencies },
  { registry: 'maven', pattern: /(?:^|\/)libs\.versions\.toml$/, isLock: false, read: gradleCatalogue },
  {
    registry: 'nuget',
    pattern: /(?:^|\/)(?:[^/]+\.csproj|Directory\.Packages\.props|packages\.config)$/,
    isLock: false,
    read: nugetDependencies,
  },
  {
    registry: 'crates',
    pattern: /(?:^|\/)Cargo\.toml$/,
    isLock: false,
    read: cargoDependencies,
    locks: ['Cargo.lock'],
  },
  { registry: 'crates', pattern: /(?:^|\/)Cargo\.lock$/, isLock: true, read: cargoLocked },
  { registry: 'gomod', pattern: /(?:^|\/)go\.mod$/, isLock: false, read: goDependencies },
];

/** What kind of manifest a file is, by its path with slashes; undefined where it is none. */
export function manifestAt(path: string): Manifest | undefined {
  return FORMATS.find(({ pattern }) => pattern.test(path));
}

/** Paths of the locks that may lie beside a manifest, which are in no list of files that people write. */
export function locksBeside(path: string): readonly string[] {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  return FORMATS.find(({ pattern }) => pattern.test(path))?.locks?.map((name) => folder + name) ?? [];
}
