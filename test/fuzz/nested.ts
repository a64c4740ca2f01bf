/** A construct that holds another of its kind: `before` and `after` around it, `inner` at the heart of all. */
interface Nesting {
  readonly before: string;
  readonly after: string;
  readonly inner: string;
}

export interface NestedLanguage {
  readonly id: string;
  /** A file of the language, and what it begins with. */
  readonly file: string;
  readonly begin: string;
  /** Ends a statement. */
  readonly end: string;
  readonly nestings: readonly Nesting[];
}

/** `before…after`, with `inner` where it is none that any expression could be. */
function nest(written: string, inner: string): Nesting {
  const [before = '', after = ''] = written.split('…');
  return { before, after, inner };
}

function all(inner: string, ...written: readonly string[]): Nesting[] {
  return written.map((each) => nest(each, inner));
}

const javascript: readonly Nesting[] = [
  ...all('1', '-…', '- -…', '+ +…', '!…', '~…', 'typeof …', 'void …', 'delete …', 'await …', '(…)', '[…]', '[...…]'),
  ...all('1', '({k: …})', '({...…})', '({["k" + …]: 1})', 'f(…)', 'f(...…)', 'new F(…)', 'a[…]', 'a.b(…).c', '(…)`a`'),
  ...all(
    '1',
    'a ? … : 1',
    '… ? 1 : 2',
    'a && …',
    '(… && a)',
    'a || …',
    '(… || a)',
    'a ?? …',
    'a + …',
    '(… + a)',
    'a - …',
  ),
  ...all('1', 'a ** …', 'a < …', '`${…}`', '`a${…}b${c}`', '() => …', '() => { return …; }', 'async () => await …'),
  ...all(
    '1',
    '(function () { return …; })',
    '(function* () { yield …; })',
    '(0, …)',
    '(a = …)',
    '(a ||= …)',
    '(a += …)',
  ),
  ...all(
    '1',
    'class { x = …; }',
    'class { m() { return …; } }',
    'class { static { …; } }',
    'import(…)',
    '(a, …)',
    'a?.(…)',
  ),
  ...all(
    '1',
    '({ get x() { return …; } })',
    '({ m() { return …; } })',
    '(({ a = … }) => a)',
    '((a = …) => a)',
    'a.map((b) => …)',
  ),
  ...all('x', '(([a = …]) => a)', '(({ b: { c = … } }) => c)'),
  ...all(
    'x;',
    'if (a) { … }',
    'if (a) {} else { … }',
    'if (…) {}',
    'for (const a of b) { … }',
    'while (a) { … }',
    'do { … } while (a)',
  ),
  ...all('x;', 'switch (a) { case 1: … }', 'switch (a) { case 1: x; case 2: … default: y; }', 'try { … } finally {}'),
  ...all(
    'x;',
    'try {} catch { … }',
    'try {} finally { … }',
    'a: { … }',
    '{ … }',
    'for (;;) { … }',
    'function f() { … }',
  ),
  ...all(
    'x;',
    'class A { m() { … } }',
    'class A { static { … } }',
    'f(() => { … });',
    'const f = () => { … };',
    'else { … }',
  ),
];

const typescript: readonly Nesting[] = [
  ...all('1', '(… as any)', '(…)!', '<any>…', '(… satisfies A)', 'f<A>(…)', '(<T,>(a: T = …) => a)'),
  ...all(
    'x;',
    'namespace A { … }',
    'enum A { b = (() => { … })() }',
    'declare module "a" { … }',
    'class A { constructor(private a = () => { … }) {} }',
  ),
];

const jsx: readonly Nesting[] = [...all('1', '<a>{…}</a>', '<a b={…} />', '<>{…}</>', '<a>{b.map(() => …)}</a>')];

const python: readonly Nesting[] = [
  ...all(
    '1',
    '-…',
    '+…',
    '~…',
    '- + …',
    'not …',
    'await …',
    '(…)',
    '[…]',
    '{"k": …}',
    '{…}',
    '(…,)',
    '[*…]',
    '{**…}',
    'f(…)',
  ),
  ...all(
    '1',
    'f(a=…)',
    'f(*…)',
    'f(**…)',
    'a[…]',
    'a[…:b]',
    'a.b(…).c',
    'lambda: …',
    'lambda a=…: a',
    '(a := …)',
    '(yield …)',
  ),
  ...all(
    '1',
    'a if … else b',
    'a if b else …',
    '(… if a else b)',
    'a and …',
    '(… and a)',
    'a or …',
    '(… or a)',
    'a + …',
    '(… + a)',
  ),
  ...all(
    '1',
    'a % …',
    '(… % a)',
    'a ** …',
    'a | …',
    'a < …',
    '[… for a in b]',
    '[a for a in …]',
    '[a for a in b if …]',
    '{…: 1 for a in b}',
  ),
  ...all(
    '1',
    '{"k": … for a in b}',
    '(… for a in b)',
    '[[a for a in b] for b in …]',
    'getattr(a, "b", …)',
    'cast(A, …)',
    'super().f(…)',
  ),
  ...all('1', 'a = …', 'del …', 'del (…)', 'a, b = …', 'a += (…)', 'print …', 'assert …', 'raise …', 'return …'),
];

