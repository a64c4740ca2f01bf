package fr.mairie.entreprise;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.WebTarget;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.glassfish.jersey.client.ClientProperties;

public class Sirene {

    private final Client client = ClientBuilder.newBuilder()
            .connectTimeout(2, TimeUnit.SECONDS)
            .readTimeout(5, TimeUnit.SECONDS)
            .build();
    private final WebTarget racine = client.target("https://entreprise.api.gouv.fr");

    public String complet(String siren, String jeton) {
        return racine.path("v4/insee/sirene/unites_legales") // @clean
                .path("{siren}")
                .resolveTemplate("siren", siren)
                .queryParam("context", "Aides publiques")
                .queryParam("recipient", "13002526500013")
                .queryParam("object", "Instruction")
                .request(MediaType.APPLICATION_JSON)
                .header("Authorization", "Bearer " + jeton)
                .get(String.class);
    }

    public String incomplet(String siren) {
        WebTarget unite = racine.path("v4").path("insee/sirene/unites_legales/{siren}/siege_social").resolveTemplates(Map.of("siren", siren)); // @missing object
        return unite.queryParam("context", "Aides").queryParam("recipient", "13002526500013").request().buildGet().invoke(String.class);
    }

    public String sansLimite(String siren) {
        return ClientBuilder.newClient()
                .target("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/" + siren + "?context=a&recipient=13002526500013&object=b")
                .request()
                .get() // @no-timeout
                .readEntity(String.class);
    }

    public String parPropriete(String siren) {
        Client presse = ClientBuilder.newClient().property(ClientProperties.READ_TIMEOUT, 5000);
        return presse.target("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/" + siren + "?context=Aides&object=b").request().get(String.class); // @missing recipient
    }

    @Path("/v4/insee/sirene")
    @RegisterRestClient(baseUri = "https://entreprise.api.gouv.fr")
    interface Annuaire {
        @GET
        @Path("/unites_legales/{siren}") // @missing recipient
        String unite(
                @PathParam("siren") String siren,
                @QueryParam("context") String contexte,
                @QueryParam("object") String objet,
                @HeaderParam("Authorization") String jeton);
    }

    /** Une ressource, qui répond et n’appelle rien. */
    @Path("/v4/insee/sirene")
    interface Ressource {
        @GET
        @Path("/unites_legales/{siren}")
        String unite(@PathParam("siren") String siren);
    }
}
