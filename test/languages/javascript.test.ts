import assert from 'node:assert/strict';
import fc from 'fast-check';
import { grammarFilesOfPackages } from '../../src/syntax/grammar-files';
import { Grammars } from '../../src/syntax/grammars';
import { javascript, typescript } from '../../src/languages/javascript/index';
import type { Declaration, Outline } from '../../src/syntax/language';
import type * as N from '../../src/syntax/nodes';
import { print } from './print';

const grammars = new Grammars(grammarFilesOfPackages(process.cwd()));

function outlineOf(source: string, grammar = 'typescript'): Outline {
  const tree = grammars.parse(grammar, source, null, 5000);
  assert.ok(tree);
  return javascript.outline(tree.rootNode);
}

function lower(declaration: Declaration): readonly (N.Expression | N.Statement)[] {
  if (declaration.kind === 'class') return [];
  if (declaration.kind === 'function') return [javascript.lowerFunction(declaration)];
  return javascript.lowerStatement(declaration);
}

/** One line per declaration: what it is, then its lowered form. */
function lines(source: string, grammar = 'typescript'): string[] {
  return outlineOf(source, grammar).declarations.map((declaration) => {
    if (declaration.kind === 'class')
      return ['class', declaration.name, ...declaration.supers.map((name) => `< ${name}`)].join(' ');
    const marks = [
      ...(declaration.static ? ['static'] : []),
      ...(declaration.kind === 'function' && declaration.getter ? ['get'] : []),
      ...(declaration.owner === null ? [] : [declaration.owner]),
      ...(declaration.kind === 'function' ? [declaration.name] : []),
    ];
    return [...marks.map((mark) => `${mark}:`), ...lower(declaration).map(print)].join(' ');
  });
}

function check(title: string, source: string, expected: readonly string[], grammar = 'typescript'): void {
  it(title, () => assert.deepEqual(lines(source, grammar), expected));
}

/** Expressions that both grammars read, each lowered as a statement of its own. */
function expressions(title: string, pairs: readonly (readonly [string, string])[]): void {
  describe(title, () => {
    for (const [source, expected] of pairs) {
      it(source, () => {
        for (const grammar of ['javascript', 'typescript', 'tsx']) {
          const [line] = lines(`x = ${source};`, grammar);
          assert.equal(line, `(= x ${expected})`, grammar);
        }
      });
    }
  });
}

const SAMPLE = `'use client';
import axios, { type AxiosInstance } from 'axios';
import * as qs from 'qs';
export { TIMEOUT as default } from './settings';

/** https://entreprise.api.gouv.fr */
@Injectable({ scope: 'request' })
export class ApiEntreprise<T> extends mixin(Base<T>, Retry) implements Client<T> {
  static readonly BASE = \`https://\${process.env.HOST ?? 'entreprise.api.gouv.fr'}/v3\`;
  private readonly params = { context: 'aides', ...defaults };
  constructor(private readonly http: AxiosInstance, @Inject('T') public token?: string | null) { super(); }
  get headers() { return { Authorization: \`Bearer \${this.token}\` }; }
  @Get('/:siret')
  async unit({ siret, ...rest }: Query = {}, ...others: string[]): Promise<Unit> {
    try {
      const { data: { data, meta } = {}, status } = await this.http.get<Unit>(
        ApiEntreprise.BASE + '/insee/sirene/unites_legales/' + siret.slice(0, 9),
        { params: { ...this.params, object: rest['object'] ?? "l'objet\\n" }, timeout: 5 * 1000, headers: this.headers },
      );
      for (const item of data) { if (!item) continue; else await send(item!); }
      return data as Unit;
    } catch (error) { switch (error.code) { case 'A': case 'B': throw error; default: log?.(error); } }
  }
}
enum Path { Unit = 'v3/x', Other }
namespace Inner.Deep { export const call = async (id: string) => fetch(\`/\${id}?\${new URLSearchParams({ id })}\`); }
export default function Page() { return <div onClick={() => call('1')} {...props}>{list.map((x) => <b key={x}>{x}</b>)}</div>; }
module.exports = { call, async run() { await Promise.all(ids.map(call)); } };
`;

