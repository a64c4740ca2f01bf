import * as assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { inVsCode } from '../../scripts/vscode/open';
import { appears, until, type VsCodeWindow } from '../../scripts/vscode/window';

const files = {
  'appel.py': '\n',
  'requirements.txt': 'httpx==0.28\n',
  '.api-entreprise.json': JSON.stringify({ traceability: { recipient: '21750001600019' } }),
};

const words = {
  en: {
    with: 'Attestation fiscale (DGFIP), with httpx',
    context: 'context of the call',
    timeout: 'Recommended timeout: 12 s',
    insert: 'API Entreprise: Insert Snippet',
    insertCall: 'API Entreprise: Insert Call with Project Values',
    which: 'Which HTTP client should the call use?',
  },
  fr: {
    with: 'Attestation fiscale (DGFIP), avec httpx',
    context: 'cadre de l’appel',
    timeout: 'Délai recommandé : 12 s',
    insert: 'API Entreprise: Insérer un extrait de code',
    insertCall: 'API Entreprise: Insérer un appel avec les valeurs du projet',
    which: 'Pour quel client HTTP écrire l’appel ?',
  },
} as const;

/** Waits for what the list of completions shows, and asks for it by its key while it does not. */
async function askedFor(what: string, shown: Locator, window: VsCodeWindow): Promise<void> {
  await until(
    what,
    async (times) => {
      if (await appears(shown, times)) return true;
      await window.press('Control+Space');
      return false;
    },
    (isShown) => isShown,
  );
}

for (const language of ['en', 'fr'] as const) {
  const say = words[language];

  describe(`snippets (${language})`, () => {
    it('come after ae-, are chosen, and are filled in from stop to stop', () =>
      inVsCode({ files, language }, async (window) => {
        await window.openFile('appel.py');
        const list = window.page.locator('.suggest-widget.visible');
        await window.typeText('ae-impots-attest');
        const row = list.locator('.monaco-list-row').filter({ hasText: 'Attestation fiscale' });
        // The file has only just activated the extension: what was typed before nobody has heard.
        await askedFor('the snippet', row.first(), window);
        assert.match(await row.first().innerText(), /DGFIP[^]*httpx/);
        const details = window.page.locator('.suggest-details');
        await askedFor('its details', details, window);
        await details.getByText(say.timeout).waitFor();
        await details.getByText(say.with).first().waitFor();
        await window.screenshot(`snippets-offered-${language}`);
        await window.press('Enter');
        await window.waitForText(say.context);
        await window.screenshot(`snippets-chosen-${language}`);
        for (const value of ['Aides publiques', '21750001600019', 'Instruction', 'agent-12']) {
          await window.typeText(value);
          await window.press('Tab');
        }
        await window.save();
        const text = window.fileText('appel.py');
        assert.match(
          text,
          /"context": "Aides publiques",\n\s+"recipient": "21750001600019",\n\s+"object": "Instruction",\n\s+"user_id": "agent-12",/,
        );
        await window.waitForProblems('appel.py', 0);
        await window.screenshot(`snippets-filled-${language}`);
      }));

    it('are searched for and inserted from the palette, with the client that the project uses first', () =>
      inVsCode({ files, language }, async (window) => {
        await window.openFile('appel.py');
        await window.runCommand(say.insertCall);
        const rows = window.page.locator('.quick-input-list .monaco-list-row');
        const search = async (): Promise<void> => {
          await rows.first().waitFor();
          await window.typeText('unites_legales/{siren}/attestation_fiscale');
          await rows.filter({ hasText: 'DGFIP' }).first().waitFor();
        };
        await search();
        await window.screenshot(`snippets-endpoints-${language}`);
        await window.press('Enter');
        await window.page.getByPlaceholder(say.which).waitFor();
        assert.deepEqual(
          (await rows.allInnerTexts()).map((row) => row.trim()),
          ['httpx', 'requests'],
        );
        await window.screenshot(`snippets-clients-${language}`);
        await window.press('Enter');
        await window.waitForText('"recipient": "21750001600019"');
        await window.waitForText('httpx.get(');
        await window.screenshot(`snippets-inserted-${language}`);
      }));
  });
}
