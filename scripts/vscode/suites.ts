import * as path from 'node:path';
import { format } from 'node:util';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser';
import { type Counts, forgetReport, readReport, record } from './counts';
import { desktopVersions, runOnDesktop } from './electron';
import { ensureVsCodeAndBrowser } from './install';
import { type Language, openPage } from './page';
import { root, freshVsix, suiteModule } from '../paths';
import { run } from '../run';
import { startServer, type VsCodeServer } from './server';

/** Stands in as the extension under development when the real one is installed. */
const emptyExtension = path.join(root, 'test', 'vscode', 'host');

/** A window that has not finished by then never will. */
const windowTimeoutMs = 900_000;

/**
 * Runs every suite of `test/vscode` inside the extension host of one window and prints their report.
 * @param extensionFolder an extension under development; VS Code runs suites for no other
 */
async function runInWindow(
  browser: Browser,
  server: VsCodeServer,
  language: Language,
  extensionFolder: string,
): Promise<Counts> {
  forgetReport();
  const consoleLines: string[] = [];
  const folder = path.join(root, 'test', 'vscode', 'workspace');
  let finish: (code: number) => void = () => undefined;
  const finished = new Promise<number>((resolve) => (finish = resolve));
  const page = await openPage(browser, {
    port: server.port,
    folder,
    language,
    suite: suiteModule,
    extensionFolder,
    prepare: async (opened) => {
      await opened.exposeFunction('codeAutomationLog', (_type: string, args: unknown[]) =>
        consoleLines.push(format(...args)),
      );
      await opened.exposeFunction('codeAutomationExit', finish);
    },
  });
  const timer = setTimeout(() => {
    console.error(`No result after ${windowTimeoutMs} ms.\n${consoleLines.join('\n')}\n${server.log()}`);
    finish(1);
  }, windowTimeoutMs);
  const code = await finished;
  clearTimeout(timer);
  await page.context().close();
  return readReport(code, language);
}

async function runServed(): Promise<Counts[]> {
  const vsix = process.argv.includes('--development') ? null : freshVsix();
  const installation = await ensureVsCodeAndBrowser();
  const server = await startServer(installation, vsix === null ? {} : { vsix });
  const results: Counts[] = [];
  let browser: Browser | undefined;
  try {
    browser = await launchBrowser(installation.browser);
    for (const language of ['en', 'fr'] as const) {
      console.log(
        `\nVS Code served to Chromium, ${vsix === null ? 'extension folder' : 'packed extension'}, in ${language}`,
      );
      results.push(await runInWindow(browser, server, language, vsix === null ? root : emptyExtension));
    }
  } finally {
    await browser?.close();
    await server.stop();
  }
  return results;
}

/**
 * `--desktop floor` or `--desktop latest`: the desktop alone, of that version.
 * @throws where no desktop can be run: who asks for it would take silence for success
 */
async function runAsked(asked: string | undefined): Promise<Counts[]> {
  const version = desktopVersions.get(asked ?? '');
  if (version === undefined) throw new Error(`--desktop takes ${[...desktopVersions.keys()].join(' or ')}.`);
  const results = await runOnDesktop([version]);
  const reasons = results.flatMap(({ reasons }) => reasons);
  if (results.every(({ passed, failed }) => passed + failed === 0)) throw new Error(reasons.join('\n'));
  return results;
}

async function main(): Promise<void> {
  await run(process.execPath, ['esbuild.js', '--tests'], { cwd: root });
  const at = process.argv.indexOf('--desktop');
  const results = at < 0 ? [...(await runServed()), ...(await runOnDesktop())] : await runAsked(process.argv[at + 1]);
  record(results);
  if (results.some((counts) => counts.failed > 0)) process.exitCode = 1;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
