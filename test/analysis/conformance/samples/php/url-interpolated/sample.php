<?php

class UniteLegaleFinder
{
    public function __construct(private readonly string $recipient)
    {
    }

    public function find(string $siren): string|false
    {
        $url = "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$siren?context=MPS&recipient={$this->recipient}"; // @url

        return file_get_contents($url, false, stream_context_create(['http' => ['timeout' => 5]]));
    }
}
