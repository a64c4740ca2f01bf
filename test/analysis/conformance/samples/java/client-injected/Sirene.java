package fr.mairie;

import org.springframework.stereotype.Service;
import org.springframework.web.client.RestClient;

@Service
class Sirene {
    private final RestClient client;

    Sirene(RestClient client) {
        this.client = client;
    }

    String unite(String siren) {
        return client.get()
                .uri("/v4/insee/sirene/unites_legales/{siren}?context=Aides&recipient=13002526500013", siren)
                .retrieve()
                .body(String.class);
    }
}
