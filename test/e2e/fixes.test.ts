import * as assert from 'node:assert/strict';
import { inVsCode } from '../../scripts/vscode/open';

const address = 'https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/';

const appels = {
  'appel.mjs': `export async function entreprise(siren, jeton) {
  return fetch(\`${address}\${siren}\`, {
    headers: { Authorization: \`Bearer \${jeton}\` },
    signal: AbortSignal.timeout(5000),
  });
}
`,
  'appel.py': `import requests


def entreprise(siren, jeton):
    return requests.get(
        f"${address}{siren}",
        headers={"Authorization": f"Bearer {jeton}"},
        timeout=5,
    )
`,
  'appel.php': `<?php
$reponse = file_get_contents('${address}' . $siren, false, stream_context_create(['http' => [
    'header' => "Authorization: Bearer $jeton",
    'timeout' => 5,
]]));
`,
  'appel.rb': `require 'net/http'

def entreprise(siren, jeton)
  uri = URI("${address}#{siren}")
  Net::HTTP.start(uri.host, uri.port, use_ssl: true, read_timeout: 5) do |http|
    http.get(uri, 'Authorization' => "Bearer #{jeton}")
  end
end
`,
} as const;

/** Where the cursor is put, and what is written once the values are typed. */
const places: Readonly<
  Record<keyof typeof appels, { readonly at: readonly [number, number]; readonly after: string }>
> = {
  'appel.mjs': {
    at: [2, 20],
    after:
      "unites_legales/${siren}?${new URLSearchParams({ context: 'Aides & marchés', recipient: '13002526500013', object: 'Dossier 12' })}`, {",
  },
  'appel.py': {
    at: [5, 14],
    after:
      '        timeout=5,\n        params={"context": "Aides & marchés", "recipient": "13002526500013", "object": "Dossier 12"},\n',
  },
  'appel.php': {
    at: [2, 14],
    after:
      "unites_legales/' . $siren . '?' . http_build_query(['context' => 'Aides & marchés', 'recipient' => '13002526500013', 'object' => 'Dossier 12']), false,",
  },
  'appel.rb': {
    at: [5, 10],
    after:
      "unites_legales/#{siren}?#{URI.encode_www_form(context: 'Aides & marchés', recipient: '13002526500013', object: 'Dossier 12')}\")",
  },
};

const words = {
  en: { add: 'Add context, recipient and object (to fill in)' },
  fr: { add: 'Ajouter context, recipient et object (à remplir)' },
} as const;

for (const language of ['en', 'fr'] as const) {
  const say = words[language];

  describe(`fixes: those that need values (${language})`, () => {
    it('is filled in from stop to stop, and silent then', () =>
      inVsCode({ files: appels, language }, async (window) => {
        for (const [file, { at, after }] of Object.entries(places)) {
          await window.openFile(file);
          await window.waitForProblems(file, 1);
          await window.goTo(...at);
          const [first = ''] = await window.quickFixes();
          assert.ok(first.includes(say.add), first);
          await window.press('Enter');
          await window.waitForText('recipient');
          await window.screenshot(`fixes-stop-${file}-${language}`);
          for (const value of ['Aides & marchés', '13002526500013', 'Dossier 12']) {
            await window.typeText(value);
            await window.press('Tab');
          }
          await window.save();
          assert.ok(window.fileText(file).includes(after), window.fileText(file));
          await window.waitForProblems(file, 0);
        }
      }));
  });
}
