import assert from 'node:assert/strict';
import type { CallSummary, Report } from '../../src/analysis/findings';
import { analyseTexts, lineAt, pathOf } from './memory-files';

const QUERY = '?context=Aides%20publiques&recipient=13002526500013&object=Dossier%202026-0042';
const PATH = `v4/insee/sirene/unites_legales/{siren}${QUERY}`;

function only({ calls }: Report): CallSummary {
  const [call, ...others] = calls;
  assert.ok(call && others.length === 0, `${String(calls.length)} calls`);
  return call;
}

/** `file:line rule` of each finding but those about the token. */
function found(texts: Readonly<Record<string, string>>, { findings }: Report): string[] {
  return findings
    .filter(({ rule }) => rule !== 'missing-token')
    .map(({ rule, place }) => {
      const file = pathOf(place.uri);
      return `${file}:${String(lineAt(texts[file] ?? '', place.start))} ${rule}`;
    })
    .sort();
}

/** A program of one method that sends what it is given. */
function program(sends: string, more = ''): Record<string, string> {
  return {
    'Client.cs': `using System.Net.Http;\npublic class Client\n{\n  public async Task F(string siren, string objet)\n  {\n${sends}\n  }\n${more}\n}`,
  };
}

describe('C#: what the container gives', () => {
  const configured = (registration: string): string => `public static class Registration
{
  public static void AddEntreprise(this IServiceCollection services, IConfiguration configuration)
  {
    ${registration}
  }
}`;
  const typed = `public class Client(HttpClient http)
{
  public Task<string> F(string siren) => http.GetStringAsync($"${PATH}");
}`;

  it('is the client that is configured for a class', async () => {
    const texts = {
      'Client.cs': typed,
      'Registration.cs': configured(
        'services.AddHttpClient<Client>(c => { c.BaseAddress = new Uri("https://entreprise.api.gouv.fr"); c.Timeout = TimeSpan.FromSeconds(5); });',
      ),
    };
    const report = await analyseTexts(texts);
    assert.equal(only(report).host, 'production');
    assert.deepEqual(only(report).timeout, { ...only(report).timeout, state: 'set', ms: 5000 });
    assert.deepEqual(found(texts, report), []);
  });

  it('is the client that is configured for an interface of the class', async () => {
    const texts = {
      'Client.cs': typed.replace('Client(HttpClient http)', 'Client(HttpClient http) : IClient'),
      'Registration.cs': configured(
        'services.AddHttpClient<IClient, Client>(c => c.BaseAddress = new Uri("https://entreprise.api.gouv.fr"));',
      ),
    };
    const report = await analyseTexts(texts);
    assert.equal(only(report).timeout.state, 'default');
  });

  it('takes its address from the settings of the program', async () => {
    const texts = {
      'Client.cs': typed,
      'Registration.cs': configured(
        'services.AddHttpClient<Client>(c => { c.BaseAddress = new Uri(configuration["ApiEntreprise:Url"]); c.Timeout = TimeSpan.FromSeconds(configuration.GetValue<int>("ApiEntreprise:Delai", 5)); });',
      ),
      'appsettings.json': '{ "ApiEntreprise": { "Url": "https://staging.entreprise.api.gouv.fr/" } }',
    };
    const report = await analyseTexts(texts);
    assert.equal(only(report).host, 'staging');
  });

  it('is options of a section', async () => {
    const texts = {
      'ApiOptions.cs':
        'public class ApiOptions { public string Url { get; set; } public string Recipient { get; set; } = ""; }',
      'Client.cs': `public class Client
{
  private readonly ApiOptions _options;
  private readonly HttpClient _http;
  public Client(HttpClient http, IOptions<ApiOptions> options) { _http = http; _options = options.Value; }
  public Task<string> F(string siren) => _http.GetStringAsync($"{_options.Url}/v4/insee/sirene/unites_legales/{siren}?context=Aides%20publiques&recipient=13002526500013");
}`,
      'Registration.cs': configured('services.Configure<ApiOptions>(configuration.GetSection("ApiEntreprise"));'),
      'appsettings.json': '{ "ApiEntreprise": { "Url": "https://entreprise.api.gouv.fr" } }',
    };
    const report = await analyseTexts(texts);
    assert.equal(only(report).host, 'production');
    assert.deepEqual(found(texts, report), ['Client.cs:6 missing-traceability']);
  });
});

