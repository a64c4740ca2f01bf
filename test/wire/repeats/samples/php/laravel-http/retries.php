<?php
use Illuminate\Support\Facades\Http;

$query = ['context' => 'Aides publiques', 'recipient' => '13002526500013', 'object' => 'Dossier'];
$url = 'https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/130025265';

// --- so many times, with a pause
Http::timeout(9)->retry(2, 100)->get($url, $query);
// --- so many times
Http::timeout(9)->retry(2)->get($url, $query);
