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
if (getenv('WIRE_CLIENT') === 'wordpress') {
    // What its HTTP functions need of WordPress, and no database.
    define('ABSPATH', getenv('WIRE_WORDPRESS'));
    define('WPINC', 'wp-includes');
    define('WP_DEBUG', false);
    $wp_version = 'x';
    foreach (['compat', 'plugin', 'load', 'class-wp-error', 'functions', 'option', 'formatting', 'kses', 'pluggable', 'http'] as $file) {
        require_once ABSPATH . WPINC . "/$file.php";
    }
    $classes = ['http', 'http-streams', 'http-curl', 'http-proxy', 'http-cookie', 'http-encoding', 'http-response', 'http-requests-response', 'http-requests-hooks'];
    foreach ($classes as $class) {
        if (is_file(ABSPATH . WPINC . "/class-wp-$class.php")) {
            require_once ABSPATH . WPINC . "/class-wp-$class.php";
        } else if (is_file(ABSPATH . WPINC . "/class-$class.php")) {
            require_once ABSPATH . WPINC . "/class-$class.php";
        }
    }
    function get_bloginfo() { return 'https://mairie.example'; }
    function home_url() { return 'https://mairie.example'; }
    foreach (['home', 'siteurl', 'blog_charset'] as $option) {
        add_filter("pre_option_$option", fn() => 'https://mairie.example');
    }
    function __($text) { return $text; }
    add_filter('http_request_args', function ($arguments) {
        return ['sslcertificates' => ini_get('curl.cainfo')] + $arguments;
    });
}
