package fr.mairie.entreprise;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.client.RestTemplateBuilder;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.RequestEntity;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.stereotype.Service;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.util.DefaultUriBuilderFactory;
import org.springframework.web.util.UriComponentsBuilder;

@Service
public class SireneService {

    private static final String UNITE = "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}";
    private static final String TRACE = "?context={context}&recipient={recipient}&object={object}";

    private final RestTemplate presse;
    private final RestTemplate nu = new RestTemplate();

    @Value("${entreprise.jeton}")
    private String jeton;

    public SireneService(RestTemplateBuilder builder) {
        this.presse = builder.setConnectTimeout(Duration.ofSeconds(2)).setReadTimeout(Duration.ofSeconds(5)).build();
    }

    private HttpEntity<Void> entete() {
        HttpHeaders headers = new HttpHeaders();
        headers.setBearerAuth(jeton);
        return new HttpEntity<>(headers);
    }

    public String complet(String siren) {
        return presse.exchange(UNITE + TRACE, HttpMethod.GET, entete(), String.class, siren, "Aides", "13002526500013", "Instruction").getBody(); // @clean
    }

    public String parNoms(String siren) {
        Map<String, String> valeurs = Map.of("siren", siren, "context", "Aides", "object", "Instruction");
        return presse.getForObject(UNITE + "?context={context}&object={object}", String.class, valeurs); // @missing recipient
    }

    public String construite(String siren) {
        URI uri = UriComponentsBuilder.fromHttpUrl(UNITE) // @missing context
                .queryParam("recipient", "13002526500013")
                .queryParam("object", "Instruction")
                .buildAndExpand(siren)
                .toUri();
        return presse.getForEntity(uri, String.class).getBody();
    }

    public String sansLimite(String siren) {
        return nu.getForObject(UNITE + TRACE, String.class, siren, "Aides", "13002526500013", "Instruction"); // @no-timeout
    }

    public String parFabrique(String siren) {
        SimpleClientHttpRequestFactory fabrique = new SimpleClientHttpRequestFactory();
        fabrique.setConnectTimeout(2000);
        fabrique.setReadTimeout(5000);
        return new RestTemplate(fabrique).getForObject(UNITE + TRACE, String.class, siren, "Aides", "13002526500013", "Instruction"); // @clean
    }

    public String fabriqueSansLecture(String siren) {
        SimpleClientHttpRequestFactory fabrique = new SimpleClientHttpRequestFactory();
        fabrique.setConnectTimeout(2000);
        RestTemplate lent = new RestTemplate();
        lent.setRequestFactory(fabrique);
        return lent.getForObject(UNITE + TRACE, String.class, siren, "Aides", "13002526500013", "Instruction"); // @no-timeout
    }

    public String racine(String siren) {
        RestTemplate rest = new RestTemplateBuilder()
                .rootUri("https://entreprise.api.gouv.fr")
                .defaultHeader("Authorization", "Bearer " + jeton)
                .readTimeout(Duration.ofSeconds(5))
                .build();
        return rest.getForObject("/v4/insee/sirene/unites_legales/{siren}?context=Aides&recipient=13002526500013", String.class, siren); // @missing object
    }

    public String fabriqueDAdresses(String siren) {
        RestTemplate rest = new RestTemplateBuilder()
                .uriTemplateHandler(new DefaultUriBuilderFactory("https://entreprise.api.gouv.fr/v4"))
                .setReadTimeout(Duration.ofSeconds(5))
                .build();
        return rest.getForObject("/insee/sirene/unites_legales/{siren}", String.class, siren); // @missing context recipient object
    }

    public String intercepte(String siren) {
        RestTemplate rest = new RestTemplateBuilder()
                .additionalInterceptors((requete, corps, suite) -> {
                    requete.getHeaders().setBearerAuth(jeton);
                    return suite.execute(requete, corps);
                })
                .setReadTimeout(Duration.ofSeconds(5))
                .build();
        rest.setInterceptors(List.of());
        return rest.getForObject(UNITE + "?context=Aides&object=Instruction", String.class, siren); // @missing recipient
    }

    public String requeteEntiere(String siren) {
        RequestEntity<Void> requete = RequestEntity
                .get(UNITE + "?context={context}&recipient={recipient}", siren, "Aides", "13002526500013") // @missing object
                .header("Authorization", "Bearer " + jeton)
                .build();
        return presse.exchange(requete, String.class).getBody();
    }

    public void autresMethodes(String siren) {
        String url = "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/" + siren + "?context=a&recipient=13002526500013&object=b";
        presse.headForHeaders(url);
        presse.postForObject(url, entete(), String.class);
        presse.postForEntity(url, entete(), String.class);
        presse.put(url, entete());
        presse.delete(url);
        presse.execute(url, HttpMethod.GET, null, null);
    }
}
