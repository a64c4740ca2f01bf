import type { Browser, Page } from 'playwright-core';

/** Languages that the extension speaks. */
export type Language = 'en' | 'fr';

/** What a window of the served VS Code opens. */
export interface PageOptions {
  readonly port: number;
  /** Absolute path of the folder to open; null opens none. */
  readonly folder: string | null;
  readonly language?: Language;
  /** Absolute path of an extension's folder to run it from there; otherwise only installed ones run. */
  readonly extensionFolder?: string;
  /** Absolute path of a module that exports `run()`, to be run inside the extension host. */
  readonly suite?: string;
  /** Called once, before the page loads. */
  readonly prepare?: (page: Page) => Promise<void>;
}

/** Absolute path as a path of an address: with a leading slash and forward ones only. */
function addressPath(absolute: string): string {
  const forward = absolute.replaceAll('\\', '/');
  return forward.startsWith('/') ? forward : `/${forward}`;
}

/** The address at which the window opens, in any browser of this machine. */
export function windowAddress(options: PageOptions): string {
  const origin = `localhost:${options.port}`;
  const remote = (absolute: string) => `vscode-remote://${origin}${addressPath(absolute)}`;
  const payload: [string, string][] = [['skipWelcome', 'true']];
  if (options.extensionFolder !== undefined) {
    payload.push(['extensionDevelopmentPath', remote(options.extensionFolder)]);
  }
  if (options.suite !== undefined) payload.push(['extensionTestsPath', remote(options.suite)]);
  const opened = options.folder === null ? { ew: 'true' } : { folder: addressPath(options.folder) };
  const query = new URLSearchParams({ ...opened, payload: JSON.stringify(payload) });
  return `http://${origin}/?${query.toString()}`;
}

/**
 * The workbench reads its language from this global and overwrites it with English while it loads. It is a text because
 * a function would reach the page with the names of helpers that are not there.
 */
const speakFrench = `Object.defineProperty(globalThis, '_VSCODE_NLS_LANGUAGE', { get: () => 'fr', set: () => {} });`;

/** How long is waited for what is meant to come about: as long as a busy machine may take. */
export const patienceMs = 90_000;

/** Opens a window of the served VS Code in a fresh browser profile. Close it with `page.context().close()`. */
export async function openPage(browser: Browser, options: PageOptions): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
  context.setDefaultTimeout(patienceMs);
  const page = await context.newPage();
  if (options.language === 'fr') {
    await page.addInitScript({ content: speakFrench });
  }
  await options.prepare?.(page);
  await page.goto(windowAddress(options));
  return page;
}
