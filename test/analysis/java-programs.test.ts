import assert from 'node:assert/strict';
import { analyseTexts, lineAt, pathOf } from './memory-files';

const PATH = 'https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/';
const TRACE = '?context=Aides&recipient=13002526500013&object=Instruction';

const IMPORTS = `import com.fasterxml.jackson.annotation.*;
import com.fasterxml.jackson.databind.*;
import java.io.IOException;
import java.net.URI;
import java.net.http.*;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.*;
import java.util.concurrent.*;
import javax.net.ssl.*;
import okhttp3.*;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.conn.ssl.*;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.ssl.SSLContextBuilder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.web.client.RestTemplateBuilder;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.retry.annotation.*;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.client.*;
import dev.failsafe.*;
import reactor.core.publisher.*;
`;

/** `URL` in a program stands for a complete address of a company whose number is in `siren`. */
async function findingsIn(members: string, rule: string): Promise<string[]> {
  const text = `package fr.exemple;\n${IMPORTS}\nclass Appels {\n${members.replaceAll('URL', `"${PATH}" + siren + "${TRACE}"`)}\n}\n`;
  const { findings } = await analyseTexts({ 'src/main/java/fr/exemple/Appels.java': text });
  const lines = text.split('\n');
  return findings
    .filter((each) => each.rule === rule)
    .map(({ place }) => (lines[lineAt(text, place.start) - 1] ?? '').trim().slice(0, 50));
}

const REST = `final RestTemplate rest = new RestTemplateBuilder().setReadTimeout(Duration.ofSeconds(5)).build();`;
const OKHTTP = `final OkHttpClient client = new OkHttpClient();
String un(String siren) {
  try { return client.newCall(new Request.Builder().url(URL).build()).execute().body().string(); }
  catch (IOException e) { throw new IllegalStateException(e); }
}`;

