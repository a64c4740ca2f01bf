package fr.mairie;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.springframework.boot.web.client.RestTemplateBuilder;
import org.springframework.web.client.RestTemplate;

class Sirene {
    private final RestTemplate rest = new RestTemplateBuilder().setReadTimeout(Duration.ofSeconds(5)).build();

    private String unite(String siren) {
        return rest.getForObject("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/" + siren + "?context=Aides%20publiques&recipient=13002526500013&object=Instruction", String.class);
    }

    private String etablissement(String siret) {
        return rest.getForObject("https://entreprise.api.gouv.fr/v4/insee/sirene/etablissements/" + siret + "?context=Aides%20publiques&recipient=13002526500013&object=Instruction", String.class);
    }

    String tout(String siren, String siret) {
        CompletableFuture<String> unite = CompletableFuture.supplyAsync(() -> unite(siren));
        CompletableFuture<String> siege = CompletableFuture.supplyAsync(() -> etablissement(siret));
        return unite.join() + siege.join();
    }
}
