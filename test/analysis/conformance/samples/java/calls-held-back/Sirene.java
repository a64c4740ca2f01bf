package fr.mairie;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.boot.web.client.RestTemplateBuilder;
import org.springframework.web.client.RestTemplate;

class Sirene {
    private final ExecutorService taches = Executors.newFixedThreadPool(4);
    private final RestTemplate rest = new RestTemplateBuilder().setReadTimeout(Duration.ofSeconds(5)).build();

    private String unite(String siren) {
        return rest.getForObject("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/" + siren + "?context=Aides%20publiques&recipient=13002526500013&object=Instruction", String.class);
    }

    List<CompletableFuture<String>> toutes(List<String> sirens) {
        return sirens.stream().map(siren -> CompletableFuture.supplyAsync(() -> unite(siren), taches)).toList();
    }
}
