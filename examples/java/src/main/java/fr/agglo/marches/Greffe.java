package fr.agglo.marches;

import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

@FeignClient(name = "greffe", url = "${entreprise.url}")
public interface Greffe {

    // À corriger : recipient n’est pas déclaré, aucun appel ne peut le donner ; et Feign attend une minute.
    @GetMapping("/v3/infogreffe/rcs/unites_legales/{siren}/extrait_kbis")
    String extraitKbis(
            @PathVariable String siren,
            @RequestParam("context") String contexte,
            @RequestParam("object") String objet,
            @RequestHeader("Authorization") String jeton);
}
