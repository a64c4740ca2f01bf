import * as assert from 'node:assert/strict';
import { inVsCode } from '../../scripts/vscode/open';

/** Sent from a page: the service refuses it. */
const page = `const siren = document.getElementById('siren').value;
const query = new URLSearchParams({ context: 'Aides', recipient: '13002526500013', object: 'Aide' });
fetch('https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/' + siren + '?' + query, {
  signal: AbortSignal.timeout(5000),
});
`;

const server = `export async function company(siren) {
  const query = new URLSearchParams({ context: 'Aides', recipient: '13002526500013', object: 'Aide' });
  return fetch(\`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/\${siren}?\${query}\`, {
    headers: { Authorization: \`Bearer \${process.env.API_ENTREPRISE_TOKEN}\` },
    signal: AbortSignal.timeout(5000),
  });
}
`;

const words = {
  en: {
    route: 'Generate a backend route that calls API Entreprise for the browser',
    register: 'Register the route in your application',
    inPlace: 'The browser must now call',
    palette: 'API Entreprise: Generate Backend Route',
    framework: 'Which framework does the server use?',
    taken: 'already exists and is left unchanged.',
    show: 'Show Preview',
    test: 'API Entreprise: Generate Test for This Call',
    runner: 'Which test runner should the test use?',
    simulator: 'The API Entreprise simulator',
    calls: 'The test calls your function.',
  },
  fr: {
    route: 'Générer une route côté serveur qui appelle API Entreprise pour le navigateur',
    register: 'Déclarez la route dans votre application',
    inPlace: 'Le navigateur doit désormais appeler',
    palette: 'API Entreprise: Générer une route côté serveur',
    framework: 'Quel framework le serveur utilise-t-il ?',
    taken: 'existe déjà et reste tel quel.',
    show: 'Afficher l’aperçu',
    test: 'API Entreprise: Générer un test de cet appel',
    runner: 'Pour quel outil de test écrire le test ?',
    simulator: 'Le simulateur d’API Entreprise',
    calls: 'Le test appelle votre fonction.',
  },
} as const;

for (const language of ['en', 'fr'] as const) {
  const say = words[language];

  describe(`what is generated (${language})`, () => {
    it('is the route that mends a call of a browser, and is never written over', () =>
      inVsCode(
        { files: { 'web/page.js': page, 'package.json': '{"dependencies":{"express":"5"}}' }, language },
        async (window) => {
          await window.openFile('web/page.js');
          await window.waitForProblems('web/page.js', 1);
          await window.goTo(3, 3);
          const fixes = await window.quickFixes();
          assert.ok(
            fixes.some((fix) => fix.includes(say.route)),
            fixes.join(' | '),
          );
          await window.screenshot(`generate-route-offered-${language}`);
          await window.press('Escape');
          await window.goTo(3, 3);
          await window.applyQuickFix(say.route);
          await window.page.locator('.tab.active[data-resource-name="insee_unites_legales.js"]').waitFor();
          await window.page.getByText(say.register).first().waitFor();
          await window.screenshot(`generate-route-made-${language}`);
          assert.match(window.fileText('routes/insee_unites_legales.js'), /express\.Router\(\)/);
          assert.equal(window.fileText('web/page.js'), page);

          await window.goTo(1, 1);
          // At once: key by key, a busy editor offers words before it knows that this is a comment.
          await window.page.keyboard.insertText('// relu\n');
          await window.save();
          await window.openFile('web/page.js');
          await window.goTo(3, 3);
          await window.applyQuickFix(say.route);
          await window.page.getByText(say.taken).first().waitFor();
          assert.match(window.fileText('routes/insee_unites_legales.js'), /^\/\/ relu\n/);
          // The window of these tests keeps what it is told behind the bell.
          await window.page.locator('[id="status.notifications"]').click();
          const show = window.page.getByRole('button', { name: say.show });
          await show.waitFor();
          await window.screenshot(`generate-route-taken-${language}`);
          await show.click();
          await window.page.locator('.tab.active[data-resource-name^="Untitled"]').waitFor();
          await window.waitForText('import express');
        },
      ));

    it('is a route from the palette, for the framework that is chosen', () =>
      inVsCode(
        { files: { 'web/page.js': page, 'package.json': '{}', 'src/app/page.jsx': '' }, language },
        async (window) => {
          await window.openFile('web/page.js');
          await window.waitForProblems('web/page.js', 1);
          await window.goTo(3, 3);
          await window.runCommand(say.palette);
          await window.page.getByPlaceholder(say.framework).waitFor();
          await window.screenshot(`generate-frameworks-${language}`);
          await window.typeText('Next');
          await window.press('Enter');
          await window.page.locator('.tab.active[data-resource-name="route.js"]').waitFor();
          await window.page.getByText(say.inPlace).first().waitFor();
          assert.match(
            window.fileText('src/app/api/insee-unites-legales/[siren]/route.js'),
            /export async function GET/,
          );
        },
      ));

    it('is a test of the call at the cursor, for the runner that is chosen', () =>
      inVsCode(
        { files: { 'src/company.mjs': server, 'package.json': '{}', 'tests/other.test.mjs': '' }, language },
        async (window) => {
          await window.openFile('src/company.mjs');
          await window.goTo(3, 12);
          await window.runCommand(say.test);
          await window.page.getByPlaceholder(say.runner).waitFor();
          const rows = await window.page.locator('.quick-input-list .monaco-list-row').allInnerTexts();
          assert.deepEqual(
            rows.map((row) => row.trim()),
            ['node:test', 'Vitest', 'Jest'],
          );
          await window.screenshot(`generate-runners-${language}`);
          await window.press('Enter');
          await window.page.locator('.tab.active[data-resource-name="insee-unites-legales.test.mjs"]').waitFor();
          const text = window.fileText('tests/insee-unites-legales.test.mjs');
          assert.ok(text.includes(say.simulator) && text.includes("from 'node:test'"));
          assert.ok(text.includes("subject.company('") && text.includes("import('../src/company.mjs')"), text);
          await window.page.getByText(say.calls).first().waitFor();
          await window.screenshot(`generate-test-made-${language}`);
        },
      ));
  });
}
