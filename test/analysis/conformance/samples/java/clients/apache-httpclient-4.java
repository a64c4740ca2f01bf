package fr.mairie.entreprise;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import org.apache.http.HttpHost;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.client.fluent.Request;
import org.apache.http.client.methods.*;
import org.apache.http.client.utils.URIBuilder;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.util.EntityUtils;

public class Attestations {

    private static final String BASE = "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/";
    private static final String TRACE = "?context=Aides&recipient=13002526500013&object=Instruction";

    private static final RequestConfig REGLAGES = RequestConfig.custom().setConnectTimeout(2000).setSocketTimeout(5000).build();
    private final CloseableHttpClient client = HttpClients.custom().setDefaultRequestConfig(REGLAGES).build();

    public String complet(String siren) throws IOException {
        HttpGet get = new HttpGet("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/" + siren + TRACE);
        get.setHeader("Authorization", "Bearer " + System.getenv("API_ENTREPRISE_TOKEN"));
        try (CloseableHttpResponse reponse = client.execute(get)) { // @clean
            return EntityUtils.toString(reponse.getEntity());
        }
    }

    public String construite(String siren) throws IOException, URISyntaxException {
        URI uri = new URIBuilder(BASE + siren) // @missing object
                .addParameter("context", "Aides publiques")
                .setParameter("recipient", "13002526500013")
                .build();
        return EntityUtils.toString(client.execute(new HttpGet(uri)).getEntity());
    }

    public String sansLimite(String siren) throws IOException {
        CloseableHttpClient lent = HttpClients.createDefault();
        return lent.execute(new HttpGet(BASE + siren + TRACE), reponse -> EntityUtils.toString(reponse.getEntity())); // @no-timeout
    }

    public String parRequete(String siren) throws IOException {
        HttpGet get = new HttpGet(BASE + siren + TRACE);
        get.setConfig(RequestConfig.custom().setSocketTimeout(5000).build());
        return EntityUtils.toString(HttpClients.createDefault().execute(get).getEntity());
    }

    public String parPieces(String siren) throws IOException {
        HttpUriRequest requete = RequestBuilder.get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/" + siren) // @missing recipient
                .addParameter("context", "Aides")
                .addParameter("object", "Instruction")
                .build();
        return EntityUtils.toString(client.execute(requete).getEntity());
    }

    public String courant(String siren) throws IOException {
        return Request.Get(BASE + siren + "?context=Aides&recipient=13002526500013") // @missing object
                .connectTimeout(2000)
                .socketTimeout(5000)
                .execute()
                .returnContent()
                .asString();
    }
}
