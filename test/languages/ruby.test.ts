import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Outline } from '../../src/syntax/language';
import { grammarFilesOfPackages } from '../../src/syntax/grammar-files';
import { Grammars } from '../../src/syntax/grammars';
import type * as N from '../../src/syntax/nodes';
import { ruby } from '../../src/languages/ruby/index';
import { print } from './print';

const grammars = new Grammars(grammarFilesOfPackages(process.cwd()));

function outlined(source: string): Outline {
  const tree = grammars.parse('ruby', source, null, 5000);
  assert.ok(tree);
  return ruby.outline(tree.rootNode);
}

/** One line per declaration: `class X < A, B`, `X#method (fn …)`, `X.static (fn …)`, `X: statement`. */
function program(source: string): string[] {
  return outlined(source).declarations.map((declaration) => {
    if (declaration.kind === 'class')
      return `class ${[declaration.name, declaration.supers.join(', ')].filter((part) => part !== '').join(' < ')}`;
    const owner = declaration.owner ?? '';
    if (declaration.kind === 'function') {
      const name = `${owner}${declaration.static ? '.' : '#'}${declaration.name}`;
      return `${name} ${print(ruby.lowerFunction(declaration))}`;
    }
    return `${owner}: ${ruby.lowerStatement(declaration).map(print).join(' ')}`.trim();
  });
}

/** Statements as they are lowered in a method's body; the last, which would be returned, is a `nil`. */
function statements(source: string): string {
  const [declaration] = outlined(`def m\n${source}\nnil\nend`).declarations;
  assert.ok(declaration?.kind === 'function');
  const body = ruby.lowerFunction(declaration).body;
  assert.equal(print(body.at(-1) ?? assert.fail()), '(return null)');
  return body.slice(0, -1).map(print).join(' ');
}

/** The value of an expression that is assigned. */
function value(source: string): string {
  const text = statements(`x = ${source}`);
  const found = /^\(let= x (.*)\)$/s.exec(text);
  assert.ok(found, text);
  return found[1] ?? '';
}

