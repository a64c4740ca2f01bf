import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import { inVsCode } from '../../scripts/vscode/open';
import { until } from '../../scripts/vscode/window';

const files = { 'lib/appel.js': `const siren = '130025265';\nconsole.log(siren);\n` };

describe('a window', () => {
  for (const language of ['en', 'fr'] as const) {
    it(`shows a file (${language})`, () =>
      inVsCode({ files, language }, async (window) => {
        await window.openFile('lib/appel.js');
        await window.waitForText('console.log(siren);');
        await window.goTo(2, 1);
        // At once: key by key, a busy editor offers words before it knows that this is a comment.
        await window.page.keyboard.insertText('// relu\n');
        await window.save();
        assert.match(window.fileText('lib/appel.js'), /^\/\/ relu$/m);
        const picture = await window.screenshot(`window-${language}`);
        assert.ok(fs.statSync(picture).size > 10_000);
      }));
  }

  it('shows a problem, explains it, and mends it with a quick fix', () =>
    inVsCode({ files: { 'page.css': 'a {\n  colr: red;\n}\n' } }, async (window) => {
      await window.openFile('page.css');
      await window.waitForSquiggles('warning', 1);
      const [problem] = await window.waitForProblems('page.css', 1);
      assert.equal(problem?.severity, 'warning');
      assert.match(problem.text, /Unknown property: 'colr'/);
      assert.match(await window.hover('colr'), /Unknown property: 'colr'/);
      await window.goTo(2, 4);
      await window.applyQuickFix("Rename to 'color'");
      await window.waitForSquiggles('warning', 0);
      await window.waitForProblems('page.css', 0);
      await window.save();
      assert.equal(window.fileText('page.css'), 'a {\n  color: red;\n}\n');
    }));

  it('runs a command of the extension', () =>
    inVsCode({ files }, async (window) => {
      const output = window.page
        .getByRole('combobox', { name: 'Output' })
        .or(window.page.locator('.output-view'))
        .first();
      // The window may still be restoring its panel when it is first asked to show something there.
      await until(
        'the log',
        async () => {
          await window.runCommand('API Entreprise: Show Log');
          return output.waitFor({ timeout: 8_000 }).then(
            () => true,
            () => false,
          );
        },
        (shown) => shown,
      );
      await window.screenshot('log');
    }));

  it('opens an untrusted folder in Restricted Mode', () =>
    inVsCode({ files, trusted: false }, async (window) => {
      await window.openFile('lib/appel.js');
      await window.page.getByText('Restricted Mode', { exact: true }).first().waitFor();
      await window.screenshot('restricted');
    }));
});
