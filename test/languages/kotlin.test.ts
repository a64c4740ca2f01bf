import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { kotlin } from '../../src/languages/kotlin/index';
import { grammarFilesIn, grammarFilesOfPackages } from '../../src/syntax/grammar-files';
import { Grammars } from '../../src/syntax/grammars';
import type { Outline } from '../../src/syntax/language';
import { analyseTexts, lineAt, pathOf } from '../analysis/memory-files';
import { print } from './print';

const grammars = new Grammars(grammarFilesOfPackages(process.cwd()));

function withOutline<T>(text: string, use: (outline: Outline) => T): T {
  const tree = grammars.parse('kotlin', kotlin.readable?.(text) ?? text, null, 10_000);
  assert.ok(tree);
  try {
    return use(kotlin.outline(tree.rootNode));
  } finally {
    tree.delete();
  }
}

/** What each declaration is lowered to. */
function program(text: string): string[] {
  return withOutline(`${text}\n`, ({ declarations }) =>
    declarations.flatMap((declaration) => {
      if (declaration.kind === 'class') return [];
      if (declaration.kind === 'statement') return kotlin.lowerStatement(declaration).map(print);
      return [print(kotlin.lowerFunction(declaration))];
    }),
  );
}

function value(text: string): string {
  return (program(`val v = ${text}`)[0] ?? '').replace(/^\(let= v ([\s\S]*)\)$/, '$1');
}

const ADDRESS = 'https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales';

/** Rules and lines of what is found. */
async function found(texts: Readonly<Record<string, string>>): Promise<string[]> {
  const { findings } = await analyseTexts(texts);
  return findings
    .filter(({ rule }) => rule !== 'missing-token')
    .map(({ rule, place, missing }) => {
      const file = pathOf(place.uri);
      return [rule, ...(missing ?? []), `${file}:${String(lineAt(texts[file] ?? '', place.start))}`].join(' ');
    });
}

const OKHTTP = 'import okhttp3.OkHttpClient\nimport okhttp3.Request\n';
const KTOR =
  'import io.ktor.client.HttpClient\nimport io.ktor.client.engine.cio.CIO\nimport io.ktor.client.request.*\n';

