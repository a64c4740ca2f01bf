<?php

function api_entreprise(string $path, array $params)
{
    $options = ['http' => ['timeout' => 5, 'header' => 'Authorization: Bearer ' . getenv('TOKEN')]];

    return json_decode(file_get_contents(
        'https://entreprise.api.gouv.fr' . $path . '?' . http_build_query($params),
        false,
        stream_context_create($options)
    ));
}
