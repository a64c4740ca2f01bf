import assert from 'node:assert/strict';
import fc from 'fast-check';
import { rust } from '../../src/languages/rust/index';
import { grammarFilesOfPackages } from '../../src/syntax/grammar-files';
import { Grammars } from '../../src/syntax/grammars';
import type { Outline } from '../../src/syntax/language';
import { analyseTexts } from '../analysis/memory-files';
import { print } from './print';

const grammars = new Grammars(grammarFilesOfPackages(process.cwd()));

function withOutline<T>(text: string, use: (outline: Outline) => T): T {
  const tree = grammars.parse('rust', rust.readable?.(text) ?? text, null, 10_000);
  assert.ok(tree);
  try {
    return use(rust.outline(tree.rootNode));
  } finally {
    tree.delete();
  }
}

/** One line per declaration: what the outline says of it, then what it is lowered to. */
function program(text: string): string[] {
  return withOutline(`${text}\n`, ({ declarations }) =>
    declarations.map((declaration) => {
      if (declaration.kind === 'class') return ['class', declaration.name, ...declaration.supers].join(' ');
      if (declaration.kind === 'statement') return rust.lowerStatement(declaration).map(print).join(' ');
      const owner = declaration.owner === null ? '' : `${declaration.owner} ${declaration.static ? 'static ' : ''}`;
      return owner + print(rust.lowerFunction(declaration));
    }),
  );
}

function body(text: string, type = ''): string {
  const [line = ''] = program(`fn f() ${type} {\n${text}\n}`);
  return line.replace(/^\(fn f \(\) ?([\s\S]*)\)$/, '$1');
}

function value(text: string): string {
  const [line = ''] = program(`const V: T = ${text};`);
  return line.replace(/^\(let= V ([\s\S]*)\)$/, '$1');
}

