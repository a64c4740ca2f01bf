import * as path from 'node:path';
import { findBrowser, type BrowserProgram } from './browser-program';
import { ensurePart } from './parts';
import { run } from '../run';

/** code-server's own number; the VS Code inside is 1.139.1. */
const codeServerVersion = '4.139.1';
/** That VS Code refuses to start on an older Node. */
const nodeMajor = 24;
const nodeVersion = '24.21.0';

/** What it takes to serve VS Code to a browser. */
export interface Installation {
  /** The Node that runs the server. */
  readonly node: string;
  /** VS Code's server entry point, to be given to `node`. */
  readonly server: string;
}

/** Everything the tests need: the server and a browser. */
export interface FullInstallation extends Installation {
  readonly browser: BrowserProgram;
}

async function ensureNode(): Promise<string> {
  if (Number.parseInt(process.versions.node, 10) >= nodeMajor) return process.execPath;
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const folder = await ensurePart('node', `node-${platform}-${process.arch}`, nodeVersion);
  return path.join(folder, 'bin', platform === 'win' ? 'node.exe' : 'node');
}

async function ensureServer(): Promise<string> {
  const folder = await ensurePart('code-server', 'code-server', codeServerVersion, async (unpacked) => {
    // Only the VS Code inside is used. Its addons stay uncompiled: what misses them only logs an error.
    await run('npm', ['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund'], {
      cwd: path.join(unpacked, 'lib', 'vscode'),
    });
  });
  return path.join(folder, 'lib', 'vscode', 'out', 'server-main.js');
}

/** Installs, where missing, the VS Code that is served to a browser. */
export async function ensureVsCode(): Promise<Installation> {
  const [node, server] = await Promise.all([ensureNode(), ensureServer()]);
  return { node, server };
}

/** Installs, where missing, the served VS Code and a browser that Playwright can drive. */
export async function ensureVsCodeAndBrowser(): Promise<FullInstallation> {
  const [vsCode, browser] = await Promise.all([ensureVsCode(), findBrowser()]);
  return { ...vsCode, browser };
}

if (require.main === module) {
  ensureVsCodeAndBrowser().catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  });
}
