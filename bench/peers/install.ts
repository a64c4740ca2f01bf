import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/paths';

const VERSIONS = { ripgrep: '1.18.0', astGrep: '0.51.1', oxlint: '1.94.0' } as const;

/** Programs that search or lint, installed for the benchmarks alone. */
export interface Peers {
  readonly ripgrep: string;
  readonly astGrep: string;
  readonly oxlint: string;
}

/** Installs the peers into `bench/.peers`, unless they are there. */
export function installPeers(): Peers {
  const platform = `${process.platform}-${process.arch}`;
  const folder = path.join(root, 'bench', '.peers');
  const modules = path.join(folder, 'node_modules');
  const peers: Peers = {
    ripgrep: path.join(
      modules,
      '@vscode',
      `ripgrep-${platform}`,
      'bin',
      process.platform === 'win32' ? 'rg.exe' : 'rg',
    ),
    astGrep: path.join(
      modules,
      '@ast-grep',
      `cli-${platform}${process.platform === 'linux' ? '-gnu' : ''}`,
      'ast-grep',
    ),
    oxlint: path.join(modules, 'oxlint', 'bin', 'oxlint'),
  };
  if ([peers.ripgrep, peers.astGrep, peers.oxlint].every((file) => existsSync(file))) return peers;
  mkdirSync(folder, { recursive: true });
  const wanted = [
    `@vscode/ripgrep-${platform}@${VERSIONS.ripgrep}`,
    `@ast-grep/cli@${VERSIONS.astGrep}`,
    `oxlint@${VERSIONS.oxlint}`,
  ];
  execFileSync('npm', ['install', '--prefix', folder, '--no-save', '--no-audit', '--no-fund', ...wanted], {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  return peers;
}