const body = (source: string): string => {
  const [line] = program(`def m\n${source}\nend`);
  return (line ?? '').replace(/^#m \(fn m \(\) ?(.*)\)$/s, '$1');
};

const table = (of: (source: string) => string, rows: readonly (readonly [string, string])[]): void => {
  for (const [source, expected] of rows) assert.equal(of(source), expected, source);
};

describe('Ruby syntax', () => {
  before(() => grammars.load(['ruby']));

  describe('outline', () => {
    it('qualifies nested and compact modules and classes', () => {
      assert.deepEqual(
        program(
          'module A\n  class B < C::D\n    def x; end\n  end\n  class E::F; end\n  class ::G; end\nend\nclass H::I < J; end',
        ),
        ['class A', 'class A::B < C::D', 'A::B#x (fn x ())', 'class A::E::F', 'class G', 'class H::I < J'],
      );
    });

    it('puts mixins among the supers, the nearest in lookup first', () => {
      assert.deepEqual(
        program(
          'class A < B\n  include C, D\n  include E\n  extend F::G\n  prepend H\n  extend self\n  include HTTParty\n  include x.helpers\nend',
        ),
        ['class A < H, HTTParty, E, C, D, F::G, B', 'A: (do (call include (call (. x helpers))))'],
      );
    });

    it('knows which methods are called on the class itself', () => {
      assert.deepEqual(
        program(
          'class A\n  def self.a; end\n  class << self\n    attr_accessor :t\n    def b; end\n  end\n  def A.c; end\n  def initialize; end\n  private def d; end\n  private_class_method def self.e; end\nend',
        ),
        [
          'class A',
          'A.a (fn a ())',
          'A: (do (call attr_accessor "t"))',
          'A.b (fn b ())',
          'A.c (fn c ())',
          'A#constructor (fn constructor ())',
          'A#d (fn d ())',
          'A.e (fn e ())',
        ],
      );
      const names = (source: string): string[] =>
        program(source)
          .slice(1)
          .map((line) => line.split(' ')[0] ?? '');
      assert.deepEqual(names('module A\n  def a; end\n  module_function\n  def b; end\n  private\n  def c; end\nend'), [
        'A#a',
        'A.b',
        'A#c',
      ]);
      assert.deepEqual(names('module A\n  def a; end\n  def b; end\n  module_function :a\nend'), ['A.a', 'A#b']);
      assert.deepEqual(names('module A\n  extend self\n  def a; end\nend'), ['A.a']);
    });

    it('gives constants and fields to their class, and other calls of its body as statements', () => {
      assert.deepEqual(
        program(
          "class A\n  HOST = ENV.fetch('H', 'h').freeze\n  B, C = 1, 2\n  @@n = 0\n  @m = {}\n  base_uri HOST\n  delegate :get, to: :conn\n  attr_reader :x\n  private\nend\nTOP = 1\nrequire 'faraday'\nrequire_relative 'lib/x'",
        ),
        [
          'class A',
          'A: (= (. self HOST) (call (. ENV fetch) "H" "h"))',
          'A: (= [(. self B), (. self C)] [1, 2])',
          'A: (= (. self @@n) 0)',
          'A: (= (. self @m) {})',
          'A: (do (call base_uri HOST))',
          'A: (do (call delegate "get" to="conn"))',
          'A: (do (call attr_reader "x"))',
          ': (= TOP 1)',
        ],
      );
      assert.deepEqual(outlined("require 'faraday'\nrequire_relative 'lib/x'").imports, [
        { local: '', module: 'faraday', name: '*' },
        { local: '', module: './lib/x', name: '*' },
      ]);
    });

    it('reads classes that are made by a call, concerns and guarded declarations', () => {
      assert.deepEqual(
        program(
          'A = Struct.new(:t) do\n  def x; end\nend\nmodule B\n  C = Class.new(StandardError)\n  included do\n    include HTTParty\n    base_uri "u"\n  end\n  class_methods do\n    def y; end\n  end\nend\nunless defined?(D)\n  class D; end\nend',
        ),
        [
          'class A < Struct',
          'A#x (fn x ())',
          'class B < HTTParty',
          'class B::C < StandardError',
          'B: (do (call base_uri "u"))',
          'B.y (fn y ())',
          'class D',
        ],
      );
    });

    it('finds declarations in half-typed code', () => {
      const lines = program(
        'module A\n  class B < C\n    def x; conn.get(1); end\n    def y\n      conn.get("v3/#{id}", par',
      );
      assert.ok(lines.includes('class A'));
      assert.ok(lines.includes('class A::B < C'));
      assert.ok(lines.includes('A::B#x (fn x () (return (call (. conn get) 1)))'));
    });

    it('gives a heredoc to the declaration that begins it', () => {
      const source = 'URL = <<~X\n  https://a/#{b}\nX\ny = 1';
      const [first] = outlined(source).declarations;
      assert.equal(source.slice(first?.start, first?.end).trim(), 'URL = <<~X\n  https://a/#{b}\nX');
    });
  });

  describe('texts', () => {
    it('cooks quotes, escapes and interpolation', () => {
      table(value, [
        [`'a\\'b\\n'`, '"a\'b\\\\n"'],
        ['"a\\u00e9\\t\\s#{b}\\"c"', '(tpl "aé\\t " b "\\"c")'],
        ['"#@a/#{@b}"', '(tpl (. self @a) "/" (. self @b))'],
        ['%q(a#{b})', '"a#{b}"'],
        ['%Q{a#{b}}', '(tpl "a" b)'],
        ['%(a (b))', '"a (b)"'],
        [`'a' "b#{c}" \\\n 'd'`, '(tpl "a" "b" c "d")'],
        ['"a" + b + "c"', '(+ "a" b "c")'],
        ['"a".freeze', '"a"'],
        ["+''", '""'],
        ['?a', '"a"'],
        [':sym', '"sym"'],
        [':"a b"', '"a b"'],
        ['%w[a b]', '["a", "b"]'],
        ['%i[a b]', '["a", "b"]'],
        ['`curl #{url}`', '(call ` (tpl "curl " url))'],
        ['/a#{b}/', '(? (? b))'],
      ]);
    });

    it('reads heredocs without their margin', () => {
      table(statements, [
        ['x = <<~X\n    https://a/#{b}?c=1\nX', '(let= x (tpl "https://a/" b "?c=1\\n"))'],
        ['x = <<~X.strip\n    a\n      b\n  X', '(let= x (call (. (tpl "a\\n" "  b\\n") strip)))'],
        ["x = <<-'X'\n  a#{b}\n  X", '(let= x "  a#{b}\\n")'],
        ['f(<<~A, <<~B)\n  a\nA\n  b\nB', '(do (call f "a\\n" "b\\n"))'],
        ['x = <<~X\nX', '(let= x "")'],
      ]);
    });

    it('places the characters of texts', () => {
      const source = 'def m\n  \'ab\' "c#{d}e"\nend\nx = <<~X\n  f\n    g\nX\n';
      const [first, second] = outlined(source).declarations;
      assert.ok(first?.kind === 'function' && second?.kind === 'statement');
      const found: [string, string][] = [];
      const visit = (node: N.Expression, base: number): void => {
        if (node.kind === 'join') node.parts.forEach((part) => visit(part, base));
        if (node.kind !== 'literal' || node.content === undefined || typeof node.value !== 'string') return;
        const at = base + node.content;
        found.push([node.value, source.slice(at, at + node.value.length)]);
      };
      const [returned] = ruby.lowerFunction(first).body;
      const [assigned] = ruby.lowerStatement(second);
      assert.ok(returned?.kind === 'return' && returned.value && assigned?.kind === 'assign');
      visit(returned.value, first.start);
      visit(assigned.value, second.start);
      assert.deepEqual(
        found.map(([text]) => text),
        ['ab', 'c', 'e', 'f\n', '  g\n'],
      );
      for (const [text, written] of found) assert.equal(written, text);
    });
  });

  it('lowers calls and their arguments', () => {
    table(value, [
      ['foo', 'foo'],
      ['foo()', '(call foo)'],
      ['a.b', '(call (. a b))'],
      ['a&.b&.c(1)', '(call (. (call (. a b)) c) 1)'],
      ['A::B.c', '(call (. (. A B) c))'],
      ['A::b(1)', '(call (. A b) 1)'],
      ['::A', 'A'],
      ['A::B.new(1, k: 2).get', '(call (. (new (. A B) 1 k=2) get))'],
      ['self.class::HOST', '(. (call (. self class)) HOST)'],
      ['self.class.get(1)', '(call (. (call (. self class)) get) 1)'],
      ["f(a, 'b' => 1, c: 2, :d => 3, **h)", '(call f a b=1 c=2 d=3 **h)'],
      ['f(a:, "b": 1, c => 2)', '(call f a=a b=1 **{c: 2})'],
      ['f(*a, &b)', '(call f ...a &(fn (**) (return (call (. b call) ...*))))'],
      ['a.map(&:b)', '(call (. a map) &(fn (_1) (return (call (. _1 b)))))'],
      ['a.send(:get, 1)', '(call (. a get) 1)'],
      ['a.(1)', '(call (. a call) 1)'],
      ['h[:a][b]', '([] ([] h "a") b)'],
      ["ENV['A']", '([] ENV "A")'],
      ['a[1, 2]', '(call (. a []) 1 2)'],
      ['Hash[a]', '([] Hash a)'],
      ["HTTP['a' => b]", '(call (. HTTP []) a=b)'],
      ['5.seconds', '(call (. 5 seconds))'],
    ]);
  });

  it('marks where the parentheses of a call are', () => {
    const source = 'def m; http.get(a, b); end';
    const [declaration] = outlined(source).declarations;
    assert.ok(declaration?.kind === 'function');
    const [returned] = ruby.lowerFunction(declaration).body;
    assert.ok(returned?.kind === 'return' && returned.value?.kind === 'call');
    const { argsSpan, callee } = returned.value;
    assert.equal(source.slice(argsSpan?.start, argsSpan?.end), '(a, b)');
    assert.ok(callee.kind === 'member');
    assert.equal(source.slice(callee.start, callee.end), 'http.get');
    assert.equal(source.slice(callee.keySpan.start, callee.keySpan.end), 'get');
  });

  it('lowers maps, lists and formats', () => {
    table(value, [
      [`{ a: 1, 'b' => 2, "c": 3, d:, :e => 4, f => 5, **g }`, '{"a": 1, "b": 2, "c": 3, "d": d, "e": 4, f: 5, ...g}'],
      ['[1, *a, b: 2]', '[1, ...a, {"b": 2}]'],
      ['1, 2', '[1, 2]'],
      ['*a', '[...a]'],
      ['"%s/%s" % [a, b]', '(% "%s/%s" a b)'],
      ['URL % { a: 1, **b }', '(% URL a=1 **b)'],
      ['URL % siren', '(% URL siren)'],
      ['n % 10', '(call % n 10)'],
      ['format(u, a: 1)', '(call format u a=1)'],
      ['-1.5', '-1.5'],
      ['1_000 * n', '(call * 1000 n)'],
      ['!a', '(?: a false true)'],
      ['a == b', '(call == a b)'],
      ['(1..2)', '(? 1 2)'],
    ]);
  });

  it('turns conditions in a value place into choices', () => {
    table(value, [
      ['a ? b : c', '(?: a b c)'],
      ['a || b || c', '(?? a b c)'],
      ['(a || (b || c))', '(?? a (?? b c))'],
      ['a && b', '(?: a b null)'],
      ["a || raise('x')", 'a'],
      ['if a then b elsif c then d else e end', '(?: a b (?: c d e))'],
      ['unless a then b end', '(?: a null b)'],
      ['if a then b else raise end', '(?: a b)'],
      ['case a when 1, 2 then b else c end', '(?: (? a 1 2) b c)'],
      ['case when a then b end', '(?: a b null)'],
      ['(a)', 'a'],
      ['a rescue nil', '(?: _ a null)'],
      ['f(if a then b end)', '(call f (?: a b null))'],
    ]);
  });

  it('assigns inside branches where they do more than choose', () => {
    table(statements, [
      ['x = if a\n b\n c\nelse\n d\nend', '(if a ((do b) (let= x c)) ((= x d)))'],
      ['@x ||= begin\n a = 1\n f(a)\nend', '(let= a 1) (||= (. self @x) (call f a))'],
      ['x = begin\n a\nrescue A => e\n b\nend', '(try ((let= x a)) ((let= e (?)) (= x b)))'],
      ['f(begin\n a\nrescue\n b\nend)', '(do (call f (call (fn () (try ((return a)) ((return b)))))))'],
    ]);
  });

  it('lowers assignments', () => {
    table(statements, [
      ['x = 1\nx = 2', '(let= x 1) (= x 2)'],
      ['x = y = 1', '(let= y 1) (let= x y)'],
      ['if (x = f(1))\n g\nend', '(let= x (call f 1)) (if x ((do g)) ())'],
      ['a, (b, *c) = d', '(let= [a, [b, ...c]] d)'],
      ['h[:a] = 1', '(= ([] h "a") 1)'],
      ['a.b = 1', '(= (. a b) 1)'],
      ['self.b ||= 1', '(||= (. self b) 1)'],
      ['@a += 1', '(+= (. self @a) 1)'],
      ['x = 1\nx *= 2', '(let= x 1) (= x (call * x 2))'],
      ['@a &&= 1', '(= (. self @a) (?: _ 1 (. self @a)))'],
      ["a << 'b' << c", '(let+= a "b") (+= a c)'],
      ['a.body << b', '(+= (. a body) b)'],
      ['f(a << b)', '(do (call f (? a b)))'],
      ['h.merge!(a: 1)', '(do (call (. h merge!) a=1))'],
      ['$a = 1', '(= $a 1)'],
    ]);
  });

  it('lowers control flow', () => {
    table(statements, [
      ['f if a', '(if a ((do f)) ())'],
      ['f unless a', '(if a () ((do f)))'],
      ['return if a', '(if a ((return)) ())'],
      ['return a, b', '(return [a, b])'],
      ['raise A, "b"', '(throw (call raise A "b"))'],
      ['exit', '(throw exit)'],
      ['a or return b', '(if a ((do a)) ((return b)))'],
      ['f(1) or a = 1', '(if (call f 1) ((do (?))) ((let= a 1)))'],
      ['f(1) or raise "x"', '(do (call f 1))'],
      ['x && y = 1', '(if x ((let= y 1)) ())'],
      ['for a, b in c do d end', '(loop c [a, b] ((do d)))'],
      ['while (x = f(1)) do g end', '(loop _ _ ((let= x (call f 1)) (do g)))'],
      ['begin a end until b', '(loop _ _ ((do b) (do a)))'],
      ['case a\nin {b:} then c\nin [1] then d\nend', '(if (? a (? (? "b"))) ((do c)) ((if (? (? 1)) ((do d)) ())))'],
      [
        'begin\n a\nrescue\n retry\nelse\n b\nensure\n c\nend',
        '(try ((do a) (do b)) ((do (call retry))) (final (do c)))',
      ],
      ['loop do\n break if a\nend', '(do (call loop &(fn () (if a ((break)) ()))))'],
      ['def n(a) = a', '(let= n (fn n (a) (return a)))'],
    ]);
  });

  it('returns the last value of a method', () => {
    table(body, [
      ['a', '(return a)'],
      ['@c ||= A.new', '(||= (. self @c) (new A)) (return (. self @c))'],
      ['if a\n b\nelse\n c = 1\nend', '(if a ((return b)) ((let= c 1) (return c)))'],
      ['unless a then b end', '(if a () ((return b)))'],
      ['case a when 1 then b else c end', '(if (? a 1) ((return b)) ((return c)))'],
      ['begin a rescue b end', '(try ((return a)) ((return b)))'],
      ['a\nrescue B\n c\nensure\n d', '(try ((return a)) ((return c)) (final (do d)))'],
      ['a ? b : c', '(return (?: a b c))'],
      ['return a', '(return a)'],
      ['raise a', '(throw (call raise a))'],
      ['x << 1', '(let+= x 1) (return x)'],
    ]);
  });

  it('lowers parameters', () => {
    assert.deepEqual(program('def m(a, b = 1, *c, d:, e: 2, **f, &g); end\ndef n((a, b), *); end'), [
      '#m (fn m (a b=1 *c --d --e=2 **f &g))',
      '#n (fn n ([a, b] **))',
    ]);
    assert.deepEqual(program('def m(...) = f(1, ...)\ndef n(*, **) = f(*, **)'), [
      '#m (fn m (** ****) (return (call f 1 ...* ****)))',
      '#n (fn n (** ****) (return (call f ...* ****)))',
    ]);
  });

  it('lowers blocks and lambdas', () => {
    table(value, [
      ['a.map { |b, (c, d), e: 1| f(b) }', '(call (. a map) &(fn (b [c, d] --e=1) (return (call f b))))'],
      ['a.map { it.b }', '(call (. a map) &(fn (it) (return (call (. it b)))))'],
      ['a.map { _1 + _2 }', '(call (. a map) &(fn (_1 _2) (return (+ _1 _2))))'],
      ['a.map { |b| next c if b; d }', '(call (. a map) &(fn (b) (if b ((return c)) ()) (return d)))'],
      ['->(b) { b }', '(fn (b) (return b))'],
      ['lambda { |b| b }', '(fn (b) (return b))'],
      ['proc do b end', '(fn () (return b))'],
      ['A.new(1) { |b| b.c = 2 }', '(new A 1 &(fn (b) (= (. b c) 2) (return (. b c))))'],
    ]);
    assert.equal(
      statements('x = 1\na.each { |b; c| x = b; y = c }\ny = 2'),
      '(let= x 1) (do (call (. a each) &(fn (b) (= x b) (let= y c) (return y)))) (let= y 2)',
    );
    assert.equal(body('yield a, b: 1'), '(return (call yield a b=1))');
  });

  it('forwards what super leaves out, and makes of the class in a static method', () => {
    assert.deepEqual(
      program(
        'class A\n  def initialize(a, b: 1, *c, **d)\n    super\n  end\n  def x = super(1)\n  def self.call(...) = new(...).call\n  def self.y = new.call\nend',
      ).slice(1),
      [
        'A#constructor (fn constructor (a --b=1 *c **d) (return (call super a b=b ...c **d)))',
        'A#x (fn x () (return (call super 1)))',
        'A.call (fn call (** ****) (return (call (. (new self ...* ****) call))))',
        'A.y (fn y () (return (call (. (new self) call))))',
      ],
    );
  });

  it('never throws on what is half typed', () => {
    const sample = SAMPLE;
    const lower = (source: string): void => {
      program(source);
    };
    lower(sample);
    for (let length = 0; length < sample.length; length += 7) lower(sample.slice(0, length));
    fc.assert(
      fc.property(
        fc.nat(sample.length),
        fc.nat(60),
        fc.string({ maxLength: 6, unit: fc.constantFrom(...PIECES) }),
        (at, cut, piece) => {
          lower(sample.slice(0, at) + piece + sample.slice(at + cut));
        },
      ),
      { numRuns: 150 },
    );
  });
});

const PIECES = [
  '"',
  "'",
  '#{',
  '}',
  '(',
  ')',
  ' do |x| ',
  'end\n',
  '{',
  '[',
  ']',
  '<<~A\n',
  ':',
  '**',
  '&',
  '\n',
  '=',
  'é',
  '||=',
];

const SAMPLE = String.raw`
require 'faraday'

module ApiEntreprise
  class Client < Base
    include HTTParty
    HOST = ENV.fetch('HOST', 'https://entreprise.api.gouv.fr').freeze
    QUERY = <<~TEXT.strip
      context=#{CONTEXT}&object=\u00e9
        recipient=#{SIRET}
    TEXT
    attr_reader :token

    class << self
      def call(...) = new(...).call
    end

    def initialize(token: ENV['TOKEN'], params: {}, **rest, &block)
      @token = token || raise(ArgumentError, "token")
      @params = { context: 'x', 'object' => "a #{params[:o] ? 1 : %w[a b].join("-")}", **params }
      super
    end

    def get(path, id = nil, *others, query: {})
      response = connection.get("v3/#{path}/#{id}", @params.merge(query)) do |req|
        req.options.timeout = 5
        req.headers['Authorization'] = "Bearer " + token
      end
      case response.status
      when 200..299 then JSON.parse(response.body)
      when 404, 422
        nil
      else
        raise Error.new(response)
      end
    rescue Faraday::TimeoutError, Error => e
      retry if (attempts += 1) < 3
      Rails.logger.error(format('%<a>s', a: e))
      nil
    ensure
      done!
    end

    private

    def connection
      @connection ||= begin
        url = prod? ? HOST : "https://staging.#{HOST % [1]}"
        Faraday.new(url: url, request: { timeout: 10 }) { |f| f.adapter :net_http }
      end
    end
  end
end
`;