const php: readonly Nesting[] = [
  ...all(
    '1',
    '-…',
    '- -…',
    '+…',
    '!…',
    '~…',
    '@…',
    '(int) …',
    '(array) …',
    '(…)',
    '[…]',
    '["k" => …]',
    '[… => 1]',
    '[...…]',
    'f(…)',
  ),
  ...all(
    '1',
    'f(a: …)',
    'f(...…)',
    '$a[…]',
    '$a->{…}',
    '$a->b(…)',
    'A::b(…)',
    '$a?->b(…)',
    'new A(…)',
    'new (…)',
    'clone …',
    'print …',
  ),
  ...all(
    '1',
    'fn() => …',
    'fn($a = …) => 1',
    'function () { return …; }',
    '$a ? … : 1',
    '(… ? 1 : 2)',
    '$a ?: …',
    '$a ?? …',
    '(… ?? $a)',
  ),
  ...all(
    '1',
    '$a . …',
    '(… . $a)',
    '$a + …',
    '(… + [])',
    '$a - …',
    '$a && …',
    '$a and …',
    '$a < …',
    'match (…) { default => 1 }',
  ),
  ...all(
    '1',
    'match (1) { 1 => …, default => 2 }',
    '"a{$b[…]}c"',
    '"{$f(…)}"',
    '`a{$b[…]}`',
    '${…}',
    '($a = …)',
    '($a .= …)',
    '($a ??= …)',
  ),
  ...all(
    '1',
    'new class(…) {}',
    'new class { function f() { return …; } }',
    'throw …',
    'include …',
    'array(…)',
    'list(…) = $a',
    'compact(…)',
  ),
  ...all('$a', '$…', '${…}', '$a[…]', '&…', '[…] = $b', '$a = …', 'unset(…)'),
  ...all(
    'x();',
    'if ($a) { … }',
    'if ($a) {} else { … }',
    'if ($a) {} elseif ($b) { … }',
    'foreach ($a as $b) { … }',
    'while ($a) { … }',
  ),
  ...all(
    'x();',
    'do { … } while ($a);',
    'for (;;) { … }',
    'switch ($a) { case 1: … }',
    'switch ($a) { default: … }',
    'try { … } finally {}',
  ),
  ...all(
    'x();',
    'try {} catch (E $e) { … }',
    '{ … }',
    'function f() { … }',
    'if ($a): … endif;',
    'f(function () { … });',
    'namespace A { … }',
  ),
  ...all('x();', 'class A { function f() { … } }', 'declare(ticks=1) { … }', 'else { … }'),
];

const ruby: readonly Nesting[] = [
  ...all(
    '1',
    '-…',
    '- -…',
    '+…',
    '+a+…',
    '!…',
    '~…',
    'not …',
    '(…)',
    '[…]',
    '[*…]',
    '{ k: … }',
    '{ **… }',
    '{ … => 1 }',
    'f(…)',
    'f …',
  ),
  ...all(
    '1',
    'f(k: …)',
    'f(*…)',
    'f(**…)',
    'f(&…)',
    'a[…]',
    'a.b(…).c',
    'a&.b(…)',
    'A.new(…)',
    'A::b(…)',
    'a << …',
    '(… << a)',
    'f((… << a))',
  ),
  ...all(
    '1',
    'a % …',
    '(… % a)',
    'a ** …',
    'a + …',
    '(… + a)',
    'a < …',
    'a && …',
    '(… && a)',
    'a || …',
    '(… || a)',
    'a and …',
    '(a or …)',
  ),
  ...all(
    '1',
    'a ? … : b',
    '(… ? a : b)',
    '"a#{…}b"',
    '`#{…}`',
    '/#{…}/',
    ':"#{…}"',
    '-> { … }',
    '->(a = …) { a }',
    'lambda { … }',
    'a { … }',
  ),
  ...all(
    '1',
    'a { |b = …| b }',
    'a do … end',
    'a.map { |b| … }',
    'a.tap { |b| b.c = … }',
    'begin … end',
    '(a = …)',
    '(a ||= …)',
    '(a &&= …)',
  ),
  ...all(
    '1',
    '(a += …)',
    '(a.b = …)',
    '(a, b = …)',
    'defined?(…)',
    '(… rescue a)',
    '(a rescue …)',
    '(a if …)',
    '(… if a)',
    '(a unless …)',
  ),
  ...all(
    '1',
    'if … then a end',
    'if a then … end',
    'if a then b else … end',
    'unless a then … end',
    'case … when a then b end',
    'case a when b then … end',
  ),
  ...all(
    '1',
    'case a when … then b end',
    'case a; in …; end',
    'while a do … end',
    'a.b ||= …',
    'send(:a, …)',
    'yield(…)',
    'super(…)',
    'return …',
  ),
  ...all(
    'x',
    'if a\n…\nend',
    'if a\nelse\n…\nend',
    'if a\nelsif b\n…\nend',
    'def f\n…\nend',
    'class A\n…\nend',
    'module A\n…\nend',
    'begin\n…\nend',
  ),
  ...all(
    'x',
    'begin\nrescue\n…\nend',
    'begin\nensure\n…\nend',
    'class << self\n…\nend',
    'private def f\n…\nend',
    'for a in b\n…\nend',
    'BEGIN { … }',
  ),
  ...all(
    'x',
    'until a\n…\nend',
    'case a\nwhen b\n…\nend',
    'f do\n…\nend',
    'x = if a\n…\nend',
    'x = begin\n…\nend',
    'x = case a\nwhen b\n…\nend',
  ),
];

