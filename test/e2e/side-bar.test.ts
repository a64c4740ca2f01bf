import * as assert from 'node:assert/strict';
import { inVsCode } from '../../scripts/vscode/open';

const words = {
  en: {
    simulator: 'API Entreprise: Focus on Simulator View',
    start: 'API Entreprise: Start Simulator',
    scenario: 'API Entreprise: Choose What the Simulator Answers',
    scan: 'API Entreprise: Analyse All Files in the Workspace',
    partial: 'Calls in open files only.',
    legal: 'legal',
    listening: 'Listening',
  },
  fr: {
    simulator: 'API Entreprise: Focus on Simulateur View',
    start: 'API Entreprise: Démarrer le simulateur',
    scenario: 'API Entreprise: Choisir ce que répond le simulateur',
    scan: 'API Entreprise: Analyser tous les fichiers de l’espace de travail',
    partial: 'Seulement les appels des fichiers ouverts.',
    legal: 'legal',
    listening: 'À l’écoute',
  },
} as const;

const unit = 'https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/130025265';
const files = {
  'appel.py': `import httpx\n\nhttpx.get("${unit}", timeout=5)\n`,
  'lib/droit.py': `import httpx\n\nhttpx.get("${unit}", params={"context": "Aides", "recipient": "20005376700014", "object": "Dossier 12"}, timeout=5)\n`,
};

for (const language of ['en', 'fr'] as const) {
  const say = words[language];

  describe(`the side bar (${language})`, () => {
    it('lists the calls of the open files, then of all, each with its state, and goes to one', () =>
      inVsCode({ files, language }, async (window) => {
        const { page } = window;
        await window.openFile('appel.py');
        await page.locator('.activitybar [aria-label^="API Entreprise"]').first().click();
        const row = (text: string | RegExp) =>
          page.locator('.pane-body .monaco-list-row').filter({ hasText: text }).first();
        await row('appel.py:3').waitFor();
        await page.getByText(say.partial).first().waitFor();
        await window.runCommand(say.scan);
        await row('droit.py:3').waitFor();
        await page.getByText(say.partial).first().waitFor({ state: 'detached' });
        assert.match((await row('appel.py:3').getAttribute('aria-label')) ?? '', /context/);
        await window.screenshot(`calls-${language}`);
        await row('droit.py:3').click();
        await page.locator('.tab.active').filter({ hasText: 'droit.py' }).first().waitFor();
      }));

    it('starts the simulator, has it answer otherwise, and shows what it was asked', () =>
      inVsCode({ files, language }, async (window) => {
        const { page } = window;
        await window.openFile('appel.py');
        await page.locator('.activitybar [aria-label^="API Entreprise"]').first().click();
        await window.runCommand(say.start);
        await window.runCommand(say.simulator);
        const row = (text: string | RegExp) =>
          page.locator('.pane-body .monaco-list-row').filter({ hasText: text }).first();
        await row(say.listening).waitFor();
        const url = /http:\/\/[\d.:]+/.exec(await row(say.listening).innerText())?.[0] ?? '';
        await window.runCommand(say.scenario);
        await page.locator('.quick-input-widget input[type=text]').last().fill(say.legal);
        await window.press('Enter');
        await row('451').waitFor();
        const token = await (await fetch(`${url}/__simulator/token`)).text();
        const answer = await fetch(
          `${url}/v4/insee/sirene/unites_legales/130025265?context=Aides&recipient=20005376700014&object=Dossier`,
          { headers: { Authorization: `Bearer ${token}` } },
        );
        assert.equal(answer.status, 451);
        await row('451 · 01005').waitFor();
        await window.screenshot(`simulator-${language}`);
      }));
  });
}