describe('JavaScript and TypeScript syntax', () => {
  before(() => grammars.load(['javascript', 'typescript', 'tsx']));

  it('has an extension for each grammar', () => {
    assert.deepEqual(Object.keys(javascript.grammars), ['.js', '.mjs', '.cjs', '.jsx']);
    assert.equal(typescript.grammars['.tsx'], 'tsx');
    assert.equal(typescript.grammars['.cts'], 'typescript');
  });

  expressions('strings', [
    [`'a'`, '"a"'],
    [`"it's \\"\\x41\\u0042\\u{43}\\n"`, '"it\'s \\"ABC\\n"'],
    [`'a\\\nb'`, '"ab"'],
    ['`plain \\` text`', '"plain ` text"'],
    ['``', '""'],
    ['`${a}`', '(tpl a)'],
    ['`/v3/${ a.b }/x\\n${f(`y${z}`)}?`', '(tpl "/v3/" (. a b) "/x\\n" (call f (tpl "y" z)) "?")'],
    [`'a' + b + 'c' + (d + 'e')`, '(+ "a" b "c" d "e")'],
    ['String.raw`a${b}`', '(call (. String raw) (tpl "a" b))'],
    ['/a+/g', '(?)'],
  ]);

  expressions('constants', [
    ['5_000', '5000'],
    ['0xFF', '255'],
    ['10n', '10'],
    ['-1', '-1'],
    ['1e3', '1000'],
    ['true', 'true'],
    ['null', 'null'],
    ['undefined', 'undefined'],
  ]);

  expressions('operators', [
    ['5 * 1000', '(call * 5 1000)'],
    ['a - b - c', '(call - (call - a b) c)'],
    ['a ** 2 % 3', '(call % (call ** a 2) 3)'],
    ['a ?? b ?? c', '(?? a b c)'],
    [`a || 'b'`, '(?? a "b")'],
    ['a && b', '(?: a b null)'],
    ['a ? b : c', '(?: a b c)'],
    ['a === f()', '(call === a (call f))'],
    ['!a', '(?: a false true)'],
    ['typeof a', '(call typeof a)'],
    ['(0, a.b)(c)', '(call (. a b) c)'],
    ['(a(), b)', '(? (call a) b)'],
    ['(a)', 'a'],
  ]);

  expressions('members, calls and constructions', [
    ['a.b.c', '(. (. a b) c)'],
    [`a['b'][c]`, '([] ([] a "b") c)'],
    ['a?.b?.[c]?.(d)', '(call ([] (. a b) c) d)'],
    ['this.#token', '(. self #token)'],
    ['super.get(a)', '(call (. super get) a)'],
    ['f(a, ...b, { c })', '(call f a ...b {"c": c})'],
    ['await f(/* none */)', '(call f)'],
    [`new URL(a, 'b')`, '(new URL a "b")'],
    ['new Foo', '(new Foo)'],
    ['new ns.Foo(...a)', '(new (. ns Foo) ...a)'],
    [`require('axios').default`, '(. (call require "axios") default)'],
    [`await import('./x')`, '(call import "./x")'],
    ['import.meta.env.VITE_URL', '(. (. (. import meta) env) VITE_URL)'],
    ['process.env.TOKEN', '(. (. process env) TOKEN)'],
  ]);

  expressions('maps and lists', [
    [`{ a, 'b-c': 1, [d]: 2, 3: 4, ...e }`, '{"a": a, "b-c": 1, d: 2, "3": 4, ...e}'],
    ['{ f(x) { return x; }, async g() {}, *h() {} }', '{"f": (fn f (x) (return x)), "g": (fn g ()), "h": (fn h ())}'],
    ['{ get a() { return 1; }, set a(v) {} }', '{"a": (call (fn a () (return 1))), "a=": (fn a (v))}'],
    ['[1, ...a, , 2]', '[1, ...a, (?), 2]'],
    ['{ ...(a && { b }) }', '{...(?: a {"b": b} null)}'],
  ]);

  expressions('functions as values', [
    ['(a, b = 1, ...c) => a', '(fn (a b=1 *c) (return a))'],
    ['async a => { await a(); }', '(fn (a) (do (call a)))'],
    [
      '({ a, b: { c } = {}, d = 2, ...e }, [f]) => a',
      '(fn ({"a": a, "b": (?? {"c": c} {}), "d": (?? d 2), ...e} [f]) (return a))',
    ],
    ['({ a } = {}) => ({ a })', '(fn ({"a": a}={}) (return {"a": a}))'],
    ['function named() { return; }', '(fn named () (return))'],
    ['function* () { yield a; }', '(fn () (do a))'],
    ['() => (this.a = b)', '(fn () (= (. self a) b))'],
    ['class { a = f(); m() { g(); } }', '(? (call f) (fn m () (do (call g))))'],
  ]);

  describe('statements', () => {
    check('declarations', 'let a, b = 1; var c; const { d, e: [f, , g = 2], ...h } = i;', [
      '(let= a undefined)',
      '(let= b 1)',
      '(let= c undefined)',
      '(let= {"d": d, "e": [f, (?), (?? g 2)], ...h} i)',
    ]);
    check('assignments', 'a.b = 1; a += b; a ||= b; a ??= c; a -= 1; i++; i--; delete a.b; ({ a } = b); [a, b] = c;', [
      '(= (. a b) 1)',
      '(+= a b)',
      '(||= a b)',
      '(??= a c)',
      '(= a (? 1))',
      '(+= i 1)',
      '(= i (?))',
      '(do (call delete a "b"))',
      '(= {"a": a} b)',
      '(= [a, b] c)',
    ]);
    check('an assignment as a value', 'const a = module.exports = { b };', [
      '(= (. module exports) {"b": b}) (let= a (. module exports))',
    ]);
    check('conditions', 'if (a) b(); else if (c) { d(); } else e();', [
      '(if a ((do (call b))) ((if c ((do (call d))) ((do (call e))))))',
    ]);
    check(
      'a switch, with shared, falling and default cases',
      `switch (a) { case 1: case 2: b(); break; default: c(); case 3: { d(); } case 4: return; case 5: }`,
      [
        '(if (? a 1 2) ((do (call b))) ((if (? 3) ((do (call d)) (return)) ((if (? 4) ((return)) ((do (call c)) (do (call d)) (return)))))))',
      ],
    );
    check(
      'loops',
      'for (const a of b) c(a); for (const k in o) {} for (let i = 0; i < f(); i++) { g(); } while (a) { break; } do { x(); } while (y);',
      [
        '(loop b a ((do (call c a))))',
        '(loop (call (. Object keys) o) k ())',
        '(let= i 0) (loop _ _ ((do (? i (call f))) (do (call g)) (+= i 1)))',
        '(loop _ _ ((do a) (break)))',
        '(loop _ _ ((do y) (do (call x))))',
      ],
    );
    check('for await, labels', 'outer: for await (const [a, b] of c) { continue outer; }', [
      '(loop c [a, b] ((break)))',
    ]);
    check('try', 'try { a(); } catch ({ code }) { b(); } finally { c(); } try {} catch {}', [
      '(try ((do (call a))) ((let= {"code": code} (?)) (do (call b))) (final (do (call c))))',
      '(try () ())',
    ]);
    check('throw', 'throw new Error(a);', ['(throw (new Error a))']);
    check('functions of a block come first', '{ f(); function f() { return 1; } class A { m() { g(); } } }', [
      '(let= f (fn f () (return 1))) (do (call f)) (let= A (? (fn m () (do (call g)))))',
    ]);
    check('a sequence', 'a(), b();', ['(do (call a)) (do (call b))']);
  });

  describe('TypeScript', () => {
    check('what disappears', 'const a = (b as unknown as C)!.d satisfies E; const f = <G>h; i<J>(k!);', [
      '(let= a (. b d))',
      '(let= f h)',
      '(do (call i k))',
    ]);
    check(
      'what produces nothing',
      `type A = B; interface C {} declare const d: string; declare module 'e' { const f: string } function g(a: string): void; export type { H } from './h';`,
      [],
    );
    check('enumerations', `export enum A { B = 'b', 'c-d' = 1, E } const enum F { G = 'g' }`, [
      '(let= A {"B": "b", "c-d": 1, "E": (?)})',
      '(let= F {"G": "g"})',
    ]);
    check(
      'namespaces',
      'namespace A.B { export const c = 1; function d() {} } export namespace E { export function f() {} }',
      ['(let= c 1)', 'd: (fn d ())', 'f: (fn f ())'],
    );
    check('parameter types', 'function f(this: A, a: B<C>, b: D.E | null, c?: string, d: F[] = [], e: G | H) {}', [
      'f: (fn f (a:B b:D.E c:string d=[] e))',
    ]);
    check('import aliases', `import a = b.c; export = d;`, ['(let= a (. b c))', '(= (. module exports) d)']);
  });

  describe('classes', () => {
    check(
      'fields, methods, constructor',
      `class A extends ns.B<C> implements D, E<F> {
        static BASE: string = 'x'; #a = 1; 'quoted' = 2; [computed] = 3; http: Http; declare e: string;
        static { init(); }
        constructor(private readonly http: Http, readonly b?: string | null, c = 1) { super(); }
        async m() {} get g() { return 1; } set g(v) {} static async *s() {} ['n']() {} private arrow = async (x) => x;
        abstract z(): void;
      }`,
      [
        'class A < ns.B < D < E',
        'static: A: (= (. self BASE) "x")',
        'A: (= (. self #a) 1)',
        'A: (= (. self quoted) 2)',
        'A: (= ([] self computed) 3)',
        'static: A: (do (call init))',
        'A: constructor: (fn constructor (http:Http b:string c=1) (= (. self http) http) (= (. self b) b) (do (call super)))',
        'A: m: (fn m ())',
        'get: A: g: (fn g () (return 1))',
        'A: g=: (fn g (v))',
        'static: A: s: (fn s ())',
        `A: n: (fn ['n'] ())`,
        'A: arrow: (fn (x) (return x))',
      ],
    );
    check(
      'decorators',
      `@Controller('a') export class A { @Input() b = 1; @Get('/c') @Plain /* why */ async d(@Query('e') e: string) {} }`,
      [
        'class A',
        'static: A: (do (call Controller "a"))',
        'A: (= (. self b) 1)',
        'A: d: (fn d (e:string) @(call Get "/c"))',
      ],
    );
    check(
      'decorators in JavaScript',
      `@dec() class A { @Get('/get') static m() {} }`,
      ['class A', 'static: A: (do (call dec))', 'static: A: m: (fn m () @(call Get "/get"))'],
      'javascript',
    );
    check('mixins', 'class A extends Signed(Retrying(Base), { a: 1 }) {}', ['class A < Base'], 'javascript');
    check('classes as values', 'const A = class Inner extends B { m() {} }; export default class extends C {}', [
      'class A < B',
      'A: m: (fn m ())',
      'class default < C',
    ]);
  });

  describe('functions of the top level', () => {
    check(
      'declared, assigned, exported',
      `function a() {} export async function* b() {} const c = async (x) => x, d = function e() {}; export const f = (() => 1) as G; const h = memo(() => i());`,
      [
        'a: (fn a ())',
        'b: (fn b ())',
        'c: (fn (x) (return x))',
        'd: (fn e ())',
        'f: (fn () (return 1))',
        '(let= h (call memo (fn () (return (call i)))))',
      ],
    );
    check(
      'CommonJS stays module code',
      `exports.a = function () {}; module.exports = { b() {} };`,
      ['(= (. exports a) (fn ()))', '(= (. module exports) {"b": (fn b ())})'],
      'javascript',
    );
    check('default exports', `export default async () => {};`, ['default: (fn ())']);
    check('a default export that is a value', `export default { a, b() {} };`, [
      '(let= default {"a": a, "b": (fn b ())})',
    ]);
    check('handlers stay statements', `app.get('/', async (req, res) => { await f(req); });`, [
      '(do (call (. app get) "/" (fn (req res) (do (call f req)))))',
    ]);
  });

  describe('JSX', () => {
    for (const grammar of ['javascript', 'tsx']) {
      check(
        `keeps its expressions (${grammar})`,
        'const a = <><B.C d="e" f={g} {...h} on={() => i()}>text &amp; {/* none */}<b>{j && <k/>}</b></B.C></>;',
        ['(let= a (? g h (fn () (return (call i))) (?: j (?) null)))'],
        grammar,
      );
    }
  });

  it('reads imports', () => {
    const { imports } = outlineOf(
      `import a, { b as c, type D, 'e-f' as g } from 'm'; import * as h from 'n'; import 'o'; import type { P } from './p'; import q = require('r'); import s from 't' with { type: 'json' };`,
    );
    assert.deepEqual(
      imports.map(({ local, module, name }) => `${local} = ${module} ${name}`),
      ['a = m default', 'c = m b', 'D = m D', 'g = m e-f', 'h = n *', 'P = ./p P', 'q = r *', 's = t default'],
    );
  });

  it('reads exports', () => {
    const exported = (source: string, grammar?: string): string[] =>
      outlineOf(source, grammar).exports.map(({ exported: as, name, module }) => [as, name, module ?? '.'].join(' '));
    assert.deepEqual(
      exported(
        `export { a, b as c, d as default }; export { e as 'f-g' } from './m'; export * from './n'; export * as h from './o'; export const i = 1, { j, k: [l], ...m } = n, o = () => 1; export default p;`,
      ),
      [
        'a a .',
        'c b .',
        'default d .',
        'f-g e ./m',
        '* * ./n',
        'h * ./o',
        'i i .',
        'j j .',
        'l l .',
        'm m .',
        'o o .',
        'default p .',
      ],
    );
    assert.deepEqual(exported(`export default class A {}`), ['default A .']);
    assert.deepEqual(exported(`export default function b() {}`), ['default b .']);
    assert.deepEqual(exported(`export default { a };`), ['default default .']);
    assert.deepEqual(exported(`export * as default from 'a'; export { b as default };`, 'javascript'), [
      'default * a',
      'default b .',
    ]);
    assert.deepEqual(exported(`export class A {} export enum B {} export async function c() {}`), [
      'A A .',
      'B B .',
      'c c .',
    ]);
  });

  it('reads directives before anything else alone', () => {
    assert.deepEqual(outlineOf(`// c\n'use strict';\n"use client"\nimport 'a';\n'use server';`).directives, [
      'use strict',
      'use client',
    ]);
  });

  it('has spans relative to the declaration, within the declaration', () => {
    const outline = outlineOf(SAMPLE, 'tsx');
    for (const declaration of outline.declarations) {
      const text = SAMPLE.slice(declaration.start, declaration.end);
      const visit = (node: unknown): void => {
        if (Array.isArray(node)) node.forEach(visit);
        if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
        if ('start' in node && 'end' in node) {
          assert.ok(Number(node.start) >= 0 && Number(node.end) <= text.length, JSON.stringify(node));
          assert.ok(Number(node.start) <= Number(node.end));
        }
        Object.values(node).forEach(visit);
      };
      visit(lower(declaration));
    }
  });

  it('says where strings, keys and arguments are', () => {
    const source = `const before = 1;\nexport const f = (a) => axios.get(\`/v3/\${a}/x\`, { params: 'é' });`;
    const declaration = outlineOf(source).declarations.at(-1);
    assert.ok(declaration?.kind === 'function');
    const at = ({ start, end }: N.Span): string => source.slice(declaration.start + start, declaration.start + end);
    assert.equal(source.slice(declaration.start, declaration.start + 6), 'export');
    const [statement] = javascript.lowerFunction(declaration).body;
    assert.ok(statement?.kind === 'return' && statement.value?.kind === 'call');
    const { callee, args, argsSpan } = statement.value;
    assert.ok(callee.kind === 'member' && argsSpan);
    assert.equal(at(callee.keySpan), 'get');
    assert.equal(at(argsSpan), `(\`/v3/\${a}/x\`, { params: 'é' })`);
    const [url, options] = args.map(({ value }) => value);
    assert.ok(url?.kind === 'join' && options?.kind === 'map');
    assert.deepEqual(url.parts.map(at), ['/v3/', 'a', '/x']);
    const [entry] = options.entries;
    assert.ok(entry && entry.spread === undefined && entry.value.kind === 'literal');
    assert.equal(at(entry), `params: 'é'`);
    assert.equal(at(entry.key), 'params');
    assert.equal(source[declaration.start + (entry.value.content ?? 0)], 'é');
  });

  it('starts a method at its decorators', () => {
    const source = `class A {\n  @Get('/a')\n  m() {}\n}`;
    const method = outlineOf(source).declarations[1];
    assert.equal(method && source.slice(method.start, method.end), `@Get('/a')\n  m() {}`);
  });

  describe('broken code', () => {
    check('an entry that is being typed may become anything', `f({ a: 1, b: });`, ['(do (call f {"a": 1, "b": }))']);
    check('the declarations around an error stay', `function a() { return 1; }\n)\nfunction b() { return 2; }`, [
      'a: (fn a () (return 1))',
      'b: (fn b () (return 2))',
    ]);
    it('survives very deep and very long code', () => {
      const inputs = [
        `x = ${'['.repeat(3000)}`,
        `x = ${'a('.repeat(3000)}`,
        `x = ${'('.repeat(3000)}a${')'.repeat(3000)};`,
        `x = ${'<a>'.repeat(1000)}`,
        `x = ${"'a' + ".repeat(5000)}'b';`,
        '{'.repeat(3000),
        'namespace A { '.repeat(500),
        'if (a) {} else '.repeat(2000),
      ];
      for (const input of inputs) for (const grammar of ['javascript', 'tsx']) lines(input, grammar);
      assert.equal(lines(`x = ${"'a' + ".repeat(5000)}'b';`)[0]?.length, '(= x (+))'.length + 5001 * 4);
    });
    it('never throws, whatever is cut out or spliced in', () => {
      const place = fc.nat(SAMPLE.length);
      fc.assert(
        fc.property(place, place, place, fc.string({ maxLength: 6 }), (a, b, c, noise) => {
          const [from, to] = a < b ? [a, b] : [b, a];
          const texts = [
            SAMPLE.slice(0, a),
            SAMPLE.slice(0, from) + SAMPLE.slice(to),
            SAMPLE.slice(0, c) + noise + SAMPLE.slice(c),
            SAMPLE.slice(0, c) + SAMPLE.slice(from, to) + SAMPLE.slice(c),
          ];
          for (const text of texts) lines(text, 'tsx');
          for (const text of texts) lines(text, 'javascript');
        }),
        { numRuns: 40 },
      );
    });
  });
});
