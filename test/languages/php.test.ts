import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Outline } from '../../src/syntax/language';
import { grammarFilesOfPackages } from '../../src/syntax/grammar-files';
import { Grammars } from '../../src/syntax/grammars';
import type * as N from '../../src/syntax/nodes';
import { php } from '../../src/languages/php/index';
import { print } from './print';

const grammars = new Grammars(grammarFilesOfPackages(process.cwd()));

function withOutline<T>(text: string, use: (outline: Outline) => T): T {
  const tree = grammars.parse('php', text, null, 10_000);
  assert.ok(tree);
  try {
    return use(php.outline(tree.rootNode));
  } finally {
    tree.delete();
  }
}

/** One line per declaration: what the outline says of it, then what it is lowered to. */
function program(text: string): string[] {
  return withOutline(text, (outline) =>
    outline.declarations.map((declaration) => {
      if (declaration.kind === 'class') return ['class', declaration.name, ...declaration.supers].join(' ');
      const place = [
        ...(declaration.owner === null ? [] : [declaration.owner]),
        ...(declaration.static ? ['static'] : []),
      ];
      if (declaration.kind === 'function') return [...place, print(php.lowerFunction(declaration))].join(' ');
      return [...place, ...php.lowerStatement(declaration).map(print)].join(' ');
    }),
  );
}

/** The statements of a script, with its opening tag put in front. */
function script(text: string): string[] {
  return program(`<?php\n${text}`).filter((line) => line !== '');
}

function value(text: string): string {
  const [line] = script(`$v = ${text};`);
  return line?.replace(/^\(let= \$v ([\s\S]*)\)$/, '$1') ?? '';
}

