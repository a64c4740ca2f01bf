package fr.mairie.entreprise;

import java.time.Duration;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.support.WebClientAdapter;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

public class Echanges {

    @HttpExchange("/v4/insee/sirene")
    interface Sirene {
        @GetExchange("/unites_legales/{siren}")
        String unite(
                @PathVariable String siren,
                @RequestParam("context") String contexte,
                @RequestParam("recipient") String destinataire,
                @RequestParam("object") String objet,
                @RequestHeader("Authorization") String jeton);

        @HttpExchange(method = "GET", url = "/unites_legales/{siren}/siege_social") // @missing recipient
        String siege(@PathVariable String siren, @RequestParam String context, @RequestParam String object);
    }

    static Sirene presse() {
        SimpleClientHttpRequestFactory fabrique = new SimpleClientHttpRequestFactory();
        fabrique.setReadTimeout(5000);
        RestClient client = RestClient.builder().baseUrl("https://entreprise.api.gouv.fr").requestFactory(fabrique).build();
        return HttpServiceProxyFactory.builderFor(RestClientAdapter.create(client)).build().createClient(Sirene.class);
    }

    public String complet(String siren, String jeton) {
        return presse().unite(siren, "Aides publiques", "13002526500013", "Instruction", "Bearer " + jeton); // @clean
    }

    public String siege(String siren) {
        return presse().siege(siren, "Aides", "Instruction");
    }

    public String sansLimite(String siren, String jeton) {
        WebClient client = WebClient.builder().baseUrl("https://entreprise.api.gouv.fr").build();
        Sirene sirene = HttpServiceProxyFactory.builder().exchangeAdapter(WebClientAdapter.create(client)).build().createClient(Sirene.class);
        return sirene.unite(siren, "Aides", "13002526500013", "Instruction", "Bearer " + jeton); // @no-timeout
    }

    public String bornee(String siren, String jeton) {
        WebClient client = WebClient.create("https://entreprise.api.gouv.fr");
        var adaptateur = WebClientAdapter.create(client);
        adaptateur.setBlockTimeout(Duration.ofSeconds(5));
        Sirene sirene = HttpServiceProxyFactory.builderFor(adaptateur).build().createClient(Sirene.class);
        return sirene.unite(siren, "Aides", "13002526500013", "Instruction", "Bearer " + jeton);
    }
}
