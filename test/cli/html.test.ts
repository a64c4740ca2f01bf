import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { analyse, explainCall } from '../../src/analysis/index';
import type { Analyser } from '../../src/cli/lint/analysis';
import { grammars } from '../analysis/memory-files';
import { minted } from '../token/minted';
import { inSandbox, type Sandbox } from './harness';

const shipped: Analyser = { analyse: (files, asked) => analyse(files, { grammars, ...asked }), explain: explainCall };
const ADDRESS = 'https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales';

const files = {
  '<b>&"\'.py': `import requests\n\nrequests.get("${ADDRESS}/130025265")  # <script>alert(1)</script>\n`,
  'b.js': `import { get } from '@acme/http';\nexport const b = (siren) => get(\`${ADDRESS}/\${siren}\`);\n`,
  'docs/missing-timeout.md':
    '# Délai absent\n\nPourquoi, voir [ceci](missing-traceability.md) et [cela](../other.md).\n\n<img src=x onerror=alert(1)>',
  'docs/missing-timeout.en.md': '# Missing timeout\n\n| a | b |\n| --- | ---: |\n| 1 | 2 |\n',
};

async function report(box: Sandbox, ...args: readonly string[]): Promise<string> {
  const { out, code } = await box.run(['lint', '--format', 'html', ...args], {}, shipped);
  assert.ok(code === 0 || code === 1);
  return out;
}

const matches = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, found = '']) => found);

describe('workspace report: its page', () => {
  it(
    'needs nothing else, and lets nothing run',
    inSandbox(files, async (box) => {
      const page = await report(box);
      assert.match(page, /^<!doctype html>\n<html lang="en">/);
      const [style = ''] = matches(page, /<style>([^]*?)<\/style>/g);
      const hash = createHash('sha256').update(style).digest('base64');
      const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
      const escaped = policy.replaceAll("'", '&#39;');
      assert.ok(page.includes(`<meta http-equiv="Content-Security-Policy" content="${escaped}">`));
      assert.doesNotMatch(
        page.replace(style, ''),
        /<(?:script|link|img|iframe|object|svg)\b|<[^>]*\s(?:style|on\w+|src)=/i,
      );
      assert.doesNotMatch(style, /url\(|@import/);
    }),
  );

  it(
    'shows what comes from outside, and obeys none of it',
    inSandbox({ ...files, 'c\u001b[31m\u202e.py': files['<b>&"\'.py'] }, async (box) => {
      const page = await report(box);
      assert.ok(page.includes('&#60;b&#62;&#38;&#34;&#39;.py'));
      assert.ok(page.includes('# &#60;script&#62;alert(1)&#60;/script&#62;'));
      assert.ok(page.includes('&lt;img src=x'));
      for (const obeyed of ['\u001b', '\u202e']) assert.ok(!page.includes(obeyed));
    }),
  );

  it(
    'says all in both languages, and marks the place in its line',
    inSandbox(files, async (box) => {
      const page = await report(box, '--lang', 'fr');
      assert.match(page, /<html lang="fr">/);
      assert.match(page, /id="fr" checked>/);
      for (const words of [
        'Par règle',
        'By rule',
        'Délai absent',
        'Missing timeout',
        'Aucun délai',
        'No timeout',
        'undetermined',
        'indéterminé',
      ])
        assert.ok(page.includes(words), words);
      assert.match(page, /<mark>requests\.get<\/mark>\(&#34;https:/);
      assert.match(page, /1 of 2 calls, of which something could not be told/);
      const lone = page.replace(/<(span|div) lang="fr">[^]*?<\/\1><\1 lang="en">/g, '');
      assert.doesNotMatch(lone, /<span lang="fr">/, 'each French text has its English one beside it');
    }),
  );

  it(
    'leads from each link to what is in it',
    inSandbox(files, async (box) => {
      const page = await report(box);
      const ids = matches(page, /\sid="([^"]*)"/g);
      assert.equal(new Set(ids).size, ids.length);
      const links = matches(page, /\shref="([^"]*)"/g);
      assert.ok(links.length > 10);
      for (const link of links) assert.ok(link.startsWith('#') && ids.includes(link.slice(1)), link);
    }),
  );

  it(
    'holds no token',
    inSandbox({}, async (box) => {
      const token = minted();
      box.write(
        'a.py',
        `import requests\nTOKEN = "${token}"\nrequests.get("${ADDRESS}/130025265?token=${token}", headers={"Authorization": "Bearer ${token}"})\n`,
      );
      box.write('.env', `API_ENTREPRISE_TOKEN=${token}\n`);
      const page = await report(box);
      assert.match(page, /hardcoded-token/);
      for (const piece of token.split('.')) assert.ok(!page.includes(piece.slice(0, 20)), piece.slice(0, 4));
    }),
  );

  it(
    'is short where there is nothing',
    inSandbox({ 'a.py': '' }, async (box) => {
      const page = await report(box);
      assert.match(page, /No problem found \(1 file checked/);
      assert.doesNotMatch(page, /<table|<article/);
    }),
  );
});
