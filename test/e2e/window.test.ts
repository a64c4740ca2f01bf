import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import { openVsCode } from '../../scripts/vscode/open';

const files = { 'lib/appel.js': `const siren = '130025265';\nconsole.log(siren);\n`, 'casse.json': `{ "a": }\n` };

describe('a window', () => {
  for (const language of ['en', 'fr'] as const) {
    it(`shows a file (${language})`, async () => {
      const window = await openVsCode({ files, language });
      try {
        await window.openFile('lib/appel.js');
        await window.waitForText('console.log(siren);');
        await window.goTo(2, 1);
        await window.typeText('// relu\n');
        await window.save();
        assert.match(window.fileText('lib/appel.js'), /^\/\/ relu$/m);
        const picture = await window.screenshot(`window-${language}`);
        assert.ok(fs.statSync(picture).size > 10_000);
      } finally {
        await window.close();
      }
    });
  }

  it('shows the problems of a file and runs a command', async () => {
    const window = await openVsCode({ files });
    try {
      await window.openFile('casse.json');
      await window.waitForSquiggles('error', 1);
      const [problem] = await window.waitForProblems('casse.json', 1);
      assert.equal(problem?.severity, 'error');
      assert.match(problem.text, /Value expected/);
      await window.runCommand('API Entreprise: Show Log');
      await window.screenshot('problems');
    } finally {
      await window.close();
    }
  });

  it('opens an untrusted folder in Restricted Mode', async () => {
    const window = await openVsCode({ files, trusted: false });
    try {
      await window.openFile('lib/appel.js');
      await window.page.getByText('Restricted Mode', { exact: true }).first().waitFor({ timeout: 20_000 });
      await window.screenshot('restricted');
    } finally {
      await window.close();
    }
  });
});
