import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import type { Browser } from 'playwright-core';
import { freshVsix, root } from '../paths';
import { launchBrowser } from './browser';
import { ensureVsCodeAndBrowser } from './install';
import { type Language, openPage } from './page';
import { textSeen, withoutTokens } from './seen';
import { type ServerOptions, startServer, type VsCodeServer } from './server';
import { webExtensionFolder } from './web-extension';
import { VsCodeWindow } from './window';

/** What the window is to show. */
export interface WindowOptions {
  /** Files of the folder by relative path; they are written to a folder made for this window. */
  readonly files: Readonly<Record<string, string>>;
  /** False leaves the folder closed. */
  readonly hasFolder?: boolean;
  readonly language?: Language;
  /** False opens the folder in Restricted Mode. */
  readonly trusted?: boolean;
  /** Where the extension runs: with Node.js, or in the browser alone. */
  readonly host?: 'node' | 'web';
  /** One made by `startOwnServer`, whose trust then counts; otherwise all windows of a trust share one. */
  readonly server?: VsCodeServer;
}

let browser: Promise<Browser> | undefined;
const servers = new Map<boolean, Promise<VsCodeServer>>();

/** Gestures try the packed extension when there is one of this build, as `npm test` makes it, else the folder. */
const vsix = process.env['API_ENTREPRISE_TEST_EXTENSION'] === 'folder' ? null : freshVsix();

/** A server with the extension, for windows that need an environment or settings of their own. Stop it yourself. */
export async function startOwnServer(options: Omit<ServerOptions, 'vsix'>): Promise<VsCodeServer> {
  return startServer(await ensureVsCodeAndBrowser(), { ...options, ...(vsix === null ? {} : { vsix }) });
}

/** One server for all windows that are trusted and one for those that are not. */
function sharedServer(trusted: boolean): Promise<VsCodeServer> {
  const server = servers.get(trusted) ?? startOwnServer({ trusted });
  servers.set(trusted, server);
  return server;
}

/** One for all windows in which the extension runs in the browser. */
let web: Promise<VsCodeServer> | undefined;

async function webServer(): Promise<VsCodeServer> {
  const installation = await ensureVsCodeAndBrowser();
  web ??= startServer(installation);
  return web;
}

/** One browser for all windows. */
async function sharedBrowser(): Promise<Browser> {
  const installation = await ensureVsCodeAndBrowser();
  browser ??= launchBrowser(installation.browser);
  return browser;
}

/**
 * Opens VS Code with the extension on a folder made of `files`. Each window has a profile of its own; close it with
 * `close()`, and when all is done call `closeVsCode()`.
 */
export async function openVsCode(options: WindowOptions): Promise<VsCodeWindow> {
  const { files, hasFolder = true, language = 'en', trusted = true, host = 'node' } = options;
  const server = options.server ?? (host === 'web' ? webServer() : sharedServer(trusted));
  const [shown, { port }] = await Promise.all([sharedBrowser(), server]);
  const development = host === 'web' ? webExtensionFolder() : vsix === null ? root : null;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'api-entreprise-project-'));
  for (const [file, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    fs.writeFileSync(path.join(folder, file), text);
  }
  const page = await openPage(shown, {
    port,
    folder: hasFolder ? folder : null,
    language,
    ...(development === null ? {} : { extensionFolder: development }),
  });
  const window = new VsCodeWindow(page, folder, async () => {
    await page.context().close();
    fs.rmSync(folder, { recursive: true, force: true });
  });
  await window.ready(hasFolder);
  return window;
}

/**
 * Opens VS Code for a gesture and closes it afterwards. When the gesture fails, its error says what the window showed and
 * names a picture of it in `out/screenshots`.
 */
export async function inVsCode(
  options: WindowOptions,
  gesture: (window: VsCodeWindow) => Promise<void>,
): Promise<void> {
  const window = await openVsCode(options);
  try {
    await gesture(window);
  } catch (error) {
    const picture = await window.screenshot(`failed-${path.basename(window.folder)}`).catch(String);
    const seen = await textSeen(window.page);
    const message = error instanceof Error ? error.message : String(error);
    throw new Error(`${withoutTokens(message)}\nSeen then: ${picture}\n${seen}`, { cause: error });
  } finally {
    await window.close();
  }
}

/** The folder that everything is written to outside of the folder that is open, by all windows of a trust. */
export async function dataFolder(trusted = true): Promise<string> {
  return (await sharedServer(trusted)).data;
}

/** Stops the browser and the servers that `openVsCode` started. */
export async function closeVsCode(): Promise<void> {
  await (await browser)?.close();
  browser = undefined;
  const running = await Promise.all([...servers.values(), ...(web ? [web] : [])]);
  servers.clear();
  web = undefined;
  await Promise.all(running.map((server) => server.stop()));
}
