import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Outline } from '../../src/syntax/language';
import { grammarFilesOfPackages } from '../../src/syntax/grammar-files';
import { Grammars } from '../../src/syntax/grammars';
import type * as N from '../../src/syntax/nodes';
import { java } from '../../src/languages/java/index';
import { print } from './print';

const grammars = new Grammars(grammarFilesOfPackages(process.cwd()));

function withOutline<T>(text: string, use: (outline: Outline) => T): T {
  const tree = grammars.parse('java', text, null, 10_000);
  assert.ok(tree);
  try {
    return use(java.outline(tree.rootNode));
  } finally {
    tree.delete();
  }
}

/** One line per declaration: what the outline says of it, then what it is lowered to. */
function program(text: string): string[] {
  return withOutline(text, (outline) =>
    outline.declarations.map((declaration) => {
      if (declaration.kind === 'class') {
        const annotations = java.lowerAnnotations?.(declaration) ?? [];
        const words = [declaration.abstract === true ? 'abstract' : 'class', declaration.name, ...declaration.supers];
        return [...words, ...annotations.map((each) => `@${print(each)}`)].join(' ');
      }
      const place = [
        ...(declaration.owner === null ? [] : [declaration.owner]),
        ...(declaration.static ? ['static'] : []),
      ];
      if (declaration.kind === 'function') {
        const notes = [
          ...(declaration.bodiless ? ['bodiless'] : []),
          ...(declaration.provides === undefined ? [] : [`provides ${declaration.provides}`]),
        ];
        return [...place, ...notes, print(java.lowerFunction(declaration))].join(' ');
      }
      return [...place, ...java.lowerStatement(declaration).map(print)].join(' ');
    }),
  );
}

/** The statements of a method. */
function statements(text: string): string {
  const line = program(`class A { void f() { ${text} } }`)[1] ?? '';
  return line.replace(/^A \(fn f \(\) ?([\s\S]*)\)$/, '$1');
}

function value(text: string): string {
  return statements(`x = ${text};`).replace(/^\(= x ([\s\S]*)\)$/, '$1');
}

