import assert from 'node:assert/strict';
import fc from 'fast-check';
import { go } from '../../src/languages/go/index';
import { grammarFilesOfPackages } from '../../src/syntax/grammar-files';
import { Grammars } from '../../src/syntax/grammars';
import type { Outline } from '../../src/syntax/language';
import { print } from './print';

const grammars = new Grammars(grammarFilesOfPackages(process.cwd()));

function withOutline<T>(text: string, use: (outline: Outline) => T): T {
  const tree = grammars.parse('go', text, null, 10_000);
  assert.ok(tree);
  try {
    return use(go.outline(tree.rootNode));
  } finally {
    tree.delete();
  }
}

/** One line per declaration: what the outline says of it, then what it is lowered to. */
function program(text: string): string[] {
  return withOutline(`package p\n${text}\n`, ({ declarations }) =>
    declarations.map((declaration) => {
      if (declaration.kind === 'class') return ['class', declaration.name, ...(declaration.embeds ?? [])].join(' ');
      if (declaration.kind === 'statement') return go.lowerStatement(declaration).map(print).join(' ');
      const owner = declaration.owner === null ? '' : `${declaration.owner} `;
      return owner + print(go.lowerFunction(declaration));
    }),
  );
}

function body(text: string, results = ''): string {
  const [line = ''] = program(`func f() ${results} {\n${text}\n}`);
  return line.replace(/^\(fn f \(\) ?([\s\S]*)\)$/, '$1');
}

function value(text: string): string {
  const [line = ''] = program(`var v = ${text}`);
  return line.replace(/^\(let= v ([\s\S]*)\)$/, '$1');
}