describe('C#: options', () => {
  it('may be other than what their class begins with', async () => {
    const texts = {
      'Client.cs': `public class ApiOptions { public string Url { get; set; } = "https://entreprise.api.gouv.fr"; public string Recipient { get; set; } = ""; }
public class Client
{
  private readonly ApiOptions _options;
  private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(5) };
  public Client(IOptions<ApiOptions> options) => _options = options.Value;
  public Task<string> F(string siren) => Http.GetStringAsync($"{_options.Url}/v4/insee/sirene/unites_legales/{siren}?context=Aides%20publiques&recipient={_options.Recipient}&object=Dossier");
}`,
    };
    const report = await analyseTexts(texts);
    assert.equal(only(report).host, 'production');
    assert.equal(only(report).params.recipient, 'present');
    assert.deepEqual(found(texts, report), []);
  });
});

describe('C#: tests', () => {
  it('are told by their folder and by what they stand in for', async () => {
    const sends = `public class Client { public Task<string> F() => new HttpClient().GetStringAsync("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/552100554"); }`;
    for (const [file, text] of [
      ['Guichet.Tests/Client.cs', sends],
      ['Guichet/Client.cs', `using WireMock.Server;\n${sends}`],
    ] as const) {
      const { findings } = await analyseTexts({ [file]: text });
      assert.deepEqual(findings, [], file);
    }
    assert.notDeepEqual((await analyseTexts({ 'Guichet/Client.cs': sends })).findings, []);
  });
});