describe('programs of Java', () => {
  describe('answers', () => {
    const reading = (mapper: string, type: string): string => `
      String lu(String siren) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(URL)).timeout(Duration.ofSeconds(5)).build(), HttpResponse.BodyHandlers.ofString()).body();
      }
      record Stricte(String data) {}
      @JsonIgnoreProperties(ignoreUnknown = true) record Souple(String data) {}
      @JsonIgnoreProperties(ignoreUnknown = true) record Enveloppe(Stricte data) {}
      Object objet(String siren) throws Exception { return ${mapper}.readValue(lu(siren), ${type}.class); }`;
    const refuses = async (mapper: string, type: string): Promise<boolean> =>
      (await findingsIn(reading(mapper, type), 'strict-response-schema')).length > 0;

    it('are refused by a mapper of Jackson 2 that nothing was told, and by one that was told to', async () => {
      assert.equal(await refuses('new ObjectMapper()', 'Stricte'), true);
      assert.equal(await refuses('new ObjectMapper()', 'Enveloppe'), true);
      assert.equal(
        await refuses(
          'new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, true)',
          'Stricte',
        ),
        true,
      );
    });

    it('are taken where keys are ignored, by the mapper or by the class', async () => {
      assert.equal(await refuses('new ObjectMapper()', 'Souple'), false);
      assert.equal(await refuses('new ObjectMapper()', 'JsonNode'), false);
      assert.equal(
        await refuses('new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)', 'Stricte'),
        false,
      );
      assert.equal(
        await refuses(
          'new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false)',
          'Stricte',
        ),
        false,
      );
    });
  });

  describe('many calls', () => {
    const starts = async (method: string, fields = ''): Promise<boolean> =>
      (await findingsIn(`${fields}\n${OKHTTP}\n${method}`, 'unthrottled-calls')).length > 0;

    it('are started at once by streams, futures, threads and pools without a bound', async () => {
      assert.equal(
        await starts('Object f(List<String> all) { return all.parallelStream().map(this::un).toList(); }'),
        true,
      );
      assert.equal(
        await starts(
          'Object f(List<String> all) { return all.stream().map(s -> CompletableFuture.supplyAsync(() -> un(s))).toList(); }',
        ),
        true,
      );
      assert.equal(
        await starts('void f(List<String> all) { for (String s : all) new Thread(() -> un(s)).start(); }'),
        true,
      );
      assert.equal(
        await starts(
          'void f(List<String> all) { ExecutorService pool = Executors.newCachedThreadPool(); for (String s : all) pool.submit(() -> un(s)); }',
        ),
        true,
      );
    });

    it('are held back by pools of a size, and by going one after the other', async () => {
      const pool = 'final ExecutorService pool = Executors.newFixedThreadPool(4);';
      assert.equal(
        await starts('void f(List<String> all) { for (String s : all) pool.submit(() -> un(s)); }', pool),
        false,
      );
      assert.equal(
        await starts(
          'Object f(List<String> all) { return all.stream().map(s -> CompletableFuture.supplyAsync(() -> un(s), pool)).toList(); }',
          pool,
        ),
        false,
      );
      assert.equal(await starts('Object f(List<String> all) { return all.stream().map(this::un).toList(); }'), false);
      assert.equal(await starts('void f(List<String> all) { for (String s : all) un(s); }'), false);
    });
  });

  describe('retries', () => {
    const GET = 'rest.getForObject(URL, String.class)';
    const isBlind = async (method: string): Promise<boolean> =>
      (await findingsIn(`${REST}\n${method}`, 'blind-retry')).length > 0;

    it('are blind where refusals are repeated', async () => {
      assert.equal(await isBlind(`@Retryable(maxAttempts = 3) String f(String siren) { return ${GET}; }`), true);
      assert.equal(
        await isBlind(`String f(String siren) { return Failsafe.with(RetryPolicy.ofDefaults()).get(() -> ${GET}); }`),
        true,
      );
    });

    it('are not where failures are told apart', async () => {
      assert.equal(
        await isBlind(
          `@Retryable(retryFor = HttpServerErrorException.class) String f(String siren) { return ${GET}; }`,
        ),
        false,
      );
      assert.equal(await isBlind(`String f(String siren) { return ${GET}; }`), false);
    });
  });

  describe('certificates', () => {
    const MANAGERS = `new TrustManager[] { new X509TrustManager() {
      public void checkClientTrusted(X509Certificate[] chain, String type) {}
      public void checkServerTrusted(X509Certificate[] chain, String type) { BODY }
      public X509Certificate[] getAcceptedIssuers() { return null; }
    } }`;
    const withManagers = (body: string): string => `void f(String siren) throws Exception {
      TrustManager[] all = ${MANAGERS.replace('BODY', body)};
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, all, null);
      HttpClient.newBuilder().sslContext(context).build().send(HttpRequest.newBuilder(URI.create(URL)).build(), HttpResponse.BodyHandlers.ofString());
    }`;
    const isOff = async (method: string): Promise<boolean> =>
      (await findingsIn(method, 'insecure-transport')).length > 0;

    it('are not checked where everything is trusted', async () => {
      assert.equal(await isOff(withManagers('')), true);
      assert.equal(
        await isOff(
          'void f(String siren) throws Exception { new OkHttpClient.Builder().hostnameVerifier((h, s) -> true).build().newCall(new Request.Builder().url(URL).build()).execute(); }',
        ),
        true,
      );
      assert.equal(
        await isOff(
          'void f(String siren) throws Exception { HttpClients.custom().setSSLHostnameVerifier(NoopHostnameVerifier.INSTANCE).build().execute(new HttpGet(URL)); }',
        ),
        true,
      );
      assert.equal(
        await isOff(
          'void f(String siren) throws Exception { HttpClients.custom().setSSLContext(SSLContextBuilder.create().loadTrustMaterial(TrustAllStrategy.INSTANCE).build()).build().execute(new HttpGet(URL)); }',
        ),
        true,
      );
    });

    it('are checked by checks of one’s own', async () => {
      assert.equal(await isOff(withManagers('verifie(chain);')), false);
      assert.equal(
        await isOff(
          'void f(String siren) throws Exception { new OkHttpClient.Builder().hostnameVerifier((h, s) -> h.endsWith(".gouv.fr")).build().newCall(new Request.Builder().url(URL).build()).execute(); }',
        ),
        false,
      );
    });
  });

  it('write tokens to logs', async () => {
    const found = await findingsIn(
      `final String jeton = System.getenv("API_ENTREPRISE_TOKEN");
      String f(String siren) throws Exception {
        System.out.println("Bearer " + jeton);
        LOGGER.warn("jeton {}", jeton);
        LOGGER.warn("siren {}", siren);
        return new OkHttpClient().newCall(new Request.Builder().url(URL).header("Authorization", "Bearer " + jeton).build()).execute().body().string();
      }`,
      'token-logged',
    );
    assert.deepEqual(found, ['System.out.println("Bearer " + jeton);', 'LOGGER.warn("jeton {}", jeton);']);
  });

  it('take failures for absence, by an exception or by the status', async () => {
    const found = await findingsIn(
      `${REST}
      Optional<String> f(String siren) {
        try { return Optional.ofNullable(rest.getForObject(URL, String.class)); }
        catch (RestClientException e) { return Optional.empty(); }
      }
      String g(String siren) {
        try { return rest.getForObject(URL, String.class); }
        catch (HttpClientErrorException.NotFound e) { return null; }
      }
      String h(String siren) throws Exception {
        Response response = new OkHttpClient().newCall(new Request.Builder().url(URL).build()).execute();
        if (!response.isSuccessful()) return null;
        return response.body().string();
      }`,
      'failure-taken-for-absence',
    );
    assert.equal(found.length, 2);
  });

  it('take what a container gives: settings, interfaces with one implementation, clients of interfaces', async () => {
    const texts = {
      'src/main/resources/application.yml':
        'entreprise:\n  url: https://entreprise.api.gouv.fr\n  base-url: https://entreprise.api.gouv.fr/v4\n',
      'src/main/java/fr/exemple/Reglages.java': `package fr.exemple;
import org.springframework.boot.context.properties.ConfigurationProperties;
@ConfigurationProperties("entreprise")
public record Reglages(String url, String baseUrl) {}
`,
      'src/main/java/fr/exemple/Passerelle.java': `package fr.exemple;
import org.springframework.web.client.RestTemplate;
interface Passerelle { String lire(String url); }
class PasserelleHttp implements Passerelle {
  public String lire(String url) { return new RestTemplate().getForObject(url, String.class); }
}
`,
      'src/main/java/fr/exemple/Services.java': `package fr.exemple;
import lombok.RequiredArgsConstructor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.client.RestTemplate;
class Un {
  private final String url;
  Un(@Value("\${entreprise.url}") String url) { this.url = url; }
  String lire(String siren) { return new RestTemplate().getForObject(url + "/v4/insee/sirene/unites_legales/{siren}?context={c}", String.class, siren, "Aides"); }
}
@RequiredArgsConstructor
class Deux {
  private final Reglages reglages;
  private final Passerelle passerelle;
  String lire(String siren) { return passerelle.lire(reglages.baseUrl() + "/insee/sirene/unites_legales/" + siren + "?object=Instruction"); }
}
`,
      'src/main/java/fr/exemple/Annuaire.java': `package fr.exemple;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.*;
@FeignClient(name = "annuaire", url = "\${entreprise.url}")
interface Annuaire {
  @GetMapping("/v4/insee/sirene/unites_legales/{siren}") String unite(@PathVariable String siren, @RequestParam String recipient);
}
`,
    };
    const { findings } = await analyseTexts(texts);
    const missing = findings
      .filter(({ rule }) => rule === 'missing-traceability')
      .map(({ place, missing: names = [] }) => `${pathOf(place.uri).split('/').at(-1) ?? ''}: ${names.join(' ')}`);
    assert.deepEqual(missing.sort(), [
      'Annuaire.java: context object',
      'Services.java: context recipient',
      'Services.java: recipient object',
    ]);
  });

  it('calculate beside what is imported from a class of the workspace', async () => {
    const { findings } = await analyseTexts({
      'fr/exemple/Outils.java': 'package fr.exemple;\nclass Outils { static int taux = 2; }\n',
      'fr/exemple/Appels.java': `package fr.exemple;
import static fr.exemple.Outils.*;
import okhttp3.*;
class Appels {
  String f(String siren) throws Exception {
    int essais = 3;
    essais *= taux;
    return new OkHttpClient().newCall(new Request.Builder().url("${PATH}" + siren).build()).execute().body().string();
  }
}
`,
    });
    assert.deepEqual(
      findings.filter(({ rule }) => rule === 'missing-traceability').map(({ missing }) => missing),
      [['context', 'recipient', 'object']],
    );
  });

  it('leave interfaces undecided whose requests an interceptor of the container may change', async () => {
    const annuaire = `package fr.exemple;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.*;
@FeignClient(name = "annuaire", url = "https://entreprise.api.gouv.fr")
interface Annuaire {
  @GetMapping("/v4/insee/sirene/unites_legales/{siren}") String unite(@PathVariable String siren);
}
`;
    const interceptor = (body: string): string => `package fr.exemple;
import feign.*;
class Trace implements RequestInterceptor {
  public void apply(RequestTemplate template) { ${body} }
}
`;
    const missingWith = async (body: string): Promise<number> => {
      const { findings } = await analyseTexts({ 'Annuaire.java': annuaire, 'Trace.java': interceptor(body) });
      return findings.filter(({ rule }) => rule === 'missing-traceability').length;
    };
    assert.equal(await missingWith('template.header("Authorization", "Bearer " + jeton);'), 1);
    assert.equal(await missingWith('template.query("context", "Aides");'), 0);
  });
});
