<?php
$query = http_build_query(['context' => 'Aides publiques', 'recipient' => '13002526500013', 'object' => 'Dossier 2026-0042']);
$url = "https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/130025265?$query";
$jeton = getenv('API_ENTREPRISE_TOKEN');

// --- no limit
$ch = curl_init($url);
curl_exec($ch);

// --- a limit
$ch = curl_init($url);
curl_setopt($ch, CURLOPT_TIMEOUT, 5);
curl_exec($ch);

// --- a limit in ms
$ch = curl_init();
curl_setopt_array($ch, [CURLOPT_URL => $url, CURLOPT_TIMEOUT_MS => 5000]);
curl_exec($ch);

// --- a limit under a second
$ch = curl_init($url);
curl_setopt($ch, CURLOPT_TIMEOUT, 0.5);
curl_exec($ch);

// --- a limit on connecting
$ch = curl_init($url);
curl_setopt($ch, CURLOPT_CONNECTTIMEOUT, 5);
curl_exec($ch);

// --- a limit on slowness, without its bound
$ch = curl_init($url);
curl_setopt($ch, CURLOPT_LOW_SPEED_TIME, 5);
curl_exec($ch);

// --- two limits, of which the last counts
$ch = curl_init($url);
curl_setopt($ch, CURLOPT_TIMEOUT_MS, 5000);
curl_setopt($ch, CURLOPT_TIMEOUT, 0);
curl_exec($ch);

// --- a header
$ch = curl_init($url);
curl_setopt($ch, CURLOPT_HTTPHEADER, ["Authorization: Bearer $jeton"]);
curl_exec($ch);

// --- a header in a map
$ch = curl_init($url);
curl_setopt($ch, CURLOPT_HTTPHEADER, ['Authorization' => "Bearer $jeton"]);
curl_exec($ch);

// --- a bearer without its scheme
$ch = curl_init($url);
curl_setopt($ch, CURLOPT_XOAUTH2_BEARER, $jeton);
curl_exec($ch);

// --- a bearer
$ch = curl_init($url);
curl_setopt_array($ch, [CURLOPT_HTTPAUTH => CURLAUTH_BEARER, CURLOPT_XOAUTH2_BEARER => $jeton]);
curl_exec($ch);

// --- parameters in the body
$ch = curl_init('https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/130025265');
curl_setopt($ch, CURLOPT_POSTFIELDS, $query);
curl_exec($ch);

// --- a list as a value
$ch = curl_init('https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/130025265?' . http_build_query(['context' => 'Aides', 'object' => ['D']]));
curl_exec($ch);

// --- an empty list as a value
$ch = curl_init('https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/130025265?' . http_build_query(['context' => 'Aides', 'object' => []]));
curl_exec($ch);
