<?php

return [
    'endpoints' => [
        'unite_legale' => '/v4/insee/sirene/unites_legales/{siren}',
        'etablissement' => '/v4/insee/sirene/etablissements/{siret}',
        'chiffres_affaires' => '/v3/dgfip/etablissements/{siret}/chiffres_affaires',
    ],
];
