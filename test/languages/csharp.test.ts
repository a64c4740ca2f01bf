import assert from 'node:assert/strict';
import fc from 'fast-check';
import { csharp } from '../../src/languages/csharp/index';
import { grammarFilesOfPackages } from '../../src/syntax/grammar-files';
import { Grammars } from '../../src/syntax/grammars';
import type { Outline } from '../../src/syntax/language';
import { print } from './print';

const grammars = new Grammars(grammarFilesOfPackages(process.cwd()));

function withOutline<T>(text: string, use: (outline: Outline) => T): T {
  const tree = grammars.parse('c-sharp', text, null, 10_000);
  assert.ok(tree);
  try {
    return use(csharp.outline(tree.rootNode));
  } finally {
    tree.delete();
  }
}

/** One line per declaration: what the outline says of it, then what it is lowered to. */
function program(text: string): string[] {
  return withOutline(text, (outline) =>
    outline.declarations.map((declaration) => {
      if (declaration.kind === 'class') {
        const annotations = csharp.lowerAnnotations?.(declaration) ?? [];
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
          ...(declaration.getter ? ['getter'] : []),
          ...(declaration.extension ? ['extension'] : []),
        ];
        return [...place, ...notes, print(csharp.lowerFunction(declaration))].join(' ');
      }
      return [...place, ...csharp.lowerStatement(declaration).map(print)].join(' ');
    }),
  );
}

/** The statements of a method. */
function statements(text: string): string {
  const line = program(`class A { void F() { ${text} } }`)[1] ?? '';
  return line.replace(/^A \(fn F \(\) ?([\s\S]*)\)$/, '$1');
}

function value(text: string): string {
  return statements(`x = ${text};`).replace(/^\(= x ([\s\S]*)\)$/, '$1');
}

