<?php
$query = http_build_query(['context' => 'Aides publiques', 'recipient' => '13002526500013', 'object' => 'Dossier 2026-0042']);
$adresse = 'https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/130025265';
$url = "$adresse?$query";
$jeton = getenv('API_ENTREPRISE_TOKEN');

// --- its own limit
file_get_contents($url);

// --- a context
file_get_contents($url, false, stream_context_create(['http' => ['header' => "Authorization: Bearer $jeton", 'timeout' => 5]]));

// --- headers in a list
$contexte = stream_context_create(['http' => ['header' => ["Authorization: Bearer $jeton", 'Accept: application/json'], 'timeout' => 5]]);
file_get_contents($url, false, $contexte);

// --- a limit for https
file_get_contents($url, false, stream_context_create(['https' => ['timeout' => 5]]));

// --- a limit of ini_set
ini_set('default_socket_timeout', 5);
file_get_contents($url);

// --- a limit of ini_set, as a text
ini_set('default_socket_timeout', '5');
file_get_contents($url);

// --- a limit of ini_set, and one of the context
ini_set('default_socket_timeout', 600);
file_get_contents($url, false, stream_context_create(['http' => ['timeout' => 5]]));

// --- a standard context
stream_context_set_default(['http' => ['timeout' => 5, 'header' => "Authorization: Bearer $jeton"]]);
file_get_contents($url);

// --- a standard context, and one of the call
stream_context_set_default(['http' => ['timeout' => 5, 'header' => "Authorization: Bearer $jeton"]]);
file_get_contents($url, false, stream_context_create(['http' => ['ignore_errors' => true]]));

// --- a limit of -1
file_get_contents($url, false, stream_context_create(['http' => ['timeout' => -1]]));

// --- a limit of 0
file_get_contents($url, false, stream_context_create(['http' => ['timeout' => 0]]));

// --- an option that is set afterwards
$contexte = stream_context_create();
stream_context_set_option($contexte, 'http', 'timeout', 5);
file_get_contents($url, false, $contexte);

// --- options that are set afterwards
$contexte = stream_context_create(['http' => ['method' => 'GET']]);
stream_context_set_option($contexte, ['http' => ['timeout' => 5]]);
file_get_contents($url, false, $contexte);

// --- fopen
$flux = fopen($url, 'r', false, stream_context_create(['http' => ['timeout' => 5]]));

// --- fopen, and a limit of the stream
$flux = fopen($url, 'r');
stream_set_timeout($flux, 5);
stream_get_contents($flux);

// --- readfile
readfile($url, false, stream_context_create(['http' => ['timeout' => 5]]));

// --- file
file($url, 0, stream_context_create(['http' => ['timeout' => 5]]));

// --- copy
copy($url, '/dev/null', stream_context_create(['http' => ['timeout' => 5]]));

// --- parameters in the body
$contexte = stream_context_create(['http' => ['method' => 'POST', 'content' => $query, 'timeout' => 5]]);
file_get_contents($adresse, false, $contexte);

// --- parameters in the body of a get
file_get_contents($adresse, false, stream_context_create(['http' => ['content' => $query, 'timeout' => 5]]));

// --- null in a text
$objet = null;
file_get_contents("$adresse?context=Aides&recipient=13002526500013&object=$objet");

// --- null, formatted
file_get_contents(sprintf('%s?context=Aides&recipient=13002526500013&object=%s', $adresse, null));

// --- false, added to a text
file_get_contents($adresse . '?context=Aides&recipient=13002526500013&object=' . false);

// --- true, added to a text
file_get_contents($adresse . '?context=Aides&recipient=13002526500013&object=' . true);
