import { checkPairs } from './pairs';

describe('fixes in PHP', () => {
  checkPairs('php', [
    {
      about: 'adds entries to an array() of several lines, in its quotes',
      rule: 'missing-traceability',
      before: `
<?php
$params = array(
    "context" => "Aides",
    "recipient" => "13002526500013"
);
(new GuzzleHttp\\Client())->get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$siren", ["query" => $params, "timeout" => 5]);
`,
      after: `
<?php
$params = array(
    "context" => "Aides",
    "recipient" => "13002526500013",
    "object" => "Vérification d’un dossier"
);
(new GuzzleHttp\\Client())->get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$siren", ["query" => $params, "timeout" => 5]);
`,
      safe: true,
    },
    {
      about: 'fills an empty array, whatever its key is written as',
      rule: 'missing-traceability',
      values: { object: "L'aide" },
      before: `
<?php
use GuzzleHttp\\RequestOptions;
(new GuzzleHttp\\Client())->get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$siren", [RequestOptions::QUERY => [], 'timeout' => 5]);
`,
      after: `
<?php
use GuzzleHttp\\RequestOptions;
(new GuzzleHttp\\Client())->get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$siren", [RequestOptions::QUERY => ['context' => '', 'recipient' => '', 'object' => 'L\\'aide'], 'timeout' => 5]);
`,
      safe: false,
    },
    {
      about: 'gives the call its query as an argument',
      rule: 'missing-traceability',
      values: {},
      before: `
<?php
use Illuminate\\Support\\Facades\\Http;
Http::timeout(5)->get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$siren");
`,
      after: `
<?php
use Illuminate\\Support\\Facades\\Http;
Http::timeout(5)->get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$siren", ['context' => '', 'recipient' => '', 'object' => '']);
`,
    },
    {
      about: 'takes options up that are a variable',
      rule: 'missing-timeout',
      before: `
<?php
$options = ['headers' => ['Accept' => 'application/json']];
(new GuzzleHttp\\Client())->get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$siren", $options);
`,
      after: `
<?php
$options = ['headers' => ['Accept' => 'application/json']];
(new GuzzleHttp\\Client())->get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$siren", array_merge($options, ['timeout' => 5]));
`,
      safe: true,
    },
    {
      about: 'repeats the statement that sets a parameter',
      rule: 'missing-traceability',
      before: `
<?php
function get($siren, $params)
{
    $query['context'] = 'Aides';
    $query['recipient'] = '13002526500013';
    return file_get_contents('https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/' . $siren . '?' . http_build_query($query));
}
`,
      after: `
<?php
function get($siren, $params)
{
    $query['context'] = 'Aides';
    $query['recipient'] = '13002526500013';
    $query['object'] = 'Vérification d’un dossier';
    return file_get_contents('https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/' . $siren . '?' . http_build_query($query));
}
`,
    },
    {
      about: 'adds the query behind the last piece of a URL',
      rule: 'missing-traceability',
      before: `
<?php
file_get_contents('https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/' . $siren);
`,
      after: `
<?php
file_get_contents('https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/' . $siren . '?' . http_build_query(['context' => 'Marchés publics', 'recipient' => '13002526500013', 'object' => 'Vérification d’un dossier']));
`,
    },
    {
      about: 'adds to the query of the call, where it would replace that of the client',
      rule: 'missing-traceability',
      values: { context: 'a', recipient: '13002526500013', object: 'b' },
      before: `
<?php
$client = new GuzzleHttp\\Client(['base_uri' => 'https://entreprise.api.gouv.fr', 'timeout' => 5]);
$client->get("/v4/insee/sirene/unites_legales/$siren", ['query' => ['page' => 2]]);
`,
      after: `
<?php
$client = new GuzzleHttp\\Client(['base_uri' => 'https://entreprise.api.gouv.fr', 'timeout' => 5]);
$client->get("/v4/insee/sirene/unites_legales/$siren", ['query' => ['page' => 2, 'context' => 'a', 'recipient' => '13002526500013', 'object' => 'b']]);
`,
    },
    {
      about: 'doubles the percent signs of a format',
      rule: 'missing-traceability',
      values: { object: 'à' },
      before: `
<?php
file_get_contents(sprintf('https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/%s?context=a&recipient=%s', $siren, $siret));
`,
      after: `
<?php
file_get_contents(sprintf('https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/%s?context=a&recipient=%s&object=%%C3%%A0', $siren, $siret));
`,
    },
    {
      about: 'gives no query to a URL that another function makes',
      rule: 'missing-traceability',
      before: `
<?php
function address($siren)
{
    return 'https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/' . $siren;
}
function get($siren)
{
    return file_get_contents(address($siren));
}
`,
      after: null,
    },
    {
      about: 'sets the limit of a handle before it is used',
      rule: 'missing-timeout',
      before: `
<?php
function get($siren)
{
    $ch = curl_init();
    curl_setopt($ch, CURLOPT_URL, "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$siren");

    if (($body = curl_exec($ch)) === false) {
        return null;
    }
    return $body;
}
`,
      after: `
<?php
function get($siren)
{
    $ch = curl_init();
    curl_setopt($ch, CURLOPT_URL, "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$siren");

    curl_setopt($ch, CURLOPT_TIMEOUT, 5);
    if (($body = curl_exec($ch)) === false) {
        return null;
    }
    return $body;
}
`,
      safe: true,
    },
    {
      about: 'sets a limit that all calls share, which a person has to want',
      rule: 'missing-timeout',
      before: `
<?php
use Unirest\\Request;
function get($siren)
{
    return Request::get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$siren");
}
`,
      after: `
<?php
use Unirest\\Request;
function get($siren)
{
    Request::timeout(5);
    return Request::get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$siren");
}
`,
      safe: false,
    },
    {
      about: 'adds no statement where there are no braces for two',
      rule: 'missing-timeout',
      before: `
<?php
function get($siren, $yes)
{
    $ch = curl_init("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$siren");
    if ($yes)
        return curl_exec($ch);
}
`,
      after: null,
    },
    {
      about: 'writes a limit of zero anew, in its unit',
      rule: 'missing-timeout',
      before: `
<?php
function get($siren)
{
    $ch = curl_init("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$siren");
    curl_setopt($ch, CURLOPT_TIMEOUT_MS, 0);
    return curl_exec($ch);
}
`,
      after: `
<?php
function get($siren)
{
    $ch = curl_init("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$siren");
    curl_setopt($ch, CURLOPT_TIMEOUT_MS, 5000);
    return curl_exec($ch);
}
`,
    },
    {
      about: 'gives the client its limit',
      rule: 'missing-timeout',
      before: `
<?php
$client = new GuzzleHttp\\Client(['base_uri' => 'https://entreprise.api.gouv.fr']);
$client->get("/v4/insee/sirene/unites_legales/$siren");
`,
      after: `
<?php
$client = new GuzzleHttp\\Client(['base_uri' => 'https://entreprise.api.gouv.fr', 'timeout' => 5]);
$client->get("/v4/insee/sirene/unites_legales/$siren");
`,
    },
    {
      about: 'moves the token to a step of its own',
      rule: 'token-in-url',
      before: `
<?php
use Illuminate\\Support\\Facades\\Http;
Http::timeout(5)->get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$siren", [
    'context' => 'a',
    'recipient' => '13002526500013',
    'object' => 'b',
    'token' => config('services.entreprise.token'),
]);
`,
      after: `
<?php
use Illuminate\\Support\\Facades\\Http;
Http::timeout(5)->withToken(config('services.entreprise.token'))->get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$siren", [
    'context' => 'a',
    'recipient' => '13002526500013',
    'object' => 'b',
]);
`,
      safe: false,
    },
    {
      about: 'moves the parameters of a body into the query that is there',
      rule: 'traceability-not-in-query',
      before: `
<?php
(new GuzzleHttp\\Client())->request('GET', "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$siren", [
    'query' => ['page' => 2],
    'json' => ['context' => 'a', 'recipient' => '13002526500013', 'object' => $object],
    'timeout' => 5,
]);
`,
      after: `
<?php
(new GuzzleHttp\\Client())->request('GET', "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$siren", [
    'query' => ['page' => 2, 'context' => 'a', 'recipient' => '13002526500013', 'object' => $object],
    'timeout' => 5,
]);
`,
      safe: false,
    },
    {
      about: 'adds user_id on the endpoints of the DGFIP',
      rule: 'missing-user-id',
      before: `
<?php
(new GuzzleHttp\\Client())->get("https://entreprise.api.gouv.fr/v3/dgfip/etablissements/$siret/chiffres_affaires", [
    'query' => ['context' => 'a', 'recipient' => '13002526500013', 'object' => 'b'],
    'timeout' => 5,
]);
`,
      after: `
<?php
(new GuzzleHttp\\Client())->get("https://entreprise.api.gouv.fr/v3/dgfip/etablissements/$siret/chiffres_affaires", [
    'query' => ['context' => 'a', 'recipient' => '13002526500013', 'object' => 'b', 'user_id' => 'agent-42'],
    'timeout' => 5,
]);
`,
      safe: true,
    },
    {
      about: 'writes the path of the successor and the host of today',
      rule: 'retired-endpoint',
      before: `
<?php
file_get_contents("https://api.apientreprise.fr/v2/certificats_opqibi/$siren?context=a&recipient=13002526500013&object=b");
`,
      after: `
<?php
file_get_contents("https://entreprise.api.gouv.fr/v3/opqibi/unites_legales/$siren/certification_ingenierie?context=a&recipient=13002526500013&object=b");
`,
      safe: false,
    },
  ]);
});