describe('C#', () => {
  before(() => grammars.load(['c-sharp']));

  describe('outline', () => {
    it('reads namespaces in both forms and every form of using', () => {
      const found = withOutline(
        `using System.Text;
using static System.Math;
using Http = System.Net.Http;
namespace Fr.Exemple;
class A {}`,
        ({ namespace, imports, declarations }) => ({ namespace, imports, declarations }),
      );
      assert.equal(found.namespace, 'Fr.Exemple');
      assert.deepEqual(
        found.imports.map(({ local, module }) => `${local}=${module}`),
        ['*=System.Text', '.*=System.Math', 'Http=System.Net.Http'],
      );
      assert.deepEqual(program('namespace A { namespace B { class C : D, IE<F> { struct G {} } } interface H {} }'), [
        'class A.B.C D IE',
        'class A.B.C.G',
        'abstract A.H',
      ]);
    });

    it('gives members their class, constructors of every form and what gives a property its value', () => {
      assert.deepEqual(
        program(`class A {
  public const string Url = "u";
  private readonly HttpClient _http = new();
  static int Count { get; } = 3;
  public string Name { get; set; }
  public string Path => Url + "/p";
  public string Other { get { return "o"; } }
  public A(HttpClient http) : base(http) => _http = http;
  public async Task<string> Get(string siren, int page = 1, params string[] more) { return "x"; }
  public static void Add(this IServices services) { }
}`),
        [
          'class A',
          'A static (= (. self Url) "u")',
          'A (= (. self _http) (new HttpClient))',
          'A static (= (. self Count) 3)',
          'A (?= (. self Name) (?))',
          'A getter (fn Path () (return (+ Url "/p")))',
          'A getter (fn Other () (return "o"))',
          'A (fn constructor (http:HttpClient) (do (call super http)) (= _http http) (return _http))',
          'A (fn Get (siren:string page:int=1 *more) (return "x"))',
          'A static extension (fn Add (services:IServices))',
        ],
      );
    });

    it('gives what stands behind the name of a class to its fields', () => {
      assert.deepEqual(
        program(`class A(HttpClient http, string token) : B(token) { private readonly string _t = token + "x"; void F() {} }
record R(string Siret, int Count = 2);`),
        [
          'class A B',
          'A (fn constructor (http:HttpClient token:string) (= (. self http) http) (= (. self token) token) (= (. self _t) (+ token "x")) (do (call super token)))',
          'A (fn F ())',
          'class R',
          'R (fn constructor (Siret:string Count:int=2) (= (. self Siret) Siret) (= (. self Count) Count))',
        ],
      );
    });

    it('reads the statements and functions of a file without a class', () => {
      assert.deepEqual(
        program('var http = new HttpClient();\nawait Send("x");\nTask Send(string s) => http.GetAsync(s);'),
        [
          '(let= http (new HttpClient))',
          '(do (call Send "x"))',
          '(fn Send (s:string) (return (call (. http GetAsync) s)))',
        ],
      );
    });

    it('keeps attributes, and methods that are declared with them alone', () => {
      assert.deepEqual(
        program(
          '[Headers("A: b")] interface IApi { [Get("/x/{id}")] Task<string> Read(string id, [Query] string context); void F(); }',
        ),
        [
          'abstract IApi @(call Headers "A: b")',
          'IApi bodiless (fn Read (id:string context:string) @(call Get "/x/{id}"))',
        ],
      );
    });

    it('takes what stands between directives once', () => {
      assert.deepEqual(program('class A {\n#if NET8_0\n  string B = "b";\n#else\n  string B = "c";\n#endif\n}'), [
        'class A',
        'A (= (. self B) "b")',
      ]);
    });
  });

  describe('values', () => {
    it('reads literals', () => {
      assert.equal(value(String.raw`"a\n\"b"`), String.raw`"a\n\"b"`);
      assert.equal(value('@"C:\\a ""b"""'), String.raw`"C:\\a \"b\""`);
      assert.equal(value('"""\n    {\n      "a"\n    }\n    """'), String.raw`"{\n  \"a\"\n}"`);
      assert.equal(value("'c'"), '"c"');
      assert.equal(value('5_000L'), '5000');
      assert.equal(value('1.5m'), '1.5');
      assert.equal(value('null'), 'null');
      assert.equal(value('nameof(a.Siret)'), '"Siret"');
    });

    it('reads interpolated strings of every kind', () => {
      assert.equal(value('$"a{b}c{d:N2}{{e}}"'), '(tpl "a" b "c" d "{e}")');
      assert.equal(value('$@"a""{b}"'), String.raw`(tpl "a\"" b)`);
      assert.equal(value('$"""{a}/b"""'), '(tpl a "/b")');
      assert.equal(value('$$"""{a}/{{b}}"""'), '(tpl "{a}/" b)');
    });

    it('joins pieces of text, and mends what the grammar takes for a cast', () => {
      assert.equal(value('"a" + b + "c"'), '(+ "a" b "c")');
      assert.equal(value('(host) + "/v1"'), '(+ host "/v1")');
      assert.equal(value('(string)a'), 'a');
    });

    it('reads members, calls and what they are told of types', () => {
      assert.equal(value('a.B.C(1, d: 2)'), '(call (. (. a B) C) 1 d=2)');
      assert.equal(value('a?.B?["c"]'), '([] (. a B) "c")');
      assert.equal(
        value('await http.GetFromJsonAsync<Answer>(url)!'),
        '(call (. http GetFromJsonAsync) url <0>=Answer)',
      );
      assert.equal(value('System.Uri.EscapeDataString(a)'), '(call (. (. System Uri) EscapeDataString) a)');
      assert.equal(value('string.Join("&", a)'), '(call (. System.String Join) "&" a)');
    });

    it('reads what is made with what braces give it', () => {
      assert.equal(
        value('new { context = "a", @object = b, c.Siret }'),
        '{"context": "a", "object": b, "Siret": (. c Siret)}',
      );
      assert.equal(value('new Dictionary<string, string> { ["a"] = "b", { "c", d } }'), '{"a": "b", "c": d}');
      assert.equal(value('new List<string> { "a", b }'), '["a", b]');
      assert.equal(value('new[] { "a", b }'), '["a", b]');
      assert.equal(value('["a", .. b]'), '["a", ...b]');
      assert.equal(
        statements('var h = new HttpClient(handler) { Timeout = t, BaseAddress = new Uri(u) };').replaceAll(
          /%made \d+/g,
          '%made',
        ),
        '(let= %made (new HttpClient handler)) (= (. %made Timeout) t) (= (. %made BaseAddress) (new Uri u)) (let= h %made)',
      );
      assert.equal(
        statements('var o = p with { A = 1 };').replaceAll(/%made \d+/g, '%made'),
        '(let= %made (call (. System %copy) p)) (= (. %made A) 1) (let= o %made)',
      );
    });

    it('gives what is made without a name the type that it is declared with', () => {
      assert.equal(statements('HttpClient h = new();'), '(let= h (new HttpClient))');
      assert.equal(value('new(a)'), '(new System.Unnamed a)');
    });

    it('reads conditions', () => {
      assert.equal(value('a ?? "b"'), '(?? a "b")');
      assert.equal(value('a ?? throw new E()'), 'a');
      assert.equal(value('t ? a : b'), '(?: t a b)');
      assert.equal(value('t switch { 1 => a, 2 when c => b, _ => throw new E() }'), '(?: (? t) a b)');
      assert.equal(value('a is not null'), '(call != a null)');
    });

    it('reads lambdas', () => {
      assert.equal(value('a => a.B'), '(fn (a) (return (. a B)))');
      assert.equal(value('async (int a, b) => { await F(a); }'), '(fn (a:int b) (do (call F a)))');
    });
  });

  describe('statements', () => {
    it('declares and changes variables', () => {
      assert.equal(
        statements('string a = "b", c; var (d, e) = F();'),
        '(let= a "b") (let= c null) (let= [d, e] (call F))',
      );
      assert.equal(statements('a += "b"; c ??= d; e.F = 1;'), '(+= a "b") (??= c d) (= (. e F) 1)');
    });

    it('reads branches and loops', () => {
      assert.equal(statements('if (a) b(); else { c(); }'), '(if a ((do (call b))) ((do (call c))))');
      assert.equal(statements('foreach (var (k, v) in d) f(k);'), '(loop d [k, v] ((do (call f k))))');
      assert.equal(
        statements('try { a(); } catch (E e) when (e.S == 404) { b(); } finally { c(); }'),
        '(try ((do (call a))) ((do (call b))) (final (do (call c))))',
      );
      assert.equal(statements('using (var a = F()) { G(a); }'), '(let= a (call F)) (do (call G a))');
    });

    it('knows functions of a block in all of it', () => {
      assert.equal(statements('return F(); string F() => "a";'), '(let= F (fn F () (return "a"))) (return (call F))');
    });
  });

  it('never throws on broken code', () => {
    const pieces = [
      'class A {',
      '}',
      'void F(',
      ') {',
      '"a',
      '$"{',
      '"""',
      'new(',
      '=>',
      'a?.B(',
      'return',
      ';',
      'case 1:',
      '[A(',
      'using x.',
      'record R(',
      '(',
      '+',
      'enum E {',
      'switch {',
      '#if X',
      '#endif\n',
      'with {',
      '{ get;',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 25 }), (parts) => {
        program(parts.join(' '));
      }),
      { numRuns: 300 },
    );
  });
});