describe('Java', () => {
  before(() => grammars.load(['java']));

  describe('outline', () => {
    it('reads the package and every form of import', () => {
      const found = withOutline(
        `package fr.exemple.client;
import java.net.URI; // one
import java.util.*;
import static java.nio.charset.StandardCharsets.UTF_8;
import static fr.exemple.Paths.*;
class A {}`,
        ({ namespace, imports }) => ({ namespace, imports }),
      );
      assert.equal(found.namespace, 'fr.exemple.client');
      assert.deepEqual(
        found.imports.map(({ local, module, name }) => `${local}=${module} ${name}`),
        [
          'URI=java.net.URI *',
          '*=java.util *',
          'UTF_8=java.nio.charset.StandardCharsets UTF_8',
          '.*=fr.exemple.Paths *',
        ],
      );
    });

    it('qualifies classes by their package and by the classes around', () => {
      assert.deepEqual(
        program(`package p;
@Service @Named(value = "x") public final class Client<T> extends base.Api<T> implements Runnable, Other<T> {
  interface Inner extends Deep, Deeper { int MAX = 3; void nothing(); default void f() {} }
  enum Kind { ONE("a"), TWO; Kind(String path) {} Kind() {} }
}
abstract class Base {}`),
        [
          'class p.Client base.Api Runnable Other @(call Service) @(call Named value="x")',
          'abstract p.Client.Inner Deep Deeper',
          'p.Client.Inner static (= (. self MAX) 3)',
          'p.Client.Inner (fn f ())',
          'class p.Client.Kind',
          'p.Client.Kind static (= (. self ONE) (new self "a"))',
          'p.Client.Kind static (= (. self TWO) (new self))',
          'p.Client.Kind (fn constructor (path:String))',
          'p.Client.Kind (fn constructor ())',
          'abstract p.Base',
        ],
      );
    });

    it('gives members their class, with the types and annotations that say what a container gives them', () => {
      assert.deepEqual(
        program(`class Client {
  private static final String BASE = "https://x", PATH = BASE + "/v3";
  @Value("\${api.url}") private String url;
  private final RestTemplate rest;
  List<String> all;
  static { load(); }
  { count = 1; }
  Client(@Qualifier("x") final RestTemplate rest, String... more) { this.rest = rest; }
  @Bean RestTemplate make(java.util.Optional<String> x) { return rest; }
  @GetExchange("/v3") String get(@RequestParam("context") String context);
}`),
        [
          'class Client',
          'Client static (= (. self BASE) "https://x") (= (. self PATH) (+ BASE "/v3"))',
          'Client (?= (. self url) (?))',
          'Client',
          'Client (?= (. self all) (?))',
          'Client static (do (call load))',
          'Client (= count 1)',
          'Client (fn constructor (rest:RestTemplate *more:String) (= (. self rest) rest))',
          'Client provides RestTemplate (fn make (x:java.util.Optional) (return rest) @(call Bean))',
          'Client bodiless (fn get (context:String) @(call GetExchange "/v3"))',
        ],
      );
    });

    it('gives records and classes of Lombok the constructor that they have', () => {
      assert.deepEqual(
        program(`record Point(String x, int y) { String z() { return x; } }
record Range(int a) { Range { check(a); } }
record Own(int a) { Own(int a) { this.a = a; } }
@RequiredArgsConstructor class Client { private final Api api; private int count; private final int set = 1; @NonNull String name; }
@AllArgsConstructor class All { private Api api; static int n; private int count; }
@Data class Plain { private String x; }`),
        [
          'class Point',
          'Point (fn constructor (x:String y:int) (= (. self x) x) (= (. self y) y))',
          'Point (fn z () (return x))',
          'class Range',
          'Range (fn constructor (a:int) (do (call check a)) (= (. self a) a))',
          'class Own',
          'Own (fn constructor (a:int) (= (. self a) a))',
          'class Client @(call RequiredArgsConstructor)',
          'Client (fn constructor (api:Api name:String) (= (. self api) api) (= (. self name) name))',
          'Client',
          'Client (?= (. self count) (?))',
          'Client (= (. self set) 1)',
          'Client (?= (. self name) (?))',
          'class All @(call AllArgsConstructor)',
          'All (fn constructor (api:Api count:int) (= (. self api) api) (= (. self count) count))',
          'All (?= (. self api) (?))',
          'All static (?= (. self n) (?))',
          'All (?= (. self count) (?))',
          'class Plain @(call Data)',
          'Plain (fn constructor ())',
          'Plain (?= (. self x) (?))',
        ],
      );
    });

    it('keeps the members of a class that is half-typed', () => {
      const lines = program(`package p;
class Client extends Base {
  String url = "https://x";
  void f() { send(url); }
  void g( {`);
      assert.ok(lines.includes('p.Client (= (. self url) "https://x")'), lines.join('\n'));
      assert.ok(lines.includes('p.Client (fn f () (do (call send url)))'), lines.join('\n'));
    });
  });

  describe('values', () => {
    it('reads literals', () => {
      assert.equal(value('"a\\tb\\u00e9\\"\\101"'), '"a\\tbé\\"A"');
      assert.equal(value("'\\''"), '"\'"');
      assert.equal(value('5_000L'), '5000');
      assert.equal(value('0x1F'), '31');
      assert.equal(value('0b11'), '3');
      assert.equal(value('010'), '8');
      assert.equal(value('5.5e1d'), '55');
      assert.equal(value('-5f'), '-5');
      assert.equal(value('null'), 'null');
      assert.equal(value('true'), 'true');
      assert.equal(value('String.class'), 'String');
    });

    it('reads text blocks without their indentation', () => {
      assert.equal(value('"""\n      a\n        "b" \\\n      c\n      """'), '"a\\n  \\"b\\" c\\n"');
      assert.equal(value('"""\n      a\n    b"""'), '"  a\\nb"');
    });

    it('joins pieces of text, and mends what the grammar takes for a cast', () => {
      assert.equal(value('"a" + b + (c + 1) + d.e'), '(+ "a" b c 1 (. d e))');
      assert.equal(value('(cfg.base) + "/v1"'), '(+ (. cfg base) "/v1")');
      assert.equal(value('(String) a.b()'), '(call (. a b))');
      assert.equal(value('(int) +1'), '1');
    });

    it('reads members, calls and constructions', () => {
      assert.equal(value('a.b.c'), '(. (. a b) c)');
      assert.equal(value('this.a'), '(. self a)');
      assert.equal(value('Outer.this.a'), '(. self a)');
      assert.equal(value('super.a(1)'), '(call (. super a) 1)');
      assert.equal(value('Base.super.a(1)'), '(call (. super a) 1)');
      assert.equal(value('java.net.URI.create("x")'), '(call (. java.net.URI create) "x")');
      assert.equal(
        value('new Request.Builder().url(u).<T>build()'),
        '(call (. (call (. (new Request.Builder) url) u) build))',
      );
      assert.equal(value('new java.util.HashMap<String, List<A>>(2)'), '(new java.util.HashMap 2)');
      assert.equal(value('a[0]'), '([] a 0)');
      assert.equal(value('new int[3]'), '(? (? 3))');
      assert.equal(value('new String[] {"a", b}'), '["a", b]');
    });

    it('reads classes without a name as what they declare', () => {
      assert.equal(
        value('new Interceptor() { int n; @Override public Response intercept(Chain chain) { return chain.go(); } }'),
        '{"intercept": (fn (chain:Chain) (return (call (. chain go))) @(call Override))}',
      );
    });

    it('reads lambdas and references to methods', () => {
      assert.equal(value('a -> a.b()'), '(fn (a) (return (call (. a b))))');
      assert.equal(value('(String a, var b) -> { f(a); }'), '(fn (a:String b) (do (call f a)))');
      assert.equal(value('(a, b) -> c'), '(fn (a b) (return c))');
      assert.equal(value('this::send'), '(. self send)');
      assert.equal(value('Client::new'), 'Client');
      assert.equal(value('Map.Entry::getKey'), '(. (. Map Entry) getKey)');
    });

    it('reads conditions', () => {
      assert.equal(value('a ? b : c'), '(?: a b c)');
      assert.equal(value('a == null'), '(call == a null)');
      assert.equal(value('!a'), '(?: a false true)');
      assert.equal(
        value('switch (a) { case "x", "y" -> 1; case null, default -> throw e; case Z z -> { yield 2; } }'),
        '(?: a 1 2)',
      );
    });

    it('moves assignments inside of values in front of them', () => {
      assert.equal(
        statements('while ((line = r.readLine()) != null) { f(line); }'),
        '(loop _ _ ((= line (call (. r readLine))) (do (call != line null)) (do (call f line))))',
      );
    });
  });

  describe('statements', () => {
    it('declares variables', () => {
      assert.equal(
        statements('final var a = 1; String b, c = "x"; int[] d;'),
        '(let= a 1) (let= b null) (let= c "x") (let= d null)',
      );
    });

    it('changes variables', () => {
      assert.equal(
        statements('a += "x"; this.b = 1; a -= 2; i++;'),
        '(+= a "x") (= (. self b) 1) (= a (call - a 2)) (= i (?))',
      );
    });

    it('reads conditions and switches', () => {
      assert.equal(
        statements('if (a) b(); else if (c) { d(); }'),
        '(if a ((do (call b))) ((if c ((do (call d))) ())))',
      );
      assert.equal(
        statements('switch (a) { case 1: case 2: b(); break; default: c(); }'),
        '(if (? a 1 2) ((do (call b))) ((do (call c))))',
      );
      assert.equal(
        statements('switch (a) { case X, Y -> b(); default -> { c(); } }'),
        '(if (? a X Y) ((do (call b))) ((do (call c))))',
      );
    });

    it('reads loops', () => {
      assert.equal(
        statements('for (int i = 0; i < n; i++) a(i);'),
        '(let= i 0) (loop _ _ ((do (? i n)) (do (call a i)) (= i (?))))',
      );
      assert.equal(statements('for (var x : xs) a(x);'), '(loop xs x ((do (call a x))))');
      assert.equal(statements('do { a(); } while (b());'), '(loop _ _ ((do (call b)) (do (call a))))');
    });

    it('reads blocks that handle errors or open resources', () => {
      assert.equal(
        statements('try (var r = open(); s) { a(r); } catch (IOException | Other e) { b(); } finally { c(); }'),
        '(try ((let= r (call open)) (do (call a r))) ((do (call b))) (final (do (call c))))',
      );
    });

    it('leaves by return, throw and break', () => {
      assert.equal(statements('synchronized (this) { return a; }'), '(return a)');
      assert.equal(statements('throw new X("y");'), '(throw (new X "y"))');
      assert.equal(statements('a: for (;;) { break a; }'), '(loop _ _ ((break)))');
    });

    it('calls other constructors', () => {
      assert.equal(
        program('class A extends B { A() { this(1); } A(int a) { super(a); } }')[1],
        'A (fn constructor () (do (call (. self constructor) 1)))',
      );
      assert.equal(
        program('class A extends B { A() { this(1); } A(int a) { super(a); } }')[2],
        'A (fn constructor (a:int) (do (call super a)))',
      );
    });
  });

  it('gives places that are in the text', () => {
    const text = 'class A { void f() { g("a" + b, new C().d(1)); } }';
    withOutline(text, ({ declarations }) => {
      const method = declarations.find((each) => each.kind === 'function');
      assert.ok(method);
      const { body } = java.lowerFunction(method);
      const [statement] = body;
      assert.ok(statement?.kind === 'do' && statement.value.kind === 'call');
      const slice = ({ start, end }: N.Span): string => text.slice(method.start + start, method.start + end);
      assert.equal(slice(statement.value), 'g("a" + b, new C().d(1))');
      const [first] = statement.value.args;
      assert.ok(first?.value.kind === 'join');
      const [literal] = first.value.parts;
      assert.ok(literal?.kind === 'literal' && literal.content !== undefined);
      assert.equal(text.slice(method.start + literal.content, method.start + literal.content + 1), 'a');
      assert.ok(statement.value.argsSpan);
      assert.equal(slice(statement.value.argsSpan), '("a" + b, new C().d(1))');
    });
  });

  it('never throws on broken code', () => {
    const pieces = [
      'class A {',
      '}',
      'void f(',
      ') {',
      '"a',
      '"""',
      'new X(',
      '->',
      'a.b(',
      'return',
      ';',
      'case 1:',
      '@A(',
      'import x.',
      'record R(',
      '(',
      '+',
      'enum E {',
      'try (',
      'x',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 25 }), (parts) => {
        program(parts.join(' '));
      }),
      { numRuns: 300 },
    );
  });
});