const java: readonly Nesting[] = [
  ...all(
    '1',
    '-…',
    '- -…',
    '!…',
    '~…',
    '(…)',
    '(int) …',
    '(String) (…)',
    'f(…)',
    'new F(…)',
    'a[…]',
    'a.b(…).c',
    'new int[] {…}',
  ),
  ...all(
    '1',
    'a ? … : 1',
    '… ? 1 : 2',
    'a && …',
    '(… && a)',
    'a || …',
    'a + …',
    '(… + a)',
    'a - …',
    'a < …',
    'a = …',
    '(a += …)',
  ),
  ...all(
    '1',
    'f(() -> …)',
    'f(() -> { return …; })',
    'f((String a) -> …)',
    'a.stream().map(b -> …)',
    'f(switch (a) { default -> …; })',
  ),
  ...all(
    '1',
    'f(new A() { int b() { return …; } })',
    'f(… instanceof B)',
    'f(switch (a) { case 1: yield …; default: yield 2; })',
  ),
  ...all(
    'x;',
    'if (a) { … }',
    'if (a) {} else { … }',
    'for (var a : b) { … }',
    'while (a) { … }',
    'do { … } while (a);',
    'for (;;) { … }',
  ),
  ...all(
    'x;',
    'switch (a) { case 1: … }',
    'switch (a) { default -> { … } }',
    'try { … } finally {}',
    'try {} catch (E e) { … }',
    'a: { … }',
    '{ … }',
  ),
  ...all(
    'x;',
    'class B { void f() { … } }',
    'synchronized (a) { … }',
    'f(() -> { … });',
    'try (var a = b) { … }',
    'else { … }',
  ),
];

export const nestedLanguages: readonly NestedLanguage[] = [
  { id: 'javascript', file: 'a.js', begin: '', end: ';\n', nestings: javascript },
  { id: 'jsx', file: 'a.jsx', begin: '', end: ';\n', nestings: jsx },
  { id: 'typescript', file: 'a.ts', begin: '', end: ';\n', nestings: [...javascript, ...typescript] },
  { id: 'python', file: 'a.py', begin: '', end: '\n', nestings: python },
  { id: 'php', file: 'a.php', begin: '<?php\n', end: ';\n', nestings: php },
  { id: 'ruby', file: 'a.rb', begin: '', end: '\n', nestings: ruby },
  { id: 'java', file: 'A.java', begin: 'class A { Object m() { ', end: '; } }', nestings: java },
];

/** The construct so many times in itself. */
export function nested({ before, after, inner }: Nesting, depth: number): string {
  return before.repeat(depth) + inner + after.repeat(depth);
}

export function nameOf({ before, after }: Nesting): string {
  return `${before}…${after}`.replaceAll('\n', '⏎');
}

/** The headers of Python's blocks, one in the other, the last with a body. */
export const pythonBlocks: readonly string[] = [
  ...['if a:', 'for a in b:', 'while a:', 'with a as b:', 'def f(a):', 'class A:', 'async def f():', 'try:'],
  ...['if a:\n{}x\n{}else:', 'for a in b:\n{}x\n{}else:'],
];

export function nestedBlocks(header: string, depth: number): string {
  const lines = Array.from({ length: depth }, (_, level) => {
    const indent = ' '.repeat(level);
    return header
      .split('\n')
      .map((line) => indent + line.replace('{}x', ' x').replace('{}', ''))
      .join('\n');
  });
  return [...lines, `${' '.repeat(depth)}x`, ''].join('\n');
}
