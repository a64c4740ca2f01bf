import assert from 'node:assert/strict';
import fc from 'fast-check';
import { grammarFilesOfPackages } from '../../src/syntax/grammar-files';
import { Grammars } from '../../src/syntax/grammars';
import type { Outline } from '../../src/syntax/language';
import type { Expression, Lambda, Statement } from '../../src/syntax/nodes';
import { python } from '../../src/languages/python/index';
import { print } from './print';

const grammars = new Grammars(grammarFilesOfPackages(process.cwd()));

function outlineOf(text: string): Outline {
  const tree = grammars.parse('python', text, null, 5000);
  assert.ok(tree);
  return python.outline(tree.rootNode);
}

/** Everything that the declarations of a text are lowered to, in order. */
function lowered(text: string): (Statement | Lambda)[] {
  return outlineOf(text).declarations.flatMap((declaration): readonly (Statement | Lambda)[] => {
    if (declaration.kind === 'class') return [];
    return declaration.kind === 'function' ? [python.lowerFunction(declaration)] : python.lowerStatement(declaration);
  });
}

function same(text: string, ...expected: readonly string[]): void {
  assert.deepEqual(lowered(text).map(print), expected);
}

/** Of an expression alone. */
function sameValue(text: string, expected: string): void {
  same(`x = ${text}`, `(let= x ${expected})`);
}

