import { spawn, type ChildProcess } from 'node:child_process';
import * as fs from 'node:fs';
import { createServer } from 'node:net';
import * as os from 'node:os';
import * as path from 'node:path';
import type { Installation } from './install';
import { type ReplacedFiles, withReplacedFiles } from './replaced-files';
import { run } from '../run';

/** Values of settings by their names. */
type Settings = Readonly<Record<string, unknown>>;

/** How a served VS Code is to be started. */
export interface ServerOptions {
  /** A packed extension to install first; without it the window takes the extension from a folder. */
  readonly vsix?: string;
  /** Absolute path of the folder of an extension that is installed as it is. */
  readonly companion?: string;
  /** False starts windows in Restricted Mode, as a folder that nobody has trusted yet. */
  readonly trusted?: boolean;
  /** On top of those that keep the window quiet. */
  readonly settings?: Settings;
  /** Variables of the server and the extensions in it, on top of this process's own; undefined takes one away. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** Files that the server and the extensions see in place of others, by the absolute path of what is replaced. */
  readonly replacedFiles?: ReplacedFiles;
}

/** A VS Code server that answers on this machine only. */
export interface VsCodeServer {
  readonly port: number;
  /** Everything that the server and the extensions in it write: settings, storage, logs. */
  readonly data: string;
  /** What the server printed so far, for when a test fails. */
  log(): string;
  /** Settings for windows to come, on top of those that keep them quiet. */
  setSettings(settings: Settings): void;
  stop(): Promise<void>;
}

const quietSettings = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off',
  'git.enabled': false,
  'git.openRepositoryInParentFolders': 'never',
  'security.workspace.trust.startupPrompt': 'never',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/** The addons are not compiled, and each use of the one that writes logs prints an error of thirty lines. */
function withoutMissingAddons(output: string): string {
  return output.replaceAll(/^Error: Could not locate the bindings file[^]*?(\n\}|(?=\n\[|\n[A-Z]))/gm, '').trim();
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No free port.');
  return address.port;
}

async function untilListening(child: ChildProcess, log: () => string): Promise<void> {
  const deadline = Date.now() + 180_000;
  while (!log().includes('Extension host agent listening on')) {
    if (child.exitCode !== null || Date.now() > deadline) {
      throw new Error(`The VS Code server did not start:\n${log()}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const closed = new Promise((resolve) => child.once('close', resolve));
  child.kill();
  const forced = setTimeout(() => child.kill('SIGKILL'), 5000);
  await closed;
  clearTimeout(forced);
}

function remove(folder: string): void {
  fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

/**
 * Starts a VS Code server with a profile of its own, deleted when it stops.
 * @throws with the server's output when it does not start
 */
export async function startServer(installation: Installation, options: ServerOptions = {}): Promise<VsCodeServer> {
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'api-entreprise-vscode-'));
  const extensions = path.join(data, 'extensions');
  const setSettings = (settings: Settings = {}) => {
    // Some settings only count in one of the two, as `http.proxy` does in the user's own.
    for (const level of ['Machine', 'User']) {
      const folder = path.join(data, 'data', level);
      fs.mkdirSync(folder, { recursive: true });
      fs.writeFileSync(path.join(folder, 'settings.json'), JSON.stringify({ ...quietSettings, ...settings }));
    }
  };
  setSettings(options.settings);
  const profile = ['--server-data-dir', data, '--extensions-dir', extensions, '--accept-server-license-terms'];
  if (options.vsix !== undefined) {
    await run(installation.node, [installation.server, '--install-extension', options.vsix, ...profile]);
  }
  // A server that has no list of extensions yet takes what is in their folder.
  if (options.companion !== undefined) {
    fs.cpSync(options.companion, path.join(extensions, path.basename(options.companion)), { recursive: true });
  }
  const port = await freePort();
  const address = ['--host', '127.0.0.1', '--port', String(port), '--without-connection-token'];
  // The workbench only takes a development extension from the address when the smoke-test driver is on.
  const flags = ['--telemetry-level', 'off', '--enable-smoke-test-driver'];
  if (options.trusted !== false) flags.push('--disable-workspace-trust');
  const [program, ...args] = withReplacedFiles(options.replacedFiles ?? {}, [
    installation.node,
    installation.server,
    ...address,
    ...profile,
    ...flags,
  ]);
  const child = spawn(program, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    // What all windows and commands of a machine share is not the machine's own here.
    env: { ...process.env, XDG_STATE_HOME: path.join(data, 'state'), ...options.environment },
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const log = () => withoutMissingAddons(output);
  // Whoever started the server may die of an error before it stops it.
  const abandon = () => {
    child.kill('SIGKILL');
    remove(data);
  };
  process.once('exit', abandon);
  const end = async () => {
    await stop(child);
    process.off('exit', abandon);
    remove(data);
  };
  try {
    await untilListening(child, log);
  } catch (error) {
    await end();
    throw error;
  }
  return { port, data, log, setSettings, stop: end };
}
