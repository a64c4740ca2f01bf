import assert from 'node:assert/strict';
import fc from 'fast-check';
import { powershell } from '../../src/languages/powershell/index';
import { grammarFilesOfPackages } from '../../src/syntax/grammar-files';
import { Grammars } from '../../src/syntax/grammars';
import type { Outline } from '../../src/syntax/language';
import { analyseTexts, lineAt } from '../analysis/memory-files';
import { print } from './print';

const grammars = new Grammars(grammarFilesOfPackages(process.cwd()));

function withOutline<T>(text: string, use: (outline: Outline) => T): T {
  const tree = grammars.parse('powershell', powershell.readable?.(text) ?? text, null, 10_000);
  assert.ok(tree);
  try {
    return use(powershell.outline(tree.rootNode));
  } finally {
    tree.delete();
  }
}

/** What each declaration is lowered to. */
function program(text: string): string[] {
  return withOutline(`${text}\n`, ({ declarations }) =>
    declarations.flatMap((declaration) => {
      if (declaration.kind === 'class') return [];
      if (declaration.kind === 'statement') return powershell.lowerStatement(declaration).map(print);
      return [print(powershell.lowerFunction(declaration))];
    }),
  );
}

function value(text: string): string {
  return (program(`$v = ${text}`)[0] ?? '').replace(/^\(let= v ([\s\S]*)\)$/, '$1');
}

const ADDRESS = 'https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales';

/** Rules and lines of what is found, and what a call says. */
async function found(text: string): Promise<string[]> {
  const { findings } = await analyseTexts({ 'a.ps1': text });
  return findings
    .filter(({ rule }) => rule !== 'missing-token')
    .map(({ rule, place, missing }) => [rule, ...(missing ?? []), lineAt(text, place.start)].join(' '));
}

