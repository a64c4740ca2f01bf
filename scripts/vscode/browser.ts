import { chromium, type Browser } from 'playwright-core';
import type { BrowserProgram } from './browser-program';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the browser that shows VS Code, without a window on the screen. */
export function launchBrowser(program: BrowserProgram): Promise<Browser> {
  return chromium.launch({
    executablePath: program.executable,
    args: flags,
    headless: true,
    env: { ...process.env, ...program.env },
  });
}
