package fr.mairie.entreprise;

import feign.Feign;
import feign.Headers;
import feign.Param;
import feign.QueryMap;
import feign.Request;
import feign.RequestLine;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

@FeignClient(name = "entreprise", url = "https://entreprise.api.gouv.fr", path = "/v4")
interface EntrepriseApi {

    @GetMapping("/insee/sirene/unites_legales/{siren}")
    String unite(
            @PathVariable("siren") String siren,
            @RequestParam("context") String contexte,
            @RequestParam("recipient") String destinataire,
            @RequestParam String object,
            @RequestHeader("Authorization") String jeton);

    @RequestMapping(method = RequestMethod.GET, value = "/insee/sirene/unites_legales/{siren}/siege_social") // @missing object
    String siege(@PathVariable String siren, @RequestParam String context, @RequestParam String recipient);
}

/** Les annotations d’un contrôleur n’appellent rien. */
interface Controleur {
    @GetMapping("/v4/insee/sirene/unites_legales/{siren}")
    String unite(@PathVariable String siren);
}

interface Simple {
    @RequestLine("GET /v4/insee/sirene/unites_legales/{siren}?context={context}&recipient={recipient}") // @missing object
    @Headers({"Accept: application/json", "Authorization: Bearer {jeton}"})
    String unite(@Param("siren") String siren, @Param("context") String contexte, @Param("recipient") String destinataire, @Param("jeton") String jeton);

    @RequestLine("GET /v3/infogreffe/rcs/unites_legales/{siren}/extrait_kbis")
    String extrait(@Param("siren") String siren, @QueryMap Map<String, Object> trace);
}

@Service
public class EntrepriseService {

    private final EntrepriseApi api;

    public EntrepriseService(EntrepriseApi api) {
        this.api = api;
    }

    public String complet(String siren, String jeton) {
        return api.unite(siren, "Aides publiques", "13002526500013", "Instruction", "Bearer " + jeton); // @clean
    }

    public String simple(String siren, String jeton) {
        Simple simple = Feign.builder()
                .options(new Request.Options(2, TimeUnit.SECONDS, 5, TimeUnit.SECONDS, true))
                .target(Simple.class, "https://entreprise.api.gouv.fr");
        return simple.unite(siren, "Aides", "13002526500013", jeton) // @clean
                + simple.extrait(siren, Map.of("context", "Aides", "object", "Instruction")); // @missing recipient
    }
}
