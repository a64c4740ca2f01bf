import assert from 'node:assert/strict';
import { analyseTexts } from './memory-files';

const PATH = 'https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/130025265';

/** A class whose fields begin blank, a function that is handed an object of it, and how one is made. */
const programs: Readonly<Record<string, { readonly text: string; readonly call: string }>> = {
  'a.ts': {
    text: `export class Demande { context = ''; recipient = ''; objet = ''; }
export async function envoie(d: Demande) {
  const q = new URLSearchParams({ context: d.context, recipient: d.recipient, object: d.objet });
  return fetch(\`${PATH}?\${q}\`, { signal: AbortSignal.timeout(5000) });
}
`,
    call: 'envoie(new Demande());\n',
  },
  'a.py': {
    text: `import requests

class Demande:
    context = ""
    recipient = ""
    objet = ""

def envoie(d: Demande):
    return requests.get("${PATH}", params={"context": d.context, "recipient": d.recipient, "object": d.objet}, timeout=5)

`,
    call: 'envoie(Demande())\n',
  },
  'a.php': {
    text: `<?php
class Demande { public string $context = ''; public string $recipient = ''; public string $objet = ''; }
function envoie(Demande $d) {
  $c = new GuzzleHttp\\Client(['timeout' => 5]);
  return $c->get('${PATH}', ['query' => ['context' => $d->context, 'recipient' => $d->recipient, 'object' => $d->objet]]);
}
`,
    call: 'envoie(new Demande());\n',
  },
  'A.java': {
    text: `import java.net.URI;
import java.net.http.*;
import java.time.Duration;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
class Demande {
  private String context = "";
  String getContext() { return context; }
  void setContext(String context) { this.context = context; }
}
class Appel {
  static String envoie(Demande d) throws Exception {
    String context = URLEncoder.encode(d.getContext(), StandardCharsets.UTF_8);
    var r = HttpRequest.newBuilder(URI.create("${PATH}?recipient=13002526500013&object=Dossier&context=" + context))
        .timeout(Duration.ofSeconds(5)).build();
    return HttpClient.newHttpClient().send(r, HttpResponse.BodyHandlers.ofString()).body();
  }
`,
    call: '  static void main(String[] args) throws Exception { envoie(new Demande()); }\n',
  },
  'a.cs': {
    text: `using System.Net.Http;
using System.Collections.Generic;
using Microsoft.AspNetCore.WebUtilities;
public class Demande { public string Context { get; set; } = ""; public string Objet { get; set; } = ""; }
public class Appel {
  public static async Task<string> Envoie(Demande d) {
    var client = new HttpClient();
    var u = QueryHelpers.AddQueryString("${PATH}", new Dictionary<string, string> {
      ["context"] = d.Context, ["recipient"] = "13002526500013", ["object"] = d.Objet });
    return await client.GetStringAsync(u);
  }
`,
    call: '  public static async Task Main() { await Envoie(new Demande()); }\n',
  },
};

/** What ends a program whose last class is still open. */
const endOf = (file: string): string => (/\.(?:java|cs)$/.test(file) ? '}\n' : '');

async function blanks(file: string, text: string): Promise<string[]> {
  const { findings } = await analyseTexts({ [file]: text + endOf(file) });
  return findings.map(({ rule }) => rule).filter((rule) => rule === 'missing-traceability');
}

describe('an object that others hand over', () => {
  for (const [file, { text, call }] of Object.entries(programs)) {
    it(`is filled in by them: what begins blank in it is not known (${file})`, async () => {
      assert.deepEqual(await blanks(file, text), []);
    });

    it(`is blank where it is handed over as it was made (${file})`, async () => {
      assert.deepEqual(await blanks(file, text + call), ['missing-traceability']);
    });
  }
});