describe('Rust', () => {
  before(() => grammars.load(['rust']));

  describe('outline', () => {
    it('reads every form of use, and the modules of a file', () => {
      const text = `use std::{env, time::Duration as D};
use reqwest::{self, Client, blocking::{Client as B, *}};
pub use crate::modele::Reponse;
mod client;
mod dedans { pub fn g() {} }`;
      withOutline(text, ({ imports, exports, declarations }) => {
        assert.deepEqual(
          imports.map(({ local, module, name }) => `${local}=${module} ${name}`),
          [
            'env=std env',
            'D=std::time Duration',
            'reqwest=reqwest *',
            'Client=reqwest Client',
            'B=reqwest::blocking Client',
            '*=reqwest::blocking *',
            'Reponse=crate::modele Reponse',
            'client=self::client *',
            'dedans=self *',
          ],
        );
        assert.deepEqual(
          exports.map(({ exported, module }) => `${exported} ${module ?? ''}`),
          ['Reponse crate::modele', 'g '],
        );
        assert.equal(declarations.length, 1);
      });
    });

    it('gives structs a constructor, methods their type, and leaves tests out', () => {
      assert.deepEqual(
        program(`struct C<'a> { http: reqwest::Client, pub a: &'a str }
struct P(String);
impl C<'_> { const B: &'static str = "b"; fn new(a: &str) -> Self { Self { http: h(), a } } fn lire(&self) -> String { self.a.to_string() + Self::B } }
impl Lecteur for C<'_> { fn x(&self) {} }
#[cfg(test)]
mod tests { fn t() {} }
#[test]
fn u() {}`),
        [
          'class C Lecteur',
          'C (fn constructor (http:reqwest.Client a:str) (= (. self http) http) (= (. self a) a))'.replace(':str', ''),
          'class P',
          'P (fn constructor (0:String) (= (. self 0) 0))',
          '(= (. self B) "b")',
          'C static (fn new (a) (return (new C http=(call h) a=a)))',
          'C (fn lire () (return (+ (. self a) (. C B))))',
          'C (fn x ())',
        ],
      );
    });
  });

  describe('values', () => {
    it('reads texts, numbers and what they are made of', () => {
      assert.equal(value('"a\\n\\u{e9}\\\n   b"'), '"a\\né' + 'b"');
      assert.equal(value('r#"a"b\\n"#'), '"a\\"b\\\\n"');
      assert.equal(value('5_000u64'), '5000');
      assert.equal(value('a + "b" + &c'), '(+ a "b" c)');
      assert.equal(value('&["a", b]'), '["a", b]');
      assert.equal(value('vec![("a", b)]'), '[["a", b]]');
      assert.equal(value('&texte[..9]'), '(call (. texte slice) 0 9)');
    });

    it('fills the places of a format', () => {
      assert.equal(value('format!("{}/{x}?{{{0}}}&{n:>5}", a, n = b)'), '(tpl a "/" x "?{" a "}&" b)');
      assert.equal(value('format!(r"{}\\d", a)'), '(tpl a "\\\\d")');
      assert.equal(value('format!(f, a)'), '(? f a)');
      assert.equal(value('"format!(" '), '"format!("');
    });

    it('takes off what matters to the compiler alone', () => {
      assert.equal(value('a.b()?.await'), '(call (. a b))');
      assert.equal(value('Arc::new(Some(a.clone().unwrap()))'), 'a');
      assert.equal(
        value('env::var("A").unwrap_or_else(|_| "b".into())'),
        '(?? (call (. env var) "A") (call (fn () (return "b"))))',
      );
      assert.equal(value('Lazy::new(|| a)'), '(call (fn () (return a)))');
      assert.equal(value('reqwest::Client::builder()'), '(call (. (. reqwest Client) builder))');
      assert.equal(value('r.json::<Reponse>()'), '(call (. r json) Reponse)');
    });

    it('starts what is spawned elsewhere', () => {
      assert.equal(
        value('tokio::spawn(async move { f(x).await })'),
        '(call (. tokio spawn) (fn () (return (call f x))))',
      );
    });
  });

  describe('statements', () => {
    it('gives back what stands last, and leaves with errors', () => {
      assert.equal(body('f(); a'), '(do (call f)) (return a)');
      assert.equal(body('if a { b } else { return Err(c); }'), '(if a ((return b)) ((throw (? c))))');
      assert.equal(body('Ok(a)'), '(return a)');
      assert.equal(body('panic!("x {}", y);'), '(throw (call panic "x {}" y))');
    });

    it('reads what a match and a condition give names to', () => {
      assert.equal(
        body('match g() { Ok(x) => f(x), Err(e) => h(e) }').replaceAll(/%\d+/g, '%'),
        '(let= % (call g)) (if (?) ((let= x %) (return (call f x))) ((let= e (?)) (return (call h e))))',
      );
      assert.equal(body('if let Some(x) = g() { f(x); }'), '(let= x (call g)) (if (?) ((do (call f x))) ())');
      assert.equal(body('let Some(x) = g() else { return; };'), '(let= x (call g))');
      assert.equal(body('let (a, mut b) = g();'), '(let= [a, b] (call g))');
    });

    it('gives a block its value, and a variable of an inner block a name of its own', () => {
      assert.equal(body('let a = { let b = 1; b };'), '(let= a (call (fn () (let= b 1) (return b))))');
      assert.equal(
        body('let x = 1; if c { let x = 2; f(x); } f(x);'),
        '(let= x 1) (if c ((let= x#1 2) (do (call f x#1))) ()) (do (call f x))',
      );
    });

    it('reads loops, and what is written to', () => {
      assert.equal(body('for s in &all { f(s); }'), '(loop all s ((do (call f s))))');
      assert.equal(body('url.push_str("a"); url += "b"; a.b = c;'), '(+= url "a") (+= url "b") (= (. a b) c)');
      assert.equal(body('while let Some(x) = g() { f(x); }'), '(loop _ _ ((let= x (call g)) (do (call f x))))');
    });
  });

  it('keeps every sign at its place, macros or not', () => {
    const text = `fn f() { let a = format!("{é} vec![", b); /* vec![ */ let c = vec![1]; let d = '"'; println!("x"); }`;
    const read = rust.readable?.(text) ?? '';
    assert.equal(read.length, text.length);
    assert.equal(
      read.replace('format ', 'format!').replace('println ', 'println!').replace('=     [', '= vec!['),
      text,
    );
  });

  it('follows modules, constants and structs from file to file', async () => {
    const { calls, findings } = await analyseTexts({
      'src/main.rs': `mod client;
mod config;
use client::Entreprise;
fn main() { Entreprise::new(config::BASE.to_string()).unite("130025265"); }
`,
      'src/config.rs': 'pub const BASE: &str = "https://entreprise.api.gouv.fr";\n',
      'src/client.rs': `use std::time::Duration;
use reqwest::blocking::Client;
pub struct Entreprise { client: Client, base: String }
impl Entreprise {
  pub fn new(base: String) -> Self { Self { client: Client::builder().timeout(Duration::from_millis(5000)).build().unwrap(), base } }
  pub fn unite(&self, siren: &str) -> reqwest::Result<String> {
    self.client.get(format!("{}/v4/insee/sirene/unites_legales/{siren}", self.base)).bearer_auth(super::jeton())
      .query(&[("context", "Aides"), ("object", "Dossier 12")]).send()?.text()
  }
}
`,
    });
    assert.deepEqual(
      calls.map(({ endpoint, timeout, params }) => [endpoint, timeout.ms, params.recipient]),
      [['/v4/insee/sirene/unites_legales/{siren}', 5000, 'absent']],
    );
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      ['missing-traceability'],
    );
  });

  it('knows models that refuse keys, wherever they are declared', async () => {
    const strict = async (attribute: string): Promise<string[]> => {
      const { findings } = await analyseTexts({
        'src/modele.rs': `use serde::Deserialize;\n#[derive(Deserialize)]\n${attribute}\npub struct Reponse { pub data: String }\n`,
        'src/appel.rs': `use std::time::Duration;
use crate::modele::Reponse;
pub async fn lire(siren: &str) -> reqwest::Result<Reponse> {
  reqwest::Client::new().get(format!("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}")).timeout(Duration::from_secs(5)).bearer_auth(jeton())
    .query(&[("context", "Aides"), ("recipient", "13002526500013"), ("object", "Dossier 12")]).send().await?.error_for_status()?.json().await
}
`,
      });
      return findings.map(({ rule, place }) => `${rule} ${place.uri.split('/').at(-1) ?? ''}`);
    };
    assert.deepEqual(await strict('#[serde(deny_unknown_fields)]'), ['strict-response-schema modele.rs']);
    assert.deepEqual(await strict('#[serde(rename_all = "camelCase")]'), []);
  });

  it('never throws, however broken the code is', () => {
    const pieces = [
      ...[
        'fn ',
        '(',
        ')',
        '{',
        '}',
        '[',
        ']',
        '=',
        ';',
        ',',
        '.',
        '"',
        '#"',
        'r#"',
        "'",
        '\n',
        ' ',
        'x',
        'if let ',
        'match ',
        '=> ',
      ],
      ...[
        'for ',
        'in ',
        'async ',
        'move ',
        '|',
        '&',
        '?',
        '::',
        '::<',
        '>',
        'format!(',
        'vec![',
        'let ',
        'else ',
        'impl ',
        'struct ',
      ],
      ...['use a::{', 'mod m', 'return ', 'Self', 'lazy_static! {', 'static ref '],
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), (parts) => {
        program(parts.join(''));
      }),
      { numRuns: 300 },
    );
  });
});