describe('Go', () => {
  before(() => grammars.load(['go']));

  describe('outline', () => {
    it('reads the package and every form of import, by the name that a package has', () => {
      const text = `package entreprise
import "net/http"
import (
	r "github.com/x/y/v2"
	. "fmt"
	_ "embed"
	"github.com/go-resty/resty/v2"
	"gopkg.in/yaml.v3"
	"github.com/hashicorp/go-retryablehttp"
	"resty.dev/v3"
)`;
      withOutline(text, ({ namespace, imports }) => {
        assert.equal(namespace, 'entreprise');
        assert.deepEqual(
          imports.map(({ local, module }) => `${local}=${module}`),
          [
            'http=net/http',
            'r=github.com/x/y/v2',
            '*=fmt',
            'resty=github.com/go-resty/resty/v2',
            'yaml=gopkg.in/yaml.v3',
            'retryablehttp=github.com/hashicorp/go-retryablehttp',
            'resty=resty.dev/v3',
          ],
        );
      });
    });

    it('gives structs a constructor by their fields, and what they embed', () => {
      assert.deepEqual(
        program('type C struct {\n\thttp *http.Client\n\ta, b string\n\t*Base\n\tw strings.Builder\n}'),
        [
          'class C Base',
          'C (fn constructor (http:http.Client a b Base:Base w:strings.Builder) (= (. self http) http) (= (. self a) a) ' +
            '(= (. self b) b) (= (. self Base) Base) (= (. self w) (?? w (new (. strings Builder)))))',
        ],
      );
    });

    it('knows interfaces, types of other kinds, and methods by their receiver', () => {
      assert.deepEqual(program('type I interface{ Get(s string) error }'), ['class I']);
      assert.deepEqual(program('type P string'), ['(fn P (value="") (return value))']);
      assert.deepEqual(program('func (c *C[T]) Get(p string) { use(c.base, p) }'), [
        'C (fn Get (p) (do (call use (. self base) p)))',
      ]);
      assert.deepEqual(program('type P map[string]string\nfunc (p P) Get() { use(p) }'), [
        '(fn P (value={}) (return value))',
        '(fn P.Get (p) (do (call use p)))',
      ]);
    });

    it('runs constants, variables and init at the top level', () => {
      assert.deepEqual(program('const (\n\tA = "a"\n\tB = iota\n)\nvar x, y = 1, 2\nvar z T\nfunc init() { g() }'), [
        '(let= A "a")',
        '(let= B (?))',
        '(let= x 1) (let= y 2)',
        '(let= z (new T))',
        '(do (call (fn () (do (call g)))))',
      ]);
    });
  });

  describe('values', () => {
    it('cooks texts as Go does', () => {
      assert.equal(value(String.raw`"a\n\"\x41\u00e9\U0001F600\101"`), String.raw`"a\n\"Aé😀A"`);
      assert.equal(value('`a\\n`'), String.raw`"a\\n"`);
      assert.equal(value('base + "/v3/" + siren'), '(+ base "/v3/" siren)');
      assert.equal(value('siret[:9]'), '(call (. siret slice) 0 9)');
    });

    it('tells literals of maps, lists and structs apart', () => {
      assert.equal(value('map[string]string{"a": b, c: "d"}'), '{"a": b, c: "d"}');
      assert.equal(value('url.Values{"a": {b}, "c": []string{d, e}}'), '{"a": b, "c": [d, e]}');
      assert.equal(value('[]string{"a", `b`}'), '["a", "b"]');
      assert.equal(
        value('&http.Client{Timeout: 5 * time.Second}'),
        '(new (. http Client) Timeout=(call * 5 (. time Second)))',
      );
      assert.equal(value('T{a, b}'), '(new T a b)');
      assert.equal(value('struct{ A string }{A: "x"}'), '{"A": "x"}');
      assert.equal(value('[]T{{a: 1}}'), '[(new T a=1)]');
    });

    it('leaves conversions, assertions and pointers out, and makes what is made', () => {
      assert.equal(value('[]byte(x)'), 'x');
      assert.equal(value('string(x)'), 'x');
      assert.equal(value('t.(*http.Transport)'), 't');
      assert.equal(value('*p'), 'p');
      assert.equal(value('make(url.Values)'), '(new (. url Values))');
      assert.equal(value('make(map[string]string)'), '{}');
      assert.equal(value('make([]string, 0, 3)'), '[]');
      assert.equal(value('new(http.Client)'), '(new (. http Client))');
      assert.equal(value('Get[User](x)'), '(call Get x)');
      assert.equal(value('Get[User, Err](x, y)'), '(call Get x y)');
      assert.equal(value('handlers[0](x)'), '(call ([] handlers 0) x)');
    });
  });

  describe('statements', () => {
    it('takes several values of one call apart', () => {
      assert.equal(
        body('req, err := f()'),
        '(let= %results (call f)) (let= req (call %result %results 0)) (let= err (call %result %results 1))',
      );
      assert.equal(body('req, _ := f()'), '(let= req (call %result (call f) 0))');
      assert.equal(body('a, b = 1, c'), '(= a 1) (= b c)');
    });

    it('leaves where an error is given beside nothing, and never says that there is none', () => {
      const results = '(*T, error)';
      assert.equal(body('return nil, err', results), '(throw (? null err))');
      assert.equal(
        body('return T{}, fmt.Errorf("%w", err)', '(T, error)'),
        '(throw (? (new T) (call (. fmt Errorf) "%w" err)))',
      );
      assert.equal(body('return t, nil', results), '(return t)');
      assert.equal(body('return nil, c.do()', results), '(return (call %results null (? (call (. c do)))))');
      assert.equal(
        body('return', '(t *T, err error)'),
        '(let= t null) (let= err (?)) (return (call %results t (? err)))',
      );
      assert.equal(body('os.Exit(1)'), '(throw (call (. os Exit) 1))');
    });

    it('gives a variable of an inner block a name of its own', () => {
      assert.equal(
        body('x := 1\nif a {\n\tx := 2\n\tf(x)\n}\nf(x)'),
        '(let= x 1) (if a ((let= x#1 2) (do (call f x#1))) ()) (do (call f x))',
      );
    });

    it('forgets what is written through a pointer', () => {
      assert.equal(body('json.Unmarshal(b, &out)'), '(do (call (. json Unmarshal) b out)) (= out (call %pointed out))');
    });

    it('knows loops, switches, what is started and what is deferred', () => {
      assert.equal(body('for i, s := range list { f(s) }'), '(loop list [i, s] ((do (call f s))))');
      assert.equal(body('for more() { f() }'), '(loop _ _ ((do (call more)) (do (call f))))');
      assert.equal(body('for s.Scan() { f(s.Text()) }'), '(loop s s%item ((do (call f s%item))))');
      assert.match(body('for r.Next() { r.Scan(&a, &b) }'), /\(= a \(\[\] r%item 0\)\) \(= b \(\[\] r%item 1\)\)/);
      assert.equal(
        body('switch env {\ncase "prod":\n\tf()\ncase "a", "b":\n\tg()\ndefault:\n\th()\n}'),
        '(if (call == env "prod") ((do (call f))) ((if (? "a" "b") ((do (call g))) ((do (call h))))))',
      );
      assert.equal(body('go f(x)'), '(do (call go (fn () (do (call f x)))))');
      assert.equal(body('defer r.Body.Close()'), '(do (call (. (. r Body) Close)))');
    });
  });

  it('never throws, however broken the code is', () => {
    const pieces = [
      ...[
        'func ',
        '(',
        ')',
        '{',
        '}',
        '[',
        ']',
        ':=',
        '=',
        ',',
        '.',
        '"',
        '`',
        '\n',
        ' ',
        'x',
        'if ',
        'for ',
        'range ',
      ],
      ...[
        'switch ',
        'case ',
        'struct ',
        'type T ',
        'return ',
        'go ',
        'defer ',
        '&',
        '*',
        'map[string]string',
        'nil',
        '5',
      ],
      ...['interface ', 'select ', 'const ', 'var ', 'import ', 'http.Client', '...', 'func (c *C) ', 'error', '<-'],
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (parts) => {
        program(parts.join(''));
      }),
      { numRuns: 300 },
    );
  });
});