describe('Kotlin', () => {
  before(() => grammars.load(['kotlin']));

  it('reads names in texts, of which the grammar tells the dollar alone', () => {
    assert.equal(value('"$base/v4/${a.b}/\\$c"'), '(tpl base "/v4/" (. a b) "/$c")');
    assert.equal(value('"""$a ${b}\n"""'), '(tpl a " " b "\\n")');
    assert.equal(value('"coût 5 $ net"'), '"coût 5 $ net"');
  });

  it('reads calls with a type, which the grammar takes for comparisons', () => {
    assert.equal(value('client.get<String>(url)'), value('client.get<String>(url,)'));
  });

  it('reads what is always run behind errors on a line of its own', () => {
    const written = 'fun f() {\n  try { a() } catch (e: E) { b() }\n  finally { c() }\n}';
    const inline = 'fun f() {\n  try { a() } catch (e: E) { b() } finally { c() }\n}';
    for (const each of [written, inline]) assert.match(program(each)[0] ?? '', /\(do \(call c\)\)/);
  });

  it('reads constructors behind the name of their class, with what fields begin with', async () => {
    const text = `${OKHTTP}class Client(secondes: Long, val base: String = "${ADDRESS}") : Parent(base) {
  private val http = OkHttpClient.Builder().callTimeout(secondes, java.util.concurrent.TimeUnit.SECONDS).build()
  fun lire(siren: String) = http.newCall(Request.Builder().url(adresse(siren)).build()).execute()
}
open class Parent(private val racine: String) {
  fun adresse(siren: String) = "$racine/$siren?context=Aides&recipient=13002526500013"
}
fun main() { Client(5).lire("552100554") }
`;
    assert.deepEqual(await found({ 'a.kt': text }), ['missing-traceability object a.kt:8']);
  });

  it('calls blocks on what they configure, and looks at what is around', async () => {
    const text = `${KTOR}class C(val siret: String) {
  private val client = HttpClient(CIO)
  suspend fun a(siren: String) = client.get("${ADDRESS}/$siren") {
    parameter("context", "Aides publiques")
    with(siret) { parameter("recipient", this) }
    val objet = buildString { append("Dossier "); append(siren) }
    url { parameters.append("object", objet) }
  }
}
`;
    assert.deepEqual(await found({ 'a.kt': text }), []);
  });

  it('does not know what a function that is not there does to a request', async () => {
    const text = `${KTOR}import fr.autre.tracer
suspend fun a(siren: String) = HttpClient(CIO).get("${ADDRESS}/$siren") { tracer() }
suspend fun b(siren: String) = HttpClient(CIO).get("${ADDRESS}/$siren") { println(siren) }
`;
    assert.deepEqual(await found({ 'a.kt': text }), ['missing-traceability context recipient object a.kt:6']);
  });

  it('follows functions of the top level and of other classes, from other files, in Java too', async () => {
    const texts = {
      'src/main/kotlin/fr/trace/Trace.kt': `package fr.trace
import io.ktor.client.request.HttpRequestBuilder
import io.ktor.client.request.parameter
const val BASE = "${ADDRESS}"
fun HttpRequestBuilder.tracer(objet: String) {
  parameter("context", "Aides publiques")
  parameter("object", objet)
}
`,
      'src/main/java/fr/trace/Reglages.java': `package fr.trace;
public class Reglages { public static String destinataire() { return "13002526500013"; } }
`,
      'src/main/kotlin/fr/appel/Appel.kt': `package fr.appel
${KTOR}import fr.trace.BASE
import fr.trace.Reglages
import fr.trace.tracer
suspend fun complet(siren: String) = HttpClient(CIO).get("$BASE/$siren") {
  tracer("Instruction du dossier")
  parameter("recipient", Reglages.destinataire())
}
suspend fun incomplet(siret: String) = HttpClient(CIO).get("https://entreprise.api.gouv.fr/v4/insee/sirene/etablissements/$siret") {
  tracer("Instruction du dossier")
}
`,
    };
    assert.deepEqual(await found(texts), ['missing-traceability recipient src/main/kotlin/fr/trace/Trace.kt:6']);
  });

  it('takes what is only there sometimes for what may be there', async () => {
    const text = `${KTOR}suspend fun a(siren: String, objet: String?) = HttpClient(CIO).get("${ADDRESS}/$siren") {
  parameter("context", "Aides publiques")
  parameter("recipient", "13002526500013")
  objet?.let { parameter("object", it) }
}
`;
    assert.deepEqual(await found({ 'a.kt': text }), []);
  });

  it('knows the limits of engines', async () => {
    const call = `.get("${ADDRESS}/552100554?context=Aides&recipient=13002526500013&object=Instruction")\n`;
    const of = (engine: string): Promise<string[]> =>
      found({
        'a.kt': `import io.ktor.client.HttpClient\nimport io.ktor.client.engine.${engine}\nsuspend fun a() = HttpClient(${engine.replace(/.*\./, '')})${call}`,
      });
    assert.deepEqual(await of('cio.CIO'), []);
    assert.deepEqual(await of('java.Java'), ['missing-timeout a.kt:3']);
    // Of those that it does not know, it says nothing.
    assert.deepEqual(await of('curl.Curl'), []);
  });

  it('unpacks its grammar, which is packed compressed', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'kotlin-'));
    try {
      const bytes = new Uint8Array([0, 97, 115, 109, 1, 2, 3]);
      await writeFile(path.join(folder, 'tree-sitter-kotlin.wasm.br'), brotliCompressSync(bytes));
      assert.deepEqual(new Uint8Array(await grammarFilesIn(folder).grammar('kotlin')), bytes);
      await assert.rejects(readFile(path.join(folder, 'tree-sitter-kotlin.wasm')));
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('throws at nothing that is half written', () => {
    const text = `${KTOR}class A(val b: String = "x") : B(), C {
  companion object { const val X = "a$b" }
  suspend fun f(x: Int) = try { client.get("$X/\${x}") { url { parameters.append("a", "b") } } } catch (e: E) { null } finally { g() }
  val l by lazy { when (x) { 1 -> 2; in 3..4 -> y ?: return; else -> throw E() } }
}`;
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(30), (at, count) => {
        program(text.slice(0, at));
        program(text.slice(0, at) + text.slice(at + count));
      }),
      { numRuns: 60 },
    );
  });
});
