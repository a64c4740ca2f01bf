package fr.mairie;

import org.springframework.web.client.RestClient;

class Sirene {
    private final RestClient client = RestClient.create("https://entreprise.api.gouv.fr"); // @client

    String unite(String siren) {
        return client.get().uri("/v4/insee/sirene/unites_legales/{siren}?context=Aides%20publiques&recipient=13002526500013&object=Instruction", siren).retrieve().body(String.class);
    }
}
