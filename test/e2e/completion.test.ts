import * as assert from 'node:assert/strict';
import { inVsCode } from '../../scripts/vscode/open';
import { appears, until, type VsCodeWindow } from '../../scripts/vscode/window';

const files = {
  'appel.py': 'import requests\n\n\ndef entreprise(siren):\n    ',
  'autre.py':
    'import requests\n\nrequests.get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/130025265", params={"context": "Aides", "recipient": "20005376700014", "object": "Dossier 12"}, timeout=5)\n',
  'appel.ts': 'export async function entreprise(siren: string) {\n  ',
  '.api-entreprise.json': JSON.stringify({ traceability: { recipient: '20005376700014', context: 'Marchés publics' } }),
};

const words = {
  en: {
    trace: 'the traceability that the service requires',
    valid: 'valid check digit',
    waiting: 'Recommended timeout',
  },
  fr: { trace: 'la traçabilité que le service exige', valid: 'clé valide', waiting: 'Délai recommandé' },
} as const;

/** Waits for a line of the list, which is asked for again while the extension is starting. */
async function offered(window: VsCodeWindow, text: string | RegExp): Promise<void> {
  const row = window.page.locator('.suggest-widget.visible .monaco-list-row').filter({ hasText: text });
  await until(
    `« ${String(text)} » in the list`,
    async (times) => {
      if (await appears(row.first(), times)) return true;
      await window.press('Escape');
      await window.press('Control+Space');
      return false;
    },
    (shown) => shown,
  );
}

for (const language of ['en', 'fr'] as const) {
  const say = words[language];

  describe(`completion (${language})`, () => {
    it('writes a right call in Python from its path to its trace, and is silent in other strings', () =>
      inVsCode({ files, language }, async (window) => {
        await window.openFile('autre.py');
        await window.openFile('appel.py');
        await window.goTo(5, 5);
        await window.typeText('return requests.get(f"https://entreprise.api.gouv.fr/v3/kbis');
        await offered(window, 'Extrait RCS (Infogreffe)');
        await window.screenshot(`completion-path-${language}`);
        await window.press('Enter');
        await window.waitForText('/v3/infogreffe/rcs/unites_legales/{siren}/extrait_kbis"');
        await window.press('Escape');
        await window.press('End');
        await window.press('ArrowLeft');
        await window.typeText(', timeout=5, params={"');
        await offered(window, say.trace);
        await window.screenshot(`completion-trace-${language}`);
        await window.press('Enter');
        await window.waitForText('"recipient": "20005376700014", "object": ""');
        await window.typeText('Doss');
        await window.press('Control+Space');
        await offered(window, 'Dossier 12');
        await window.screenshot(`completion-value-${language}`);
        await window.press('Enter');
        await window.save();
        assert.equal(
          window.fileText('appel.py').split('\n')[4],
          '    return requests.get(f"https://entreprise.api.gouv.fr/v3/infogreffe/rcs/unites_legales/{siren}/extrait_kbis", timeout=5, params={"context": "Marchés publics", "recipient": "20005376700014", "object": "Dossier 12"})',
        );
        await window.waitForProblems('appel.py', 0);
        await window.press('Control+End');
        await window.press('Enter');
        await window.typeText('nom = "/v3/ins');
        await window.page.waitForTimeout(3000);
        const ours = window.page.locator('.suggest-widget.visible .monaco-list-row').filter({ hasText: 'INSEE' });
        assert.equal(await ours.count(), 0);
      }));

    it('goes on by segment in a template of TypeScript, tells an identifier, and adds the query', () =>
      inVsCode({ files, language }, async (window) => {
        await window.openFile('autre.py');
        await window.openFile('appel.ts');
        await window.goTo(2, 3);
        await window.typeText('return fetch(`https://entreprise.api.gouv.fr/v4/ins');
        await offered(window, 'insee/');
        await window.press('Enter');
        await offered(window, 'sirene/');
        await window.typeText('sirene/unites_legales/');
        await offered(window, '130025265');
        await offered(window, say.valid);
        await window.screenshot(`completion-siren-${language}`);
        await window.typeText('130025265?');
        await offered(window, say.trace);
        await window.press('Enter');
        await window.waitForText('recipient=20005376700014&object=');
        await window.typeText('Dossier');
        await window.screenshot(`completion-query-${language}`);
        await window.press('Escape');
        await window.save();
        assert.ok(
          window
            .fileText('appel.ts')
            .includes(
              'unites_legales/130025265?context=March%C3%A9s%20publics&recipient=20005376700014&object=Dossier`',
            ),
          window.fileText('appel.ts'),
        );
      }));
  });
}
