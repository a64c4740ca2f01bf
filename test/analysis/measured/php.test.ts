import assert from 'node:assert/strict';
import { analyseTexts } from '../memory-files';
import { said, saidOf, written } from './said';

const ALL = "['context' => 'Aides', 'recipient' => $siret, 'object' => 'Instruction']";

/** What the libraries did when these were run, by what is tried. */
const cases: Readonly<Record<string, { readonly lines: readonly string[]; readonly says: readonly string[] }>> = {
  'PSR-7: withQuery replaces, withQueryValue adds': {
    lines: [
      '<?php',
      'use GuzzleHttp\\Client;',
      'use GuzzleHttp\\Psr7\\Request;',
      'use GuzzleHttp\\Psr7\\Uri;',
      "$client = new Client(['timeout' => 5]);",
      `$client->get((new Uri('{U}?context=Aides'))->withQuery(http_build_query(['object' => 'Instruction'])));`,
      `$client->get(Uri::withQueryValue(new Uri('{U}?{CR}'), 'object', 'Instruction'));`,
      `$client->send(new Request('GET', Uri::withQueryValues(new Uri('{U}'), ${ALL})));`,
    ],
    says: ['--P set 5000', 'PPP set 5000', 'PPP set 5000'],
  },
  'curl: whole seconds, the last of two settings, no header from a map': {
    lines: [
      '<?php',
      "$c = curl_init('{U}?{CRO}');",
      'curl_setopt($c, CURLOPT_TIMEOUT, 0.5);',
      'curl_exec($c);',
      "$c = curl_init('{U}?{CRO}');",
      'curl_setopt_array($c, [CURLOPT_TIMEOUT_MS => 5000, CURLOPT_TIMEOUT => 0]);',
      'curl_exec($c);',
      "$c = curl_init('{U}?{CRO}');",
      'curl_setopt($c, CURLOPT_TIMEOUT, 0);',
      'curl_setopt($c, CURLOPT_TIMEOUT_MS, 4000);',
      'curl_exec($c);',
      "$c = curl_init('{U}?{CRO}');",
      "curl_setopt($c, CURLOPT_TIMEOUT, '5s');",
      'curl_exec($c);',
      "$c = curl_init('{U}?{CRO}');",
      'curl_setopt($c, CURLOPT_LOW_SPEED_TIME, 5);',
      "curl_setopt($c, CURLOPT_HTTPHEADER, ['Authorization' => 'Bearer ' . $jeton]);",
      'curl_exec($c);',
      "$c = curl_init('{U}?{CRO}');",
      'curl_setopt_array($c, [CURLOPT_LOW_SPEED_TIME => 5, CURLOPT_LOW_SPEED_LIMIT => 1, CURLOPT_XOAUTH2_BEARER => $jeton]);',
      'curl_exec($c);',
      "$c = curl_init('{U}?{CRO}');",
      'curl_setopt_array($c, [CURLOPT_TIMEOUT => 5, CURLOPT_XOAUTH2_BEARER => $jeton, CURLOPT_HTTPAUTH => CURLAUTH_BEARER]);',
      'curl_exec($c);',
      "$c = curl_init('{U}?{CRO}');",
      "curl_setopt_array($c, [CURLOPT_TIMEOUT => 5, CURLOPT_HTTPHEADER => ['Authorization: Bearer ' . $jeton]]);",
      'curl_exec($c);',
    ],
    says: [
      'PPP absent',
      'PPP absent',
      'PPP set 4000',
      'PPP set 5000',
      'PPP absent',
      'PPP set 5000',
      'PPP set 5000 header',
      'PPP set 5000 header',
    ],
  },
  'streams: the settings of all': {
    lines: [
      '<?php',
      "file_get_contents('{U}?{CRO}');",
      "stream_context_set_default(['http' => ['timeout' => 4]]);",
      "file_get_contents('{U}?{CRO}');",
      "file_get_contents('{U}?{CRO}', false, stream_context_create(['http' => ['header' => 'Accept: x']]));",
      "ini_set('default_socket_timeout', 5);",
      "file_get_contents('{U}?{CRO}', false, stream_context_create(['http' => ['header' => 'Accept: x']]));",
      'function lire() {',
      "  return fopen('{U}?{CRO}', 'r', false, stream_context_create(['http' => ['timeout' => 3]]));",
      '}',
    ],
    says: ['PPP default 60000', 'PPP set 4000', 'PPP default 60000', 'PPP set 5000', 'PPP set 3000'],
  },
  'WordPress: the body of a GET is its query': {
    lines: [
      '<?php',
      `wp_remote_request('{U}', ['method' => 'GET', 'body' => ${ALL}]);`,
      `wp_remote_request('{U}', ['body' => ${ALL}]);`,
      `wp_remote_request('{U}', ['method' => 'POST', 'body' => ${ALL}]);`,
      `wp_remote_request('{U}', ['method' => $methode, 'body' => ${ALL}]);`,
    ],
    says: ['PPP default 5000', 'PPP default 5000', '--- default 5000', '??? default 5000 unknown'],
  },
  'WordPress: no limit under a second, the class, defaults of arguments': {
    lines: [
      '<?php',
      `wp_remote_get('{U}?{CRO}', ['timeout' => 0]);`,
      `wp_safe_remote_get('{U}?{CRO}', ['timeout' => 5]);`,
      `(new WP_Http())->get('{U}?{CRO}', ['timeout' => 5]);`,
      `(new WP_Http())->request('{U}', ['body' => ${ALL}]);`,
      `wp_remote_get('{U}?{CRO}', wp_parse_args(['timeout' => 4], ['timeout' => 30]));`,
      `wp_remote_get(add_query_arg(urlencode_deep(${ALL}), '{U}'), ['timeout' => 5]);`,
    ],
    says: ['PPP set 1000', 'PPP set 5000', 'PPP set 5000', 'PPP default 5000', 'PPP set 4000', 'PPP set 5000'],
  },
  'Guzzle: the query of the options replaces the address’s, be it empty': {
    lines: [
      '<?php',
      "$client = new GuzzleHttp\\Client(['timeout' => 5, 'query' => ['context' => 'Aides']]);",
      "$client->get('{U}?{CR}', ['query' => ['object' => 'x']]);",
      "$client->get('{U}?object=x');",
      "$client->get('{U}?{CRO}', ['query' => []]);",
      "$client->get('{U}?object=x', ['query' => null]);",
      "(new GuzzleHttp\\Client())->get('{U}?{CR}', ['query' => $plus]);",
    ],
    says: ['--P set 5000', 'P-- set 5000', '--- set 5000', '--P set 5000', '??? absent unknown'],
  },
  'Laravel: the same, and its own parameters are merged': {
    lines: [
      '<?php',
      'use Illuminate\\Support\\Facades\\Http;',
      "Http::get('{U}?{CR}', ['object' => 'x']);",
      "Http::get('{U}?{CRO}', []);",
      "Http::withQueryParameters(['context' => 'Aides'])->get('{U}?object=x');",
      "Http::withQueryParameters(['context' => 'Aides'])->get('{U}', ['object' => 'x']);",
      "Http::get('{U}?{CRO}');",
    ],
    says: ['--P default 30000', '--- default 30000', 'P-- default 30000', 'P-P default 30000', 'PPP default 30000'],
  },
  'Symfony: a default query goes with relative addresses, and null leaves it': {
    lines: [
      '<?php',
      'use Symfony\\Component\\HttpClient\\HttpClient;',
      "$client = HttpClient::createForBaseUri('https://entreprise.api.gouv.fr', ['query' => ['context' => 'Aides'], 'timeout' => 5]);",
      "$client->request('GET', '{U}', ['query' => ['object' => 'x']]);",
      "$client->request('GET', '/v4/insee/sirene/unites_legales/552100554', ['query' => ['object' => 'x']]);",
      "$client->request('GET', '/v4/insee/sirene/unites_legales/552100554', ['query' => ['context' => null]]);",
    ],
    says: ['--P set 5000', 'P-P set 5000', 'P-- set 5000'],
  },
  'Laravel: the query in a template of the address': {
    lines: [
      '<?php',
      'use Illuminate\\Support\\Facades\\Http;',
      `Http::withUrlParameters(${ALL})->get('{U}{?context,recipient,object}');`,
      `Http::withUrlParameters(['context' => 'Aides'])->get('{U}{?context,recipient}');`,
      `Http::withUrlParameters(['siren' => '552100554'] + ${ALL})->get('https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}?object=x{&context,recipient}');`,
    ],
    says: ['PPP default 30000', 'P-- default 30000', 'PPP default 30000'],
  },
};

describe('calls in PHP, as the libraries make them', () => {
  for (const [name, { lines, says }] of Object.entries(cases)) {
    it(name, async () => assert.deepEqual(await said('sample.php', ...lines), says));
  }

  it('follows a macro of Laravel that another file defines', async () => {
    const report = await analyseTexts({
      'Providers/AppServiceProvider.php': written([
        '<?php',
        'namespace App\\Providers;',
        'use Illuminate\\Support\\Facades\\Http;',
        'class AppServiceProvider extends \\Illuminate\\Support\\ServiceProvider {',
        '  public function boot(): void {',
        "    Http::macro('guichet', fn () => Http::baseUrl('https://entreprise.api.gouv.fr')->timeout(5));",
        '  }',
        '}',
      ]),
      'Lire.php': written([
        '<?php',
        'use Illuminate\\Support\\Facades\\Http;',
        "Http::guichet()->get('/v4/insee/sirene/unites_legales/552100554', ['context' => 'Aides']);",
      ]),
    });
    assert.deepEqual(saidOf(report), ['P-- set 5000']);
  });
});
