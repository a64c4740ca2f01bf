package fr.mairie.entreprise;

import java.io.IOException;
import java.net.URISyntaxException;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.fluent.Request;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.support.ClassicRequestBuilder;
import org.apache.hc.core5.net.URIBuilder;
import org.apache.hc.core5.util.Timeout;

public class Attestations {

    private static final String BASE = "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/";
    private static final String TRACE = "?context=Aides&recipient=13002526500013&object=Instruction";

    private final CloseableHttpClient client = HttpClients.custom()
            .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(Timeout.ofSeconds(5)).build())
            .build();

    public String complet(String siren) throws IOException {
        HttpGet get = new HttpGet("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/" + siren + TRACE);
        get.addHeader("Authorization", "Bearer " + System.getenv("API_ENTREPRISE_TOKEN"));
        return client.execute(get, reponse -> EntityUtils.toString(reponse.getEntity())); // @clean
    }

    public String construite(String siren) throws IOException, URISyntaxException {
        HttpGet get = new HttpGet(new URIBuilder(BASE + siren).addParameter("context", "Aides").addParameter("object", "b").build()); // @missing recipient
        return client.execute(get, reponse -> EntityUtils.toString(reponse.getEntity()));
    }

    public String sansLimite(String siren) throws IOException {
        try (CloseableHttpClient lent = HttpClients.createDefault()) {
            return lent.execute(new HttpGet(BASE + siren + TRACE), r -> EntityUtils.toString(r.getEntity())); // @no-timeout
        }
    }

    public String connexionSeule(String siren) throws IOException {
        RequestConfig reglages = RequestConfig.custom().setConnectTimeout(5, TimeUnit.SECONDS).build();
        HttpGet get = new HttpGet(BASE + siren + TRACE);
        get.setConfig(reglages);
        return HttpClients.createDefault().execute(get, r -> EntityUtils.toString(r.getEntity())); // @no-timeout
    }

    public String parUnite(String siren) throws IOException {
        RequestConfig reglages = RequestConfig.custom().setResponseTimeout(5000, TimeUnit.MILLISECONDS).build();
        HttpGet get = new HttpGet(BASE + siren + TRACE);
        get.setConfig(reglages);
        return HttpClients.createDefault().execute(get, r -> EntityUtils.toString(r.getEntity()));
    }

    public String parPieces(String siren) throws IOException {
        ClassicHttpRequest requete = ClassicRequestBuilder.get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/" + siren) // @missing object
                .addParameter("context", "Aides")
                .addParameter("recipient", "13002526500013")
                .build();
        return client.execute(requete, r -> EntityUtils.toString(r.getEntity()));
    }

    public String courant(String siren) throws IOException {
        return Request.get(BASE + siren + "?context=Aides&recipient=13002526500013") // @missing object
                .responseTimeout(Timeout.ofSeconds(5))
                .execute()
                .returnContent()
                .asString();
    }
}
