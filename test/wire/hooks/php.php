<?php
// Loaded before a program, as the autoloader of its project would be. Connections are led to the server of the harness by a
// proxy in the environment, which libcurl heeds; see php.ts.
foreach (['GuzzleHttp', 'Symfony/Component/HttpClient', 'Illuminate/Http', 'Illuminate/Container'] as $library) {
    if (stream_resolve_include_path("$library/autoload.php")) {
        require_once "$library/autoload.php";
    }
}
if (getenv('WIRE_CLIENT') === 'laravel-http') {
    // What starts a Laravel application, as far as its HTTP client needs it.
    Illuminate\Support\Facades\Facade::setFacadeApplication(new Illuminate\Container\Container());
}
