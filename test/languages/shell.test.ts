import assert from 'node:assert/strict';
import fc from 'fast-check';
import { shell } from '../../src/languages/shell/index';
import { grammarFilesOfPackages } from '../../src/syntax/grammar-files';
import { Grammars } from '../../src/syntax/grammars';
import type { Outline } from '../../src/syntax/language';
import { print } from './print';

const grammars = new Grammars(grammarFilesOfPackages(process.cwd()));

function withOutline<T>(text: string, use: (outline: Outline) => T): T {
  const tree = grammars.parse('bash', text, null, 10_000);
  assert.ok(tree);
  try {
    return use(shell.outline(tree.rootNode));
  } finally {
    tree.delete();
  }
}

/** One line per statement of a script; functions with their name in front. */
function script(text: string): string[] {
  return withOutline(text, ({ declarations }) =>
    declarations.flatMap((declaration) => {
      if (declaration.kind === 'class') return [];
      if (declaration.kind === 'function') return [`${declaration.name} ${print(shell.lowerFunction(declaration))}`];
      return shell.lowerStatement(declaration).map(print);
    }),
  );
}

describe('Shell', () => {
  before(() => grammars.load(['bash']));

  describe('outline', () => {
    it('knows functions, guarded ones too, and what is taken in by the end of its path', () => {
      const text = `
source "$(dirname "$0")/lib/api.sh"
. ./reglages.sh
f() { :; }
function g { :; }
if [ -z "$X" ]; then h() { :; }; fi
`;
      const outline = withOutline(text, ({ imports, declarations }) => ({
        imports: imports.map(({ module }) => module),
        functions: declarations.flatMap((each) => (each.kind === 'function' ? [each.name] : [])),
      }));
      assert.deepEqual(outline, { imports: ['lib/api.sh', 'reglages.sh'], functions: ['f', 'g', 'h'] });
    });
  });

  it('lowers words, quotes and what is put into them', () => {
    assert.deepEqual(script(`a=x\nb='$x "y"'\nc="\\$x \\"y\\""\nd=$'a\\tb'\ne="$a/\${b}c"\nf=$a/c\ng='a'\\''b'\nh=`), [
      '(= a "x")',
      `(= b "$x \\"y\\"")`,
      `(= c "$x \\"y\\"")`,
      '(= d "a\\tb")',
      '(= e (tpl a "/" b "c"))',
      '(= f (tpl a "/c"))',
      `(= g "a'b")`,
      '(= h "")',
    ]);
  });

  it('knows where the characters of a text are', () => {
    withOutline('a="x$b y"', ({ declarations: [declaration] }) => {
      assert.ok(declaration?.kind === 'statement');
      const [statement] = shell.lowerStatement(declaration);
      assert.ok(statement?.kind === 'assign' && statement.value.kind === 'join');
      const contents = statement.value.parts.map((part) => (part.kind === 'literal' ? part.content : null));
      assert.deepEqual(contents, [3, null, 6]);
    });
  });

  it('lowers what operators make of a variable', () => {
    assert.deepEqual(script('a=${b:-c}\na=${b-c}\na=${b:?d}\na=${b%/}\na=${b:0:9}\na=${b/x/$c}\na=${#b}\na=${b##*/}'), [
      '(= a (?? b "c"))',
      '(= a (?? b "c"))',
      '(= a b)',
      '(= a (call (. b removesuffix) "/"))',
      '(= a (call (. b substring) 0 9))',
      '(= a (call (. b replace) "x" c))',
      '(= a (? b))',
      '(= a (? b))',
    ]);
  });

  it('lowers commands, the words behind a redirection included', () => {
    assert.deepEqual(script('curl -s 2>/dev/null "u" -d a=b\n/usr/bin/curl "$u" | jq .\ncurl "${o[@]}" $p "$@"'), [
      '(do (call curl "-s" "u" "-d" "a=b"))',
      '(do (call curl (tpl u)))',
      '(do (call jq "."))',
      '(do (call curl ...o ...(call $split p) ...@))',
    ]);
  });

  it('lowers what runs a command as that command', () => {
    assert.deepEqual(
      script(
        'timeout -s KILL 5 sudo -u x curl "$u"\nA=1 env B=2 nice -n 5 curl "$u"\nxargs -P4 -I{} curl "u/{}"\nxargs curl',
      ),
      [
        '(do (call curl (tpl u) timeout="5"))',
        '(do (call curl (tpl u)))',
        '(do (call curl (tpl "u/" (?) "")))',
        '(do (call curl (?)))',
      ],
    );
  });

  it('lowers arrays, functions and the words that they are given', () => {
    assert.deepEqual(script('a=(x "$y" "${z[@]}")\na+=(w)\nf() { local b=$1; shift 2; curl "$@"; return 1; }'), [
      '(= a ["x", (tpl y), ...z])',
      '(= a [...a, "w"])',
      'f (fn f (*@) (let= b (call $named ([] @ 0) "b")) (= @ (call $shift @ 2)) (do (call curl ...@)) (return))',
    ]);
  });

  it('lowers conditions, loops and lists', () => {
    const text =
      'if [ -n "$a" ]; then b=1; elif c; then b=2; else b=3; fi\ncase $a in x) b=1 ;; *) b=2 ;; esac\nfor s in "$@"; do f "$s" & done\nwhile read -r s; do f "$s"; done < x\na && b || exit 1';
    assert.deepEqual(script(text), [
      '(do (? (? (tpl a))))',
      '(if (?) ((= b "1")) ((do (call c)) (if (?) ((= b "2")) ((= b "3")))))',
      '(if (?) ((= b "1")) ((= b "2")))',
      '(loop! @ s ((do (call f (tpl s)))))',
      '(loop _ _ ((= s (?)) (do (call f (tpl s)))))',
      '(do (call a))',
      '(if (?) ((do (call b))) ())',
      '(if (?) ((throw)) ())',
    ]);
  });

  it('keeps a command in a text, where its answer is read', () => {
    assert.deepEqual(script('a=$(curl "$u")\nb=$(curl "$u" | jq .)\nc=$(printf %s/x "$u")\nd=$(f)'), [
      '(= a (call curl (tpl u)))',
      '(= b (? (call curl (tpl u)) (call jq ".")))',
      '(= c (% "%s/x" (tpl u)))',
      '(= d (? (call f)))',
    ]);
  });

  it('never throws on what is half typed', () => {
    const whole =
      'f() {\n  local o=(-m 5 "x=${1:-y}")\n  for s in "$@"; do curl "${o[@]}" "$(g "$s" | h)" <<EOF\n$s\nEOF\n  done\n}\ncase $1 in a) f "$2" ;; esac\n';
    fc.assert(
      fc.property(fc.nat(whole.length), fc.nat(whole.length), (from, to) => {
        script(whole.slice(0, Math.min(from, to)) + whole.slice(Math.max(from, to)));
      }),
      { numRuns: 200 },
    );
  }).timeout(60_000);
});
