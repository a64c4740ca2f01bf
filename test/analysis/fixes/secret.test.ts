import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Finding } from '../../../src/analysis/findings';
import { minted, mintedKey } from '../../token/minted';
import { analyseTexts } from '../memory-files';
import { applied, isBroken, type Texts } from './apply';

const token = minted({ exp: null });
const key = mintedKey();

async function hardcoded(texts: Texts): Promise<Finding | undefined> {
  return (await analyseTexts(texts)).findings.find(({ rule }) => rule === 'hardcoded-token');
}

/** Texts after the first fix, with the files that it makes; null where none is offered. */
async function fixed(texts: Texts): Promise<Texts | null> {
  const finding = await hardcoded(texts);
  assert.ok(finding, 'no finding');
  const [fix] = finding.fixes;
  if (!fix) return null;
  assert.equal(fix.safe, false);
  const made = Object.fromEntries(
    (fix.creates ?? []).map(({ uri, text }) => [uri.replace('file:///project/', ''), text]),
  );
  return { ...applied(texts, fix), ...made };
}

/** What stands around a string, by language: T is the string, in quotes. */
const places: Readonly<Record<string, { readonly quotes: readonly string[]; readonly around: readonly string[] }>> = {
  js: {
    quotes: ["'", '"', '`'],
    around: [
      'const jeton = T;\n',
      'export default { a: 1, jeton: T, b: [T2] };\n',
      'appel(siren, T, 2);\n',
      'const h = { Authorization: "Bearer " + T };\n',
      'function f(jeton = T) { return jeton; }\n',
      'class A { jeton = T; }\n',
      'const e = <Fiche jeton=T siren="1" />;\n',
      'const t = process.env.JETON_X || T;\n',
      'const t = process.env["JETON_X"] ?? T;\n',
    ],
  },
  ts: {
    quotes: ["'", '"'],
    around: ['const jeton: string = T;\n', 'const o = { jeton: T } as const;\n', 'f<string>(T)\n'],
  },
  py: {
    quotes: ["'", '"', '"""', "r'", 'b"', 'f"'],
    around: [
      'JETON = T\n',
      'jeton: str = T\nautre = 1\n',
      'def f(jeton=T):\n    return jeton\n',
      'x = {"jeton": T, "b": 1}\n',
      'f(\n    1,\n    T,\n)\n',
      'import sys\nimport requests\n\nJETON = T\n',
      '"""Module.\n\nimport requests\n"""\n\nJETON = T\n',
      '#!/usr/bin/env python\n# -*- coding: utf-8 -*-\nfrom __future__ import annotations\n\nJETON = T\n',
      '"""Doc."""\nfrom __future__ import (\n    annotations,\n)\nfrom a import b\nJETON = T\n',
      'import os as systeme\nJETON = T\n',
      'import json, os\nJETON = T\n',
      'import os.path\nJETON = T\n',
      "'un'\r\nJETON = T\r\n",
      'import os\nJETON = os.environ.get("JETON_X", T)\n',
      'import os\nJETON = os.getenv("JETON_X") or T\n',
      'class A:\n    import os\n    jeton = T\n',
    ],
  },
  php: {
    quotes: ["'", '"'],
    around: [
      '<?php\n$jeton = T;\n',
      "<?php\nreturn ['a' => ['jeton' => T], 'b' => 1];\n",
      "<?php\ndefine('JETON', T);\n",
      "<?php\n$t = getenv('JETON_X') ?: T;\n",
      "<?php\nreturn ['jeton' => env('JETON_X', T)];\n",
      '<?php\nclass A { public function f() { return $this->g(T); } }\n',
    ],
  },
  rb: {
    quotes: ["'", '"'],
    around: [
      'JETON = T\n',
      'config.jeton = T\n',
      "h = { 'jeton' => T, b: 1 }\n",
      'h = { jeton: T }\n',
      "t = ENV.fetch('JETON_X', T)\n",
      "t = ENV['JETON_X'] || T\n",
      'def f(jeton = T)\n  jeton\nend\n',
    ],
  },
};

