<?php
$trace = ['context' => 'Aides publiques', 'recipient' => '13002526500013', 'object' => 'Dossier 2026-0042'];
$headers = ['Authorization' => 'Bearer ' . getenv('API_ENTREPRISE_TOKEN')];
$url = 'https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/130025265';

// --- add_query_arg
wp_remote_get(add_query_arg(urlencode_deep($trace), $url), ['headers' => $headers]);

// --- add_query_arg, of one value
wp_remote_get(add_query_arg('object', 'D', "$url?context=Aides"), ['timeout' => 5]);

// --- http_build_query
wp_remote_get($url . '?' . http_build_query($trace), ['timeout' => 5]);

// --- its own limit
wp_remote_get($url . '?' . http_build_query($trace));

// --- the body of a get
wp_remote_get($url, ['body' => $trace, 'timeout' => 5]);

// --- the body of a get, and a query in the URL
wp_remote_get("$url?context=Aides", ['body' => ['object' => 'D']]);

// --- the body of a request that gets
wp_remote_request($url, ['method' => 'GET', 'body' => $trace]);

// --- the body of a post
wp_remote_post($url, ['body' => $trace, 'timeout' => 5]);

// --- the body of a request that posts
wp_remote_request($url, ['method' => 'POST', 'body' => $trace]);

// --- a list in the body of a get
wp_remote_get($url, ['body' => ['object' => ['D']] + $trace]);

// --- null in the body of a get
wp_remote_get($url, ['body' => ['object' => null] + $trace]);

// --- head
wp_remote_head($url . '?' . http_build_query($trace), ['timeout' => 5]);

// --- the class
$http = new WP_Http();
$http->get($url . '?' . http_build_query($trace), ['timeout' => 5]);

// --- the class, and a request
(new WP_Http())->request($url, ['method' => 'GET', 'body' => $trace, 'timeout' => 5]);

// --- a limit for all
add_filter('http_request_timeout', function () {
    return 5;
});
wp_remote_get($url . '?' . http_build_query($trace));

// --- arguments for all
add_filter('http_request_args', function ($arguments) {
    $arguments['timeout'] = 5;
    return $arguments;
});
wp_remote_get($url . '?' . http_build_query($trace));

// --- defaults that are parsed
$arguments = wp_parse_args(['timeout' => 5], ['headers' => $headers, 'timeout' => 30]);
wp_remote_get($url . '?' . http_build_query($trace), $arguments);

// --- nothing over what the URL asks
wp_remote_get(add_query_arg(['context' => null], "$url?context=Aides&object=Dossier"));
