/** Folders that are not looked into, wherever they are below a named PATH: other people's code, and what builds write. */
export const skippedFolders: readonly string[] = [
  '.git',
  '.hg',
  '.svn',
  'node_modules',
  'bower_components',
  'jspm_packages',
  'vendor',
  'dist',
  'build',
  '.next',
  '.nuxt',
  '.output',
  '.svelte-kit',
  '.angular',
  '.venv',
  'venv',
  'site-packages',
  '__pycache__',
  '.tox',
  '.nox',
  '.eggs',
  '.bundle',
  '.gradle',
  'coverage',
  '.vscode-test',
  '.yarn',
  '.pnpm-store',
  '.terraform',
];

const skipped: ReadonlySet<string> = new Set(skippedFolders);

export function isSkippedFolder(name: string): boolean {
  return skipped.has(name);
}

/** `path` is relative, separated by slashes. */
export function isInSkippedFolder(path: string): boolean {
  const steps = path.split('/');
  return steps.slice(0, -1).some(isSkippedFolder);
}
