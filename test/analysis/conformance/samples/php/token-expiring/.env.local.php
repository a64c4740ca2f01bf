<?php

return [
    'APP_ENV' => 'dev',
    'API_ENTREPRISE_TOKEN' => 'eyJhbGci…', // @value
];