describe('PHP', () => {
  before(() => grammars.load(['php']));

  describe('outline', () => {
    it('reads namespaces and every form of use', () => {
      const outline = withOutline(
        `<?php
declare(strict_types=1);
namespace App\\Service;
use GuzzleHttp\\Client;
use A\\B as C, \\D\\E; // two of them
use F\\{G, H as I, function fn1};
use function J\\k;
use const L\\M as N;`,
        ({ namespace, imports }) => ({ namespace, imports }),
      );
      assert.equal(outline.namespace, 'App\\Service');
      assert.deepEqual(
        outline.imports.map(({ local, module, name }) => `${local}=${module} ${name}`),
        [
          'Client=GuzzleHttp\\Client *',
          'C=A\\B *',
          'E=D\\E *',
          'G=F\\G *',
          'I=F\\H *',
          'fn1=F\\fn1 *',
          'k=J\\k *',
          'N=L\\M *',
        ],
      );
    });

    it('puts traits before the parent and the parent before the interfaces', () => {
      assert.deepEqual(
        program(`<?php
namespace App;
final class Client extends \\Base\\Http implements Api, \\Countable { use Retries, Logs { a as b; } }
interface Api extends Other { const V = 3; function get(string $path); }
trait Retries { }`),
        [
          'class App\\Client Retries Logs \\Base\\Http Api \\Countable',
          'class App\\Api Other',
          'App\\Api static (= (. self V) 3)',
          'class App\\Retries',
        ],
      );
    });

    it('gives members their class, with constants, properties and cases as fields', () => {
      assert.deepEqual(
        program(`<?php
class Client {
  private const BASE = 'https://x', PATH = self::BASE . '/v3';
  public static ?int $timeout = 5;
  protected readonly array $defaults;
  private $options = ['timeout' => 5];
  abstract function nothing();
  public static function make(): static { return new static(); }
}
enum Path: string { case Unit = 'v3/unit'; case None; }`),
        [
          'class Client',
          'Client static (= (. self BASE) "https://x") (= (. self PATH) (+ (. self BASE) "/v3"))',
          'Client static (= (. self timeout) 5)',
          'Client',
          'Client (= (. self options) {"timeout": 5})',
          'Client static (fn make () (return (new self)))',
          'class Path',
          'Path static (= (. self Unit) (new self)) (= (. (. self Unit) name) "Unit") (= (. (. self Unit) value) "v3/unit")',
          'Path static (= (. self None) (new self)) (= (. (. self None) name) "None")',
        ],
      );
    });

    it('walks braced namespaces and declarations under a condition', () => {
      assert.deepEqual(
        script(`namespace A { class X {} } namespace B { const Y = 1; class X {} }
if (!function_exists('f')) { function f() { return 1; } } else { class Z {} }`),
        [
          'class A\\X',
          'static (let= Y 1)',
          'class B\\X',
          '(fn f () (return 1))',
          'class Z',
          '(if (?: (call function_exists "f") false true) () ())',
        ],
      );
    });

    it('finds the class and the methods that come before an unfinished one', () => {
      assert.deepEqual(
        script(`namespace App;
class Client extends Base {
  private $path = '/v3';
  public function a() { return 1; }
  public function b($x) {
    $r = $this->client->get("/v3/x/{$this->`).slice(0, 3),
        ['class App\\Client Base', 'App\\Client (= (. self path) "/v3")', 'App\\Client (fn a () (return 1))'],
      );
    });

    it('exports constants by qualified name', () => {
      const exported = withOutline(
        `<?php
namespace App\\Api;
const BASE = 'https://x', PATHS = ['a' => BASE, 'b' => 1], LAST = 2;
define('TOKEN', getenv('TOKEN'));
if (!defined('DEBUG')) { define('DEBUG', false); }
defined('MODE') or define("MODE", 1);
class A { const NOT = 1; }`,
        ({ exports }) => exports.map(({ exported, name }) => `${exported} ${name}`),
      );
      assert.deepEqual(exported, [
        'App\\Api\\BASE BASE',
        'App\\Api\\PATHS PATHS',
        'App\\Api\\LAST LAST',
        'TOKEN TOKEN',
        'DEBUG DEBUG',
        'MODE MODE',
      ]);
    });

    it('sees only the expressions of a template', () => {
      assert.deepEqual(program('<a href="<?= url($x) ?>"><?php if ($a): ?>b<?= $b ?><?php endif; ?></a>'), [
        '(do (call url $x))',
        '(if $a ((do $b)) ())',
      ]);
    });
  });

  describe('names and members', () => {
    const cases: Record<string, string> = {
      '$this->a?->b': '(. (. self a) b)',
      'self::A': '(. self A)',
      'static::$b': '(. self b)',
      'parent::c()': '(call (. super c))',
      'parent::__construct($a)': '(call (. super constructor) $a)',
      'Foo\\Bar::BAZ': '(. Foo\\Bar BAZ)',
      '\\Foo::$x': '(. \\Foo x)',
      '$class::X': '(. $class X)',
      'Client::class': '(. Client class)',
      "$a['k'][0]": '([] ([] $a "k") 0)',
      "$a->b['k']->c": '(. ([] (. $a b) "k") c)',
      '$a->$b': '([] $a $b)',
      '$a->{"x$b"}()': '(call ([] $a (tpl "x" $b)))',
      $$a: '(? $a)',
      "${'a'}": '$a',
      '\\CURLOPT_URL': 'CURLOPT_URL',
      '\\strlen($a)': '(call strlen $a)',
      'namespace\\f()': '(call f)',
    };
    for (const [source, expected] of Object.entries(cases)) {
      it(source, () => assert.equal(value(source), expected));
    }
  });

  describe('strings', () => {
    const cases: Record<string, string> = {
      [String.raw`'it\'s \\ \n'`]: JSON.stringify(String.raw`it's \ \n`),
      [String.raw`"\t\"\$a\x41\101\u{e9}\q"`]: JSON.stringify('\t"$aAAé\\q'),
      '""': '""',
      'b"x"': '"x"',
      '"/v3/$siren/{$this->kind}?{$this->q[\'a\']}"': '(tpl "/v3/" $siren "/" (. self kind) "?" ([] (. self q) "a"))',
      '"$a[key]$a[0]$a[-1] $o->p ${n} ${n[\'k\']}{$f($x)}"':
        '(tpl ([] $a "key") ([] $a 0) ([] $a -1) " " (. $o p) " " $n " " ([] $n "k") (call $f $x))',
      "'a' . $b\n  . 'c' . ('d' . E)": '(+ "a" $b "c" "d" E)',
      '<<<EOT\n    a $b\n      {$c["d"]}\n\n    \\x41"\n    EOT': '(tpl "a " $b "\\n  " ([] $c "d") "\\n\\nA\\"")',
      "<<<'X'\na $b\\n\nX": JSON.stringify('a $b\\n'),
      '<<<X\nX': '""',
      '<<<X\n\nX . 1': '(+ "" 1)',
      '<<<"X"\r\n  $a\r\n  b\r\n  X': '(tpl $a "\\r\\nb")',
      '`curl $u`': '(call shell_exec (tpl "curl " $u))',
    };
    for (const [source, expected] of Object.entries(cases)) {
      it(JSON.stringify(source), () => assert.equal(value(source), expected));
    }

    it('keeps long concatenations whole', () => {
      const pieces = Array.from({ length: 600 }, (_, index) => `'${String(index)}'`);
      assert.equal(value(pieces.join(' . ')).split(' ').length, 601);
    });
  });

  describe('values', () => {
    const cases: Record<string, string> = {
      '0x1F + 017 + 0b11 + 1_000': '(+ 31 15 3 1000)',
      '-1.5e3': '-1500',
      TRUE: 'true',
      Null: 'null',
      '2 * $a - 1': '(call - (call * 2 $a) 1)',
      '!$a': '(?: $a false true)',
      '$a && $b': '(?: $a (?: (?: $b false true) false true) false)',
      '$a || $b': '(?: $a true (?: (?: $b false true) false true))',
      '$a === $b': '(call === $a $b)',
      '(int) @f($a)': '(call f $a)',
      'clone $a': '$a',
      "$a ?? $b ?? 'c'": '(?? $a $b "c")',
      '$a ?: $b': '(?? $a $b)',
      '$a ? 1 : 2': '(?: $a 1 2)',
      '$a ?? throw new E()': '(?? $a)',
      "match (true) { $a, $b => 'x', default => throw new E() }": '(?: true "x")',
      '[]': '{}',
      "['a' => 1, 2, ...$b]": '{"a": 1, 0: 2, ...$b}',
      "array('a' => array(1, 2))": '{"a": [1, 2]}',
      '[CURLOPT_URL => $u, RequestOptions::QUERY => []]': '{CURLOPT_URL: $u, (. RequestOptions QUERY): {}}',
      "[...$a, ...$b, 'c' => 1]": '{...$a, ...$b, "c": 1}',
      '[...$a, ...$b]': '{...$a, ...$b}',
      '[...$a, 1]': '[...$a, 1]',
      "['a' => 1] + $b": '{...$b, "a": 1}',
      '$a + $b': '(+ $a $b)',
      "compact('a', 'b')": '{"a": $a, "b": $b}',
      'compact($a)': '(call compact $a)',
      "f(...$a, b: 1, ...['c' => 2])": '(call f ...$a b=1 **{"c": 2})',
      'f(&$a, /* no */ $b)': '(call f $a $b)',
      'strlen(...)': 'strlen',
      '$o->m(...)': '(. $o m)',
      '$this->f()($x)': '(call (call (. self f)) $x)',
      '($this->f)($x)': '(call (. self f) $x)',
      "Http::timeout(5)\n  // why\n  ->get('/x')?->json()":
        '(call (. (call (. (call (. Http timeout) 5) get) "/x") json))',
      'new Client': '(new Client)',
      'new $class(1)': '(new $class 1)',
      'new parent(timeout: 5)': '(new super timeout=5)',
      '(new Client($a))->get()': '(call (. (new Client $a) get))',
      'new class($a) extends B { function c() { return d(); } }': '(new (? (fn () (return (call d)))) $a)',
      'function (int $a, &$b = null) use ($c, &$d): int { return $a; }': '(fn ($a:int $b=null) (return $a))',
      'fn(?A\\B $x, A|null ...$y) => $x->z': '(fn ($x:A\\B *$y:A) (return (. $x z)))',
      'static fn() => $a = 1': '(fn () (let= $a 1) (return $a))',
      "require __DIR__ . '/x.php'": '(call require (+ __DIR__ "/x.php"))',
      "include_once('x.php')": '(call require "x.php")',
    };
    for (const [source, expected] of Object.entries(cases)) {
      it(source, () => assert.equal(value(source), expected));
    }
  });

  describe('statements', () => {
    const cases: Record<string, string[]> = {
      "$p['a']['b'] ??= 1;": ['(??= ([] ([] $p "a") "b") 1)'],
      "$p['list'][] = 5;": ['(+= ([] $p "list") 5)'],
      '$a .= $b; $a += $b; $a += 1; $a *= 2;': ['(+= $a $b)', '(merge= $a $b)', '(+= $a 1)', '(= $a (call * $a 2))'],
      "['k' => [, $b]] = $c; list($d, $this->e) = $f;": ['(let= {"k": [(?), $b]} $c)', '(let= [$d, (. self e)] $f)'],
      '$a = &$b->c;': ['(let= $a (. $b c))'],
      '$a = $b = 1;': ['(let= $b 1) (let= $a $b)'],
      "return $this->c ??= new C(['t' => 5]);": ['(??= (. self c) (new C {"t": 5})) (return (. self c))'],
      'if (($r = curl_exec($ch)) === false) { f(); }': [
        '(let= $r (call curl_exec $ch)) (if (call === $r false) ((do (call f))) ())',
      ],
      'while ($row = next($rows)) g($row);': [
        '(loop _ _ ((let= $row (call next $rows)) (do $row) (do (call g $row))))',
      ],
      'do { f(); } while ($a);': ['(loop _ _ ((do $a) (do (call f))))'],
      'for ($i = 0; $i < f(); $i++) { g(); }': [
        '(let= $i 0) (loop _ _ ((do (? $i (call f))) (do (call g)) (+= $i 1)))',
      ],
      'foreach ($a as $v): f($v); endforeach;': ['(loop $a $v ((do (call f $v))))'],
      'foreach (f() as $k => &$v) { }': ['(loop (call f) [$k, $v] ())'],
      'foreach ($a as [$b, $c]) { continue; }': ['(loop $a [$b, $c] ((break)))'],
      'if ($a) b(); elseif ($c) { d(); } else if ($e) f(); else g();': [
        '(if $a ((do (call b))) ((if $c ((do (call d))) ((if $e ((do (call f))) ((do (call g))))))))',
      ],
      'if ($a): b(); else: c(); endif;': ['(if $a ((do (call b))) ((do (call c))))'],
      'switch ($x) { case 1: case 2: a(); break; default: c(); }': ['(if (? $x 1 2) ((do (call a))) ((do (call c))))'],
      'try { a(); } catch (A | B $e) { b(); } catch (C) { } finally { c(); }': [
        '(try ((do (call a))) ((do (call b))) () (final (do (call c))))',
      ],
      "define('A', f()); const B = A;": ['(let= A (call f))', 'static (let= B A)'],
      "defined('A') or define('A', 1);": ['(let= A 1)'],
      "throw new E('x');": ['(throw (new E "x"))'],
      "die('x'); exit(1);": ['(throw (call die "x"))', '(throw 1)'],
      'echo $a, f(); print g();': ['(do $a) (do (call f))', '(do (call g))'],
      "unset($a['b'], $c);": ['(do (call (. $a unset) "b")) (let= $c null)'],
      'f() or die();': ['(do (? (call f) (call die)))'],
    };
    for (const [source, expected] of Object.entries(cases)) {
      it(source, () => assert.deepEqual(script(source), expected));
    }
  });

  describe('functions', () => {
    it('keeps annotations, nested functions and statics', () => {
      assert.deepEqual(
        script(`class A {
  #[Route('/x', name: 'y'), Cached]
  function m(#[Autowire('z')] ?B $b) { static $n = 1; global $g; function k() {} yield from f(); }
}`),
        [
          'class A',
          'A (fn m ($b:B) (let= $n 1) (??= $g (. $GLOBALS g)) (let= k (fn k ())) (do (? (call f))) @(call Route "/x" name="y") @(call Cached))',
        ],
      );
    });

    it('assigns promoted parameters first', () => {
      assert.deepEqual(
        script(
          `class A { function __construct(private readonly HttpClientInterface $http, ?string $t = null, protected int $n = 5) { $this->t = $t; } }`,
        ),
        [
          'class A',
          'A (fn constructor ($http:HttpClientInterface $t:string=null $n:int=5) (= (. self http) $http) (= (. self n) $n) (= (. self t) $t))',
        ],
      );
    });
  });

  it('places spans relative to the declaration', () => {
    const text = `<?php
class A {
  const BASE = 'https://é';
  function get($p) { return $this->http->get("/v3/{$p}/x", ['timeout' => 5]); }
}`;
    withOutline(text, ({ declarations }) => {
      const at = (base: number, { start, end }: N.Span): string => text.slice(base + start, base + end);
      const [, field, method] = declarations;
      assert.ok(field?.kind === 'statement' && method?.kind === 'function');
      const [assign] = php.lowerStatement(field);
      assert.ok(assign?.kind === 'assign' && assign.value.kind === 'literal' && assign.target.kind === 'member');
      assert.equal(at(field.start, assign.value), "'https://é'");
      assert.equal(text.slice(field.start + (assign.value.content ?? 0)).slice(0, 9), 'https://é');
      assert.equal(at(field.start, assign.target.keySpan), 'BASE');
      const [result] = php.lowerFunction(method).body;
      assert.ok(result?.kind === 'return' && result.value?.kind === 'call' && result.value.argsSpan);
      assert.equal(at(method.start, result.value), `$this->http->get("/v3/{$p}/x", ['timeout' => 5])`);
      assert.equal(at(method.start, result.value.argsSpan), `("/v3/{$p}/x", ['timeout' => 5])`);
      assert.equal(at(method.start, result.value.callee), '$this->http->get');
      const [url, options] = result.value.args;
      assert.ok(url?.value.kind === 'join' && options?.value.kind === 'map');
      assert.deepEqual(
        url.value.parts.map((part) => at(method.start, part)),
        ['/v3/', '$p', '/x'],
      );
      assert.deepEqual(
        options.value.entries.map((entry) => at(method.start, entry)),
        ["'timeout' => 5"],
      );
    });
  });

  it('never throws on half-typed or mangled code', () => {
    const sample = `<?php
namespace App; use A\\{B, C as D}; const X = 1;
#[R('/x')] class K extends L implements M { use T; private ?string $a = "b{$c['d']}$e[f]"; const Y = self::X;
function __construct(private readonly B $b, string|null ...$r) { [$a, 'k' => $v] = f(...$r, t: 5); $x[] = 1; $y .= <<<EOT
    {$a->b} $c
    EOT; return match($a) { 1, 2 => 'x', default => throw new E() } ?? $this?->q ?: -1; } }
foreach ($a as $k => [$v]) { switch ($x) { case 1: break; default: die(); } } if ($a = b()): else: endif;
$f = fn() => new class extends Z { function m() { try { yield 1; } catch (E $e) {} } }; $g = array(...$a, 1) + ['a' => 1]; ?> <p><?= $x ?>`;
    const index = fc.integer({ min: 0, max: sample.length });
    fc.assert(
      fc.property(index, (end) => void program(sample.slice(0, end))),
      { numRuns: 150 },
    );
    fc.assert(
      fc.property(index, (start) => void program(`<?php ${sample.slice(start)}`)),
      { numRuns: 150 },
    );
    const junk = fc.constantFrom(
      '',
      '{',
      '}',
      '(',
      '"',
      "'",
      '[',
      '$',
      '->',
      '::',
      '=',
      ';',
      '<<<X\n',
      '?>',
      '<?php',
      '\\',
      '#[',
      'é',
    );
    fc.assert(
      fc.property(index, index, junk, (a, b, text) => {
        program(sample.slice(0, Math.min(a, b)) + text + sample.slice(Math.max(a, b)));
      }),
      { numRuns: 400 },
    );
  });
});
