import * as assert from 'node:assert/strict';
import { inVsCode } from '../../scripts/vscode/open';
import { until } from '../../scripts/vscode/window';

const right = `import requests


def entreprise(siren, jeton):
    return requests.get(
        f"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}",
        params={"context": "Aides", "recipient": "13002526500013", "object": "Dossier"},
        headers={"Authorization": f"Bearer {jeton}"},
        timeout=5,
    )
`;

const words = {
  en: {
    limit: /Recommended timeout: 5 s[^]*Limit: \d+ calls per minute/,
    seen: /context: present[^]*timeout: set 5 s/,
    links: ['Try this call', 'Explain this call', 'Endpoint page'],
    lens: 'Try this call',
    explained: 'What the analysis knows about this call',
    insert: 'API Entreprise: Insert Call with Project Values',
    none: 'This project has no values to insert',
    create: 'Create or Open Configuration',
  },
  fr: {
    limit: /Délai recommandé\s:\s5\ss[^]*Limite\s:\s\d+\sappels par minute/,
    seen: /context\s:\sprésent[^]*délai d’attente\s:\sfixé\s5\ss/,
    links: ['Essayer cet appel', 'Expliquer cet appel', 'Page de l’endpoint'],
    lens: 'Essayer cet appel',
    explained: 'Ce que l’analyse sait de cet appel',
    insert: 'API Entreprise: Insérer un appel avec les valeurs du projet',
    none: 'Ce projet n’a pas de valeurs à insérer',
    create: 'Créer ou ouvrir la configuration',
  },
} as const;

for (const language of ['en', 'fr'] as const) {
  const say = words[language];

  describe(`the help on a call (${language})`, () => {
    it('is told where its address is written, above its statement, and in the menu of the editor', () =>
      inVsCode({ files: { 'appel.py': right }, language }, async (window) => {
        await window.openFile('appel.py');
        const lens = window.page.locator('.codelens-decoration').filter({ hasText: say.lens });
        await lens.first().waitFor();
        const line = window.page.locator('.view-line').filter({ hasText: 'return requests.get' });
        // A lens is drawn first and put in its place after.
        await until(
          'the lens above the statement',
          () => Promise.all([lens.first().boundingBox(), line.first().boundingBox()]),
          ([above, below]) => above !== null && below !== null && above.y < below.y,
        );
        await window.hover('unites_legales');
        // The editor has something to say of an address too.
        const parts = window.page.locator('.monaco-hover:not(.hidden) .hover-contents');
        await parts.filter({ hasText: say.links[0] }).first().waitFor();
        const hover = (await parts.allInnerTexts()).join('\n');
        assert.match(hover, say.limit);
        assert.match(hover, say.seen);
        for (const link of say.links) assert.ok(hover.includes(link), hover);
        await window.screenshot(`call-hover-${language}`);
        await window.press('Escape');
        await window.goTo(5, 14);
        await line.first().click({ button: 'right' });
        const menu = window.page.locator('.monaco-menu .action-label').filter({ hasText: 'API Entreprise' });
        await menu.first().waitFor();
        await window.screenshot(`call-menu-${language}`);
        await window.press('Escape');
      }));

    it('has the values of the project typed into a configuration where there are none', () =>
      inVsCode({ files: { 'appel.py': '\n' }, language }, async (window) => {
        await window.openFile('appel.py');
        await window.runCommand(say.insert);
        await window.page.getByText(say.none).first().waitFor();
        // The window of these tests keeps what it is told behind the bell.
        await window.page.locator('[id="status.notifications"]').click();
        const create = window.page.getByRole('button', { name: say.create });
        await create.waitFor();
        await window.screenshot(`call-no-values-${language}`);
        await create.click();
        await window.waitForText('"traceability"');
        for (const value of ['Aides', '13002526500013', 'Dossier']) {
          await window.typeText(value);
          await window.press('Tab');
        }
        await window.screenshot(`call-configuration-${language}`);
        await window.save();
        const written: unknown = JSON.parse(window.fileText('.api-entreprise.json'));
        assert.deepEqual(written, {
          language,
          traceability: { context: 'Aides', recipient: '13002526500013', object: 'Dossier' },
          rules: {},
          ignore: [],
          testFiles: [],
          hosts: [],
        });
      }));
  });
}