describe('C#: rules', () => {
  it('reports a limit that is none, and not one that a cancellation sets', async () => {
    const never = program(
      `    var http = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };\n    await http.GetAsync($"https://entreprise.api.gouv.fr/${PATH}");`,
    );
    assert.deepEqual(found(never, await analyseTexts(never)), ['Client.cs:7 missing-timeout']);
    const cancelled = program(
      `    using var end = new CancellationTokenSource(5000);\n    var http = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };\n    await http.GetAsync($"https://entreprise.api.gouv.fr/${PATH}", end.Token);`,
    );
    const report = await analyseTexts(cancelled);
    assert.deepEqual(found(cancelled, report), []);
    assert.equal(only(report).timeout.ms, 5000);
  });

  it('reports certificates that are not checked', async () => {
    const added = program(
      `    var handler = new HttpClientHandler();
    handler.ServerCertificateCustomValidationCallback += (m, c, ch, e) => true;
    var http = new HttpClient(handler) { Timeout = TimeSpan.FromSeconds(5) };
    var lue = http.GetStringAsync($"https://entreprise.api.gouv.fr/${PATH}").Result;`,
    );
    assert.deepEqual(found(added, await analyseTexts(added)), ['Client.cs:7 insecure-transport']);
    for (const check of ['HttpClientHandler.DangerousAcceptAnyServerCertificateValidator', '(m, c, ch, e) => true']) {
      const texts = program(
        `    var handler = new HttpClientHandler { ServerCertificateCustomValidationCallback = ${check} };
    var http = new HttpClient(handler) { Timeout = TimeSpan.FromSeconds(5) };
    await http.GetAsync($"https://entreprise.api.gouv.fr/${PATH}");`,
      );
      assert.deepEqual(found(texts, await analyseTexts(texts)), ['Client.cs:6 insecure-transport'], check);
    }
    const checked = program(
      `    var handler = new HttpClientHandler { ServerCertificateCustomValidationCallback = (m, c, ch, errors) => errors == SslPolicyErrors.None };
    var http = new HttpClient(handler) { Timeout = TimeSpan.FromSeconds(5) };
    await http.GetAsync($"https://entreprise.api.gouv.fr/${PATH}");`,
    );
    assert.deepEqual(found(checked, await analyseTexts(checked)), []);
  });

  it('reports a policy that repeats refusals, and not one of what may pass', async () => {
    const repeated = (policy: string): Record<string, string> => ({
      'Client.cs': `using Polly;
using Polly.Extensions.Http;
public class Client
{
  public async Task F(string siren)
  {
    var http = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
    var policy = ${policy};
    await policy.ExecuteAsync(() => http.GetAsync($"https://entreprise.api.gouv.fr/${PATH}"));
  }
}`,
    });
    const blind = repeated('Policy.HandleResult<HttpResponseMessage>(r => !r.IsSuccessStatusCode).RetryAsync(3)');
    assert.deepEqual(found(blind, await analyseTexts(blind)), ['Client.cs:8 blind-retry']);
    for (const policy of [
      'HttpPolicyExtensions.HandleTransientHttpError().WaitAndRetryAsync(3, n => TimeSpan.FromSeconds(n))',
      'Policy.HandleResult<HttpResponseMessage>(r => (int)r.StatusCode >= 500).WaitAndRetryAsync(3, n => TimeSpan.FromSeconds(n))',
      'Policy.HandleResult<HttpResponseMessage>(r => !r.IsSuccessStatusCode).FallbackAsync(f)',
    ]) {
      const texts = repeated(policy);
      assert.deepEqual(found(texts, await analyseTexts(texts)), [], policy);
    }
  });

  it('reports a class or options that refuse what they do not name', async () => {
    const read = (reads: string): Record<string, string> =>
      program(
        `    var http = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };\n    var url = $"https://entreprise.api.gouv.fr/${PATH}";\n    ${reads}`,
        `  private static readonly JsonSerializerOptions Strict = new()\n  {\n    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,\n  };\n  private record Loose(string Data);`,
      );
    const head = 'using System.Text.Json;\nusing System.Text.Json.Serialization;\n';
    const withHead = (texts: Record<string, string>): Record<string, string> => ({
      'Client.cs': head + String(texts['Client.cs']),
    });
    const strict = withHead(read('return await http.GetFromJsonAsync<Loose>(url, Strict);'));
    assert.deepEqual(found(strict, await analyseTexts(strict)), ['Client.cs:14 strict-response-schema']);
    const loose = withHead(read('return await http.GetFromJsonAsync<Loose>(url);'));
    assert.deepEqual(found(loose, await analyseTexts(loose)), []);
    const text = withHead(read('return JsonSerializer.Deserialize<Loose>(await http.GetStringAsync(url), Strict);'));
    assert.deepEqual(found(text, await analyseTexts(text)), ['Client.cs:14 strict-response-schema']);
  });

  it('reports tokens on their way into a log', async () => {
    const logged = program(
      `    var token = Environment.GetEnvironmentVariable("API_ENTREPRISE_TOKEN");
    var http = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
    http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    _logger.LogInformation("Appel avec {Token}", token);
    await http.GetAsync($"https://entreprise.api.gouv.fr/${PATH}");`,
    );
    assert.deepEqual(found(logged, await analyseTexts(logged)), ['Client.cs:9 token-logged']);
  });

  it('reports what is put into an address as it is', async () => {
    const raw = program(
      `    var http = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
    await http.GetAsync($"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}?context=Aides%20publiques&recipient=13002526500013&object={objet}");`,
    );
    assert.deepEqual(found(raw, await analyseTexts(raw)), ['Client.cs:7 unencoded-query']);
    const texts = program(
      `    var http = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
    await http.GetAsync($"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}?context=Aides%20publiques&recipient=13002526500013&object={Uri.EscapeDataString(objet)}");`,
    );
    assert.deepEqual(found(texts, await analyseTexts(texts)), []);
  });

  it('reports a list that is asked for all at once, and not one that is held back', async () => {
    const many = (starts: string, holds = ''): Record<string, string> => ({
      'Client.cs': `public class Client
{
  private static readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(5) };
  ${holds}
  public async Task All(List<string> sirens)
  {
    ${starts}
  }
  private Task<string> One(string siren) => http.GetStringAsync($"https://entreprise.api.gouv.fr/${PATH}");
}`,
    });
    const all = many('await Task.WhenAll(sirens.Select(siren => One(siren)));');
    assert.deepEqual(found(all, await analyseTexts(all)), ['Client.cs:7 unthrottled-calls']);
    for (const starts of [
      'await Task.WhenAll(sirens.Select(async siren => { await Places.WaitAsync(); try { return await One(siren); } finally { Places.Release(); } }));',
      'await Parallel.ForEachAsync(sirens, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (siren, end) => await One(siren));',
      'foreach (var siren in sirens) await One(siren);',
    ]) {
      const texts = many(
        starts,
        starts.includes('Places') ? 'private static readonly SemaphoreSlim Places = new(4);' : '',
      );
      assert.deepEqual(found(texts, await analyseTexts(texts)), [], starts);
    }
  });
});