describe('Python syntax', () => {
  before(() => grammars.load(['python']));

  describe('texts', () => {
    it('cooks escapes as Python does, and keeps those that it does not know', () => {
      sameValue(String.raw`'a\n\t\\\'\x41\u00e9\U0001F600\101\d'`, String.raw`"a\n\t\\'Aé😀A\\d"`);
      sameValue(String.raw`r'\d\n'`, String.raw`"\\d\\n"`);
      sameValue(String.raw`b"a\x00"`, String.raw`"a\u0000"`);
      sameValue('"""a\nb\\\nc"""', String.raw`"a\nbc"`);
      sameValue("''", '""');
    });

    it('takes interpolated texts apart', () => {
      sameValue('f"https://{host}/v3/{siret}"', '(tpl "https://" host "/v3/" siret)');
      sameValue("f'{a.b}{c(d)[0]}'", '(tpl (. a b) ([] (call c d) 0))');
      sameValue('f"{{x}} {y!s} {z!r} {w:>{n}}"', '(tpl "{x} " y " " (? z) " " (? w))');
      sameValue('f"a"', '"a"');
      sameValue('f""', '""');
      sameValue(String.raw`rf"\d{x}"`, String.raw`(tpl "\\d" x)`);
      sameValue('f"""\n{f\'{x}\'}"""', String.raw`(tpl "\n" (tpl x))`);
    });

    it('puts together what is written in pieces', () => {
      sameValue('("https://h" f"/v3/{s}" # why\n "?a=b")', '(tpl "https://h" "/v3/" s "?a=b")');
      sameValue('BASE + "/v3/" + str(siret)', '(+ BASE "/v3/" (call str siret))');
      sameValue('"a" \\\n  "b"', '(tpl "a" "b")');
    });

    it('sees formatting', () => {
      sameValue('"%s/v3/%s" % (host, siret)', '(% "%s/v3/%s" host siret)');
      sameValue('URL % siret', '(% URL siret)');
      sameValue('"%(a)s" % {"a": b}', '(% "%(a)s" {"a": b})');
      sameValue('"a%d" % 5', '(% "a%d" 5)');
      sameValue('n % 2', '(call % n 2)');
      sameValue('"{}/v3/{siret}".format(host, siret=s)', '(call (. "{}/v3/{siret}" format) host siret=s)');
    });

    it('says where the characters of a text are', () => {
      const text = '# a comment\nurl = rb"/v3"\ny = f"é{x}/v3"\n';
      const [set, joined] = lowered(text);
      assert.ok(set?.kind === 'assign' && set.value.kind === 'literal');
      const start = text.indexOf('url');
      assert.equal(start + (set.value.content ?? 0), text.indexOf('/v3'));
      assert.deepEqual([set.value.start, set.value.end], [6, 13]);
      assert.ok(joined?.kind === 'assign' && joined.value.kind === 'join');
      const [, , last] = joined.value.parts;
      assert.ok(last?.kind === 'literal');
      assert.equal(text.indexOf('y =') + (last.content ?? 0), text.lastIndexOf('/v3'));
    });
  });

  it('lowers numbers and constants', () => {
    sameValue('[5, 1_000, 0x1F, 0o17, 2.5, 1e3, -3, +4]', '[5, 1000, 31, 15, 2.5, 1000, -3, 4]');
    sameValue('(True, False, None, ...)', '[true, false, null, (?)]');
    sameValue('5 * 60', '(call * 5 60)');
    sameValue('[a == b(), not c, ~d, a < b]', '[(call == a (call b)), (?: c false true), (? d), (? a b)]');
  });

  it('lowers members and what is taken out of things', () => {
    sameValue('a.b["c"][0].d', '(. ([] ([] (. a b) "c") 0) d)');
    sameValue('siret[:9]', '(call (. siret slice) 0 9)');
    sameValue('siret[2:]', '(call (. siret slice) 2)');
    sameValue('siret[a:-1]', '(call (. siret slice) a -1)');
    sameValue('siret[::2]', '(? siret)');
    sameValue('getattr(settings, "HOST", "h")', '(?? (. settings HOST) "h")');
    sameValue('getattr(settings, "HOST")', '(. settings HOST)');
    sameValue('cast(Client, c)', 'c');
  });

  it('lowers calls with every form of argument', () => {
    sameValue('f(a, *b, k=1, **d)', '(call f a ...b k=1 **d)');
    sameValue('await c.get(url, params={**base, "object": o})', '(call (. c get) url params={...base, "object": o})');
    sameValue('sum(f(i) for i in xs)', '(call sum (call (. xs map) (fn (i) (return (call f i)))))');
    const [set] = lowered('x = get(url,\n  timeout=5)');
    assert.ok(set?.kind === 'assign' && set.value.kind === 'call');
    assert.deepEqual(set.value.argsSpan, { start: 7, end: 25 });
  });

  it('lowers maps and lists', () => {
    sameValue('{"a": 1, b: 2, **c, "d": {}}', '{"a": 1, b: 2, ...c, "d": {}}');
    sameValue('defaults | {"a": 1}', '{...defaults, ...{"a": 1}}');
    sameValue('[*a, 1], {1, 2}', '[[...a, 1], [1, 2]]');
  });

  it('lowers choices', () => {
    sameValue('a if t else b', '(?: t a b)');
    sameValue('a or b or c', '(?? a b c)');
    sameValue('a and b', '(?: a b null)');
    sameValue('os.environ.get("T") or ""', '(?? (call (. (. os environ) get) "T") "")');
  });

  it('lowers comprehensions to functions over what they run through', () => {
    sameValue(
      '[f(x) for x in xs if g(x)]',
      '(call (. (call (. xs %filter) (fn (x) (return (call g x)))) map) (fn (x) (return (call f x))))',
    );
    sameValue(
      '{f(a, b) for a, b in xs for c in a}',
      '(call (. xs map) (fn ([a, b]) (return (call (. a map) (fn (c) (return (call f a b)))))))',
    );
    sameValue(
      '{k: v for k, v in params.items() if v is not None}',
      '{...(call (. params %filter) (fn ([k, v]) (return (call is not v null))))}',
    );
    sameValue(
      '{k: f(v) for k, v in params.items()}',
      '{...(call (. (call (. params items)) map) (fn ([k, v]) (return [k, (call f v)])))}',
    );
  });

  it('assigns', () => {
    same('a = b = f()', '(let= b (call f))', '(let= a b)');
    same('a, (b, *c) = d', '(let= [a, [b, ...c]] d)');
    same('a.b = a["c"] = 1', '(= ([] a "c") 1)', '(= (. a b) ([] a "c"))');
    same('x: int = 5\ny: str', '(let= x 5)');
    same('url += "?a=b"', '(+= url "?a=b")');
    same('params |= {"a": 1}\nn *= 2', '(merge= params {"a": 1})', '(= n (call * n 2))');
    same('del params["a"], b', '(do (call (. params pop) "a"))');
  });

  it('puts what := binds before the statement', () => {
    same('if (t := f()) and t.x:\n  g(t)', '(let= t (call f))', '(if (?: t (. t x) null) ((do (call g t))) ())');
    same('print(n := 5)', '(let= n 5)', '(do (call print n))');
    sameValue('[y for x in xs if (y := f(x))]', '(call (. xs map) (fn (x) (let= y (call f x)) (do y) (return y)))');
  });

  it('lowers blocks', () => {
    same(
      'if a:\n  f()\nelif b:\n  g()\nelif c: pass\nelse:\n  h()',
      '(if a ((do (call f))) ((if b ((do (call g))) ((if c () ((do (call h))))))))',
    );
    same(
      'for i, x in xs:\n  f(x)\n  break\nelse:\n  g()',
      '(loop xs [i, x] ((do (call f x)) (break)))',
      '(do (call g))',
    );
    same('while f():\n  continue', '(loop _ _ ((do (call f)) (break)))');
    same(
      'try:\n  f()\nexcept (A, B) as e:\n  g(e)\nexcept C: raise X(1) from e\nelse:\n  h()\nfinally:\n  i()',
      '(try ((do (call f)) (do (call h))) ((do (call g e))) ((throw (call X 1))) (final (do (call i))))',
    );
    same(
      'with A() as a, lock, open(p) as (b, c):\n  f()',
      '(let= a (call A))',
      '(let= [b, c] (call open p))',
      '(do (call f))',
    );
    same(
      'match f():\n  case 1 | 2: g()\n  case {"k": v} if h(v): i()\n  case _: j()',
      '(do (call f))',
      '(if (?) ((do (call g))) ((if (? (? (call h v))) ((do (call i))) ((do (call j))))))',
    );
  });

  it('lowers functions with every form of parameter', () => {
    same(
      'def f(a, /, b: "Foo" = None, *args, c, d: httpx.Client | None = None, **kw) -> str:\n  """Doc."""\n  return a',
      '(fn f (a b:Foo=null *args --c --d:httpx.Client=null **kw) (return a))',
    );
    same(
      'def f(a: Optional["m.Foo"], b: list[dict[str, int]], c: Union[A, B], *, d: Annotated[C, Depends(g)]): ...',
      '(fn f (a:m.Foo b:list c --d:C=(call Depends g)))',
    );
    same(
      'async def f():\n  async with s.get(u) as r:\n    return await r.json()',
      '(fn f () (let= r (call (. s get) u)) (return (call (. r json))))',
    );
    same('f = lambda x, *a, y=1, **k: x', '(fn f (x *a --y=1 **k) (return x))');
    same('def f(x):\n  def g(y):\n    return x\n  return g', '(fn f (x) (let= g (fn g (y) (return x))) (return g))');
    same('@retry\n@app.get("/x")\ndef f(): pass', '(fn f () @(call retry) @(call (. app get) "/x"))');
  });

  it('knows what is declared elsewhere', () => {
    same('def f():\n  global a, b\n  a = b = 1\n  c = 2', '(fn f () (= b 1) (= a b) (let= c 2))');
  });

  it('binds imports inside functions by name', () => {
    same(
      'def f():\n  import a.b, c.d as e\n  from .. import g\n  from .h import i as j',
      '(fn f () (let= a (call __import__ "a" "*")) (let= e (call __import__ "c.d" "*")) ' +
        '(let= g (call __import__ ".." "g")) (let= j (call __import__ ".h" "i")))',
    );
  });

  it('gives what is yielded once, as a context manager does', () => {
    same('@contextmanager\ndef s():\n  yield f()', '(fn s () (return (call f)) @(call contextmanager))');
    same('def s():\n  yield f()', '(fn s () (return (call f)))');
    same('def s():\n  yield f()\n  yield g()', '(fn s () (do (? (call f))) (do (? (call g))))');
    same('def s():\n  for a in b:\n    yield a', '(fn s () (loop b a ((do (? a)))))');
  });

  describe('classes', () => {
    it('calls every receiver self', () => {
      same(
        [
          'class A(Base):',
          '  URL = "h"',
          '  FULL = URL + "/v3"',
          '  def __init__(this, http=URL):',
          '    super(A, this).__init__(http)',
          '    this.http = lambda: this.x',
          '  @classmethod',
          '  def make(cls): return cls(cls.URL)',
          '  @staticmethod',
          '  def plain(cls): return cls',
          '  def type(self): return type(self).URL + self.__class__.FULL',
          '  def old(self): Base.__init__(self, 1)',
        ].join('\n'),
        '(= (. self URL) "h")',
        '(= (. self FULL) (+ (. self URL) "/v3"))',
        '(fn constructor (http=(. self URL)) (do (call (. (call super) constructor) http)) ' +
          '(= (. self http) (fn () (return (. self x)))))',
        '(fn make () (return (call self (. self URL))))',
        '(fn plain (cls) (return cls))',
        '(fn type () (return (+ (. self URL) (. self FULL))))',
        '(fn old () (do (call (. (call super) constructor) 1)))',
      );
    });

    it('outlines members with their owner', () => {
      const { declarations, exports } = outlineOf(
        [
          'class A(Mixin, m.Base[int], metaclass=M):',
          '  """https://entreprise.api.gouv.fr"""',
          '  x: str',
          '  @functools.cached_property',
          '  def client(self): pass',
          '  @client.setter',
          '  def client(self, v): pass',
          '  class Meta:',
          '    timeout = 5',
          '  if True:',
          '    async def get(self): pass',
        ].join('\n'),
      );
      assert.deepEqual(
        declarations.map((each) => {
          if (each.kind === 'class') return `class ${each.name} ${each.supers.join()}`;
          const name = each.kind === 'function' ? each.name : 'statement';
          return `${each.owner}.${name}${each.kind === 'function' && each.getter ? ' getter' : ''}`;
        }),
        ['class A Mixin,m.Base', 'A.client getter', 'class A.Meta ', 'A.Meta.statement', 'A.statement', 'A.get'],
      );
      assert.deepEqual(exports, [{ exported: 'A', name: 'A' }]);
    });

    it('writes the constructor of a class of fields', () => {
      same(
        '@dataclass(frozen=True)\nclass P:\n  a: str\n  b: int = 5\n  c: dict = field(default_factory=dict)\n  N: ClassVar[int] = 1',
        '(= (. self b) 5)',
        '(= (. self c) (call dict))',
        '(= (. self N) 1)',
        '(fn constructor (a:str b:int=5 c:dict=(call dict)) (= (. self a) a) (= (. self b) b) (= (. self c) c))',
      );
      same(
        'class P(BaseModel):\n  a: Optional[str] = Field(None, alias="A")',
        '(= (. self a) null)',
        '(fn constructor (a:str=null) (= (. self a) a))',
      );
      same('class P(Other):\n  a: str = 1', '(= (. self a) 1)');
    });

    it('searches the methods of a class inside a function', () => {
      same('def f():\n  class A:\n    def g(s): s.h()', '(fn f () (do (? (fn g () (do (call (. self h)))))))');
    });
  });

  it('outlines imports, also those in blocks, and what a module offers', () => {
    const { imports, exports, declarations } = outlineOf(
      [
        'import os, urllib.request, httpx as h',
        'from . import settings',
        'from ..core.http import Client as C, (',
        'from a import (b,  # why',
        '  c as d)',
        'from e import *',
        'try:',
        '  import requests',
        '  def get(): pass',
        'except ImportError:',
        '  requests = None',
        'URL = "x"',
        'a.b = c, d = 1, 2',
      ].join('\n'),
    );
    assert.deepEqual(
      imports.map(({ local, module, name }) => `${local}=${module}:${name}`),
      [
        ...['os=os:*', 'urllib=urllib:*', 'h=httpx:*', 'settings=.:settings', 'C=..core.http:Client'],
        ...['b=a:b', 'd=a:c', '*=e:*', 'requests=requests:*'],
      ],
    );
    assert.deepEqual(
      exports.map(({ exported, module }) => (module === undefined ? exported : `${exported}<${module}`)),
      ['settings<.', 'C<..core.http', 'b<a', 'd<a', '*<e', 'get', 'requests', 'URL'],
    );
    const found = declarations.flatMap((each) => (each.kind === 'function' ? [each.name] : []));
    assert.deepEqual(found, ['get']);
  });

  it('leaves functions of a block to the outline', () => {
    same('if DEBUG:\n  import x\n  def f(): g()\n  h()', '(if DEBUG ((do (call h))) ())', '(fn f () (do (call g)))');
  });

  it('lowers half-typed code as far as it goes', () => {
    same('def f(x):\n  r = requests.get(g(URL),\n', '(fn f (x) (do r) (do (. requests get)) (do (call g URL)))');
    same('class A:\n  def f(self):\n    self.g(\n', '(fn f () (do (. self g)))');
  });

  it('never throws, and keeps every span inside its declaration', () => {
    const check = (text: string): void => {
      for (const declaration of outlineOf(text).declarations) {
        if (declaration.kind === 'class') continue;
        const nodes =
          declaration.kind === 'function' ? [python.lowerFunction(declaration)] : python.lowerStatement(declaration);
        for (const node of nodes) inside(node, declaration.end - declaration.start);
      }
    };
    for (let end = 0; end <= SAMPLE.length; end += 7) check(SAMPLE.slice(0, end));
    const position = fc.nat(SAMPLE.length);
    fc.assert(
      fc.property(position, position, fc.oneof(fc.string(), fc.constantFrom(...PIECES)), (from, to, piece) => {
        check(SAMPLE.slice(0, from) + piece + SAMPLE.slice(to));
      }),
      { numRuns: 200 },
    );
    check('x = ' + '('.repeat(2000) + ')'.repeat(2000));
    check('x = ' + Array(2000).fill('a').join(' + '));
    check('x' + '.a()'.repeat(2000));
  });
});

