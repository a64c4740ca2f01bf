import { runTests } from '@vscode/test-electron';
import * as path from 'node:path';
import packageJson from '../../package.json';
import { type Counts, forgetReport, readReport } from './counts';
import { root, suiteModule } from '../paths';

const updateHost = 'https://update.code.visualstudio.com/api/releases/stable';

/** Why the desktop cannot be tested here, or undefined when it can. */
async function obstacle(): Promise<string | undefined> {
  try {
    const answer = await fetch(updateHost, { signal: AbortSignal.timeout(3000) });
    if (!answer.ok) return `the VS Code update host answers ${answer.status}`;
  } catch {
    return 'the VS Code update host is not reached';
  }
  if (process.platform === 'linux' && process.env['DISPLAY'] === undefined) {
    return 'there is no display (xvfb-run npm test gives one)';
  }
  return undefined;
}

/** The versions of VS Code that are promised, by the names that the command line has for them. */
export const desktopVersions: ReadonlyMap<string, string> = new Map([
  ['floor', packageJson.engines.vscode.replace('^', '')],
  ['latest', 'stable'],
]);

/**
 * Runs the suites in desktop VS Code, or says why not.
 * @param versions as VS Code's update host names them
 */
export async function runOnDesktop(versions: Iterable<string> = desktopVersions.values()): Promise<Counts[]> {
  const reason = await obstacle();
  if (reason !== undefined) {
    console.log(`\nDesktop VS Code skipped: ${reason}.`);
    return [{ passed: 0, failed: 0, skipped: 0, reasons: [`desktop VS Code is not run, ${reason}`] }];
  }
  const results: Counts[] = [];
  for (const version of versions) {
    console.log(`\nDesktop VS Code ${version}`);
    forgetReport();
    const code = await runTests({
      version,
      extensionDevelopmentPath: root,
      extensionTestsPath: suiteModule,
      launchArgs: [
        path.join(root, 'test', 'vscode', 'workspace'),
        '--locale',
        'en',
        '--disable-workspace-trust',
        '--no-sandbox',
      ],
    }).catch(() => 1);
    results.push(readReport(code, 'en'));
  }
  return results;
}