describe('PowerShell', () => {
  before(() => grammars.load(['powershell']));

  it('reads functions, what they take, and the scripts that are taken in', () => {
    const text = `. "$PSScriptRoot\\lib\\commun.ps1"
Import-Module ./Api.psm1
function Get-Unite([string] $Siren, $Objet = 'a') { Lire $Siren }
function script:Autre {\n  param($X)\n  $y = 1; "$y"\n}`;
    withOutline(text, ({ imports, declarations }) => {
      assert.deepEqual(
        imports.map(({ module }) => module),
        ['lib/commun.ps1', 'Api.psm1'],
      );
      assert.deepEqual(
        declarations.flatMap((each) => (each.kind === 'function' ? [each.name] : [])),
        ['get-unite', 'autre'],
      );
    });
    assert.deepEqual(program(text).slice(-2), [
      '(fn get-unite (siren objet="a") (return (call lire siren)))',
      '(fn autre (x) (let= y 1) (return (tpl y)))',
    ]);
  });

  it('reads texts of every kind', () => {
    assert.equal(value('"a`n$b/$($c.d)é`"$e"'), '(tpl "a\\n" b "/" (. c d) "é\\"" e)');
    assert.equal(value("'it''s $x'"), '"it\'s $x"');
    assert.equal(value('"$($env:A)$env:B"'), '(tpl (. $env A) (. $env B))');
    assert.equal(value('@"\na $b\n"@'), '(tpl "a " b)');
    assert.equal(value("@'\na $b\n'@"), '"a $b"');
    assert.equal(value("'{0}/{1}' -f $a, $b"), '(call (. "{0}/{1}" format) a b)');
    assert.equal(value("$a + '/v4/' + $b"), '(+ a "/v4/" b)');
    assert.equal(value("($a, $b) -join '/'"), '(call (. [a, b] join) "/")');
    assert.equal(value("$a -replace '\\{siren\\}', $b"), '(call (. a replace) "{siren}" b)');
    assert.equal(value("$a ?? 'b'"), '(?? a "b")');
  });

  it('reads tables, lists and types', () => {
    assert.equal(value('@{ a = 1; "b" = $true }'), '{"a": 1, "b": true}');
    assert.equal(value('@(1, $b)'), '[1, b]');
    assert.equal(value('[System.Uri]::EscapeDataString($a)'), '(call (. [uri] escapedatastring) a)');
    assert.equal(value('[UriBuilder]::new($a)'), '(new [uribuilder] a)');
    assert.equal(value('New-Object System.UriBuilder $a'), '(new [uribuilder] a)');
    assert.deepEqual(program("$h['a'] = 1; $h.b = 2; $h += @{ c = 3 }"), [
      '(= ([] h "a") 1)',
      '(= (. h b) 2)',
      '(merge= h {"c": 3})',
    ]);
  });

  it('reads commands, their parameters and tables of them', () => {
    assert.equal(
      value('Invoke-RestMethod @q -Uri:$u -TimeoutSec 5 -SkipCertificateCheck -Body @{ a = 1 }'),
      '(call invoke-restmethod **q uri=u timeoutsec=5 skipcertificatecheck=true body={"a": 1})',
    );
    assert.equal(value('irm $base/v4/$siren?x=1'), '(call irm (tpl base "/v4/" siren "?x=1"))');
    assert.equal(
      value('$a | Where-Object { $_ } | ForEach-Object { Lire $_ }'),
      '(call (. a forEach) (fn (_) (return (call lire _))))',
    );
    assert.equal(value('(Lire $a).data'), '(. (call lire a) data)');
  });

  it('reads branches, loops and what handles errors', () => {
    assert.deepEqual(program('if ($a) { b } elseif ($c) { d } else { e }'), [
      '(if a ((do (call b))) ((if c ((do (call d))) ((do (call e))))))',
    ]);
    assert.deepEqual(program('foreach ($s in $all) { lire $s }'), ['(loop all s ((do (call lire s))))']);
    assert.deepEqual(program('try { a } catch [System.Net.WebException] { throw } finally { b }'), [
      '(try ((do (call a))) ((throw)) (final (do (call b))))',
    ]);
  });

  it('keeps every sign at its place', () => {
    const text = `irm $base/v4 # ?? $a/b\n$x = "?? a, b" ?? @'\n??\n'@\nSelect-Object Name, Id`;
    const read = powershell.readable?.(text) ?? '';
    assert.equal(read.length, text.length);
    assert.equal(read, `irm \uE000base/v4 # ?? $a/b\n$x = "?? a, b" -F @'\n??\n'@\nSelect-Object Name__Id`);
  });

  it('takes the table of a GET for its query, and that of a POST for its body', async () => {
    const sent = (more: string): string =>
      `$q = @{ context = 'Aides'; recipient = '13002526500013' }\nInvoke-RestMethod "${ADDRESS}/$siren" -Body $q -TimeoutSec 5 ${more}`;
    assert.deepEqual(await found(sent('')), ['missing-traceability object 1']);
    assert.deepEqual(await found(sent('-Method Get')), ['missing-traceability object 1']);
    assert.deepEqual(await found(sent('-Method Post')), [
      'missing-traceability object 1',
      'traceability-not-in-query context recipient 1',
    ]);
  });

  it('finds what is sent without a limit, without verification and again after a refusal', async () => {
    const sent = (more: string): string =>
      `irm "${ADDRESS}/\${siren}?context=Aides&recipient=13002526500013&object=Dossier" ${more}`;
    assert.deepEqual(await found(sent('')), ['missing-timeout 1']);
    assert.deepEqual(await found(sent('-TimeoutSec 5')), []);
    assert.deepEqual(await found(sent('-TimeoutSec 5000')), ['timeout-unit 1']);
    assert.deepEqual(await found(sent('-TimeoutSec 5 -SkipCertificateCheck')), ['insecure-transport 1']);
    assert.deepEqual(await found(sent('-TimeoutSec 5 -MaximumRetryCount 3')), ['blind-retry 1']);
    assert.deepEqual(await found(`$p = @{ timeoutSec = 5 }\n${sent('@p')}`), []);
  });

  it('leads from a script to those that it takes in', async () => {
    const { findings } = await analyseTexts({
      'main.ps1': `. "$PSScriptRoot/commun.ps1"\nforeach ($siren in Get-Content sirens.txt) { Lire-Unite -Siren $siren -Objet 'Dossier 12' }\n`,
      'commun.ps1': `$base = 'https://entreprise.api.gouv.fr'
function Lire-Unite([string] $Siren, [string] $Objet) {
  irm "$base/v4/insee/sirene/unites_legales/$Siren" -Body @{ context = 'Aides'; object = $Objet } -Headers @{ Authorization = "Bearer $env:JETON" } -TimeoutSec 5
}
`,
    });
    assert.deepEqual(
      findings.map(({ rule, missing }) => [rule, ...(missing ?? [])].join(' ')),
      ['missing-traceability recipient'],
    );
  });

  it('never throws, however broken the code is', () => {
    const pieces = [
      ...[
        'function ',
        '(',
        ')',
        '{',
        '}',
        '[',
        ']',
        '@{',
        '@(',
        '$(',
        '$',
        '"',
        "'",
        '@"\n',
        '\n"@',
        '\n',
        ' ',
        'x',
        '-Uri ',
      ],
      ...[
        'if (',
        'foreach ($a in ',
        'try {',
        '} catch {',
        '|',
        '% {',
        '::',
        '.',
        ',',
        '=',
        '+=',
        '??',
        '-f ',
        '-join ',
        '`',
        'param(',
      ],
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), (parts) => {
        program(parts.join(''));
      }),
      { numRuns: 300 },
    );
  });
});