const READS: Readonly<Record<string, RegExp>> = {
  js: /process\.env\.\w+|process\.env\["\w+"\]/,
  ts: /process\.env\.\w+/,
  py: /os\.environ\[["']\w+["']\]|os\.environ\.get\("\w+"\)|os\.getenv\("\w+"\)/,
  php: /getenv\('\w+'\)|env\('\w+'\)/,
  rb: /ENV\.fetch\('\w+'\)|ENV\['\w+'\]/,
};

describe('the fix of a token that is written out', () => {
  for (const [extension, { quotes, around }] of Object.entries(places)) {
    it(`reads the environment and keeps the rest, wherever it stands: ${extension}`, async () => {
      const cases = fc.record({
        quote: fc.constantFrom(...quotes),
        place: fc.constantFrom(...around),
        scheme: fc.boolean(),
        secret: fc.constantFrom(token, key),
        example: fc.constantFrom(null, '', 'A=1', 'A=1\n', 'A=1\r\n'),
        before: fc.constantFrom('', '\n', '\n\n'),
      });
      let checked = 0;
      await fc.assert(
        fc.asyncProperty(cases, async ({ quote, place, scheme, secret, example, before }) => {
          const opening = quote.replace(/^[a-z]/, '');
          // Only a name tells a key from a hash.
          const named = secret === key ? place.replace(/jeton(?=\b)/i, 'api_entreprise_token') : place;
          fc.pre(
            (secret !== key || (named !== place && !scheme && quote.length === 1 && !/T2|JETON_X/.test(place))) &&
              !(quote.startsWith('b') && place.includes('JETON_X')),
          );
          const string = `${quote}${scheme ? 'Bearer ' : ''}${secret}${opening}`;
          const file = extension === 'js' && place.includes('<Fiche') ? 'a.jsx' : `a.${extension}`;
          const start = extension === 'php' ? '' : before;
          const text = start + named.replace('T2', '2').replace(/\bT\b/, () => string);
          const texts: Record<string, string> = {
            [file]: text,
            ...(example === null ? {} : { '.env.example': example }),
          };
          if (await isBroken(file, text)) return;
          if (!(await hardcoded(texts))) return;
          const after = await fixed(texts);
          assert.ok(after, `no fix: ${text}`);
          const result = after[file] ?? '';
          assert.ok(!result.includes(secret), result);
          assert.equal(await isBroken(file, result), false, result);
          assert.match(result, READS[extension] ?? /$^/, result);
          assert.equal(await hardcoded(after), undefined, result);
          const withoutImport = result.replace(/^import os\r?\n/m, '');
          const [head = '', tail = ''] = text.split(string);
          const kept = head.replace(/(?:,\s*|\s*(?:\|\||\?\?|\?:|\bor)\s*)$/, '');
          assert.ok(
            [result, withoutImport].some((each) => each.startsWith(kept) && each.endsWith(tail)),
            result,
          );
          if (extension === 'py') assert.match(result, /^import (?:json, )?os(?:\.path)?\r?$/m);
          const variable = /JETON_X|API_ENTREPRISE_TOKEN/.exec(
            result.slice(kept.length - 60 < 0 ? 0 : kept.length - 60),
          )?.[0];
          assert.match(after['.env.example'] ?? '', new RegExp(`(?:^|\\n)${variable ?? ''}=\\r?\\n$`));
          assert.ok((after['.env.example'] ?? '').startsWith(example ?? ''));
          checked += 1;
        }),
        { numRuns: 200 },
      );
      assert.ok(checked > 100, String(checked));
    });
  }

  const none: Readonly<Record<string, string>> = {
    'a.php (a constant)': `<?php\nclass A { const JETON = '${token}'; }\n`,
    'a.php (a constant with a map)': `<?php\nconst A = [\n  'a' => 1,\n  'jeton' => '${token}',\n];\n`,
    'a.php (a property)': `<?php\nclass A { private ?string $jeton = '${token}'; }\n`,
    'a.php (a parameter)': `<?php\nfunction f($jeton = '${token}') {}\n`,
    'a.py (a string in a row)': `x = ("Bearer "\n     "${token}")\n`,
    'a.py (a comment)': `# JETON = "${token}"\n`,
    'a.py (a key)': `x = {"${token}": 1}\n`,
    'a.js (a tagged template)': `const x = masque\`${token}\`;\n`,
    'a.js (part of a text)': `const u = 'https://x/?token=${token}&a=1';\n`,
    'a.rb (a key)': `x = { '${token}' => 1 }\n`,
    'a.yml': `token: '${token}'\n`,
  };
  for (const [noted, text] of Object.entries(none)) {
    it(`is not offered where it would break the file: ${noted}`, async () => {
      assert.equal(await fixed({ [noted.replace(/ \(.*\)$/, '')]: text }), null);
    });
  }

  it('names the variable as the code does, and adds nothing that is there', async () => {
    const texts = {
      'a.py': `import os\nAPI_ENTREPRISE_JETON = "${token}"\n`,
      '.env.example': 'API_ENTREPRISE_JETON=\nB=\n',
    };
    assert.deepEqual(await fixed(texts), {
      'a.py': 'import os\nAPI_ENTREPRISE_JETON = os.environ["API_ENTREPRISE_JETON"]\n',
      '.env.example': 'API_ENTREPRISE_JETON=\nB=\n',
    });
  });

  it('makes .env.example where there is none', async () => {
    assert.deepEqual(await fixed({ 'a.rb': `JETON = '${token}'\n` }), {
      'a.rb': "JETON = ENV.fetch('API_ENTREPRISE_TOKEN')\n",
      '.env.example': 'API_ENTREPRISE_TOKEN=\n',
    });
  });
});