function inside(node: Expression | Statement, length: number): void {
  assert.ok(node.start >= 0 && node.end <= length, `${print(node)} at ${node.start}..${node.end} of ${length}`);
}

const PIECES = [
  '(',
  ')',
  '"',
  '"""',
  "f'{",
  '\n',
  '    ',
  ':',
  ':=',
  '*',
  '**',
  'lambda',
  'def ',
  'class ',
  '@',
  '[',
  '}',
];

const SAMPLE = `from __future__ import annotations
import os, requests
from .base import Base as B

BASE_URL = os.environ.get("API_ENTREPRISE_URL", "https://entreprise.api.gouv.fr")
try:
    import httpx
except ImportError as e:
    httpx = None

@dataclass(frozen=True)
class Params(B, metaclass=M):
    """Doc."""
    context: str = "marché public"
    extra: dict[str, str] = field(default_factory=dict)

    def __init__(self, token: str | None = None, *args, retries=3, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.session = requests.Session()
        self.session.headers |= {'Authorization': f"Bearer {token!r:>{retries}}"}

    @property
    def url(self): return f'''{BASE_URL}/v3/{"insee" + f"{self.x}"}''' r"\\d" % (1, 2)

    async def get(self, siret, /, *, timeout=(3, 5)):
        global seen
        if (n := len(siret)) != 14 and not seen: raise ValueError("%s" % siret) from None
        async with self.session.get(self.url, params={**self.extra, "object": a or b}) as r, lock:
            return [x async for x in r if x["k"][:9]] if r else {k: v for k, v in r.items()}
        match r.status:
            case 200 | 201: yield r
            case {"a": [x, *y]} if x: del y["z"]
            case _: pass
        while True: break
        for i, (j, k) in enumerate(xs): continue

f = lambda x, *y, z=1: x + z
if __name__ == "__main__":
    print(f(1), *[2], sep="")
`;
