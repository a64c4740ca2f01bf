import java.net.URI;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.client.fluent.Request;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.client.methods.HttpUriRequest;
import org.apache.http.client.methods.RequestBuilder;
import org.apache.http.client.utils.URIBuilder;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.util.EntityUtils;

public class Appel {
    static final String BASE = "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/";
    static final String TRACE = "?context=Aides&recipient=13002526500013&object=Instruction";

// --- a limit of the client's, and a header
    public static void main(String[] args) throws Exception {
        RequestConfig config = RequestConfig.custom().setSocketTimeout(5000).build();
        CloseableHttpClient client = HttpClients.custom().useSystemProperties().setDefaultRequestConfig(config).build();
        HttpGet get = new HttpGet(BASE + "130025265" + TRACE);
        get.setHeader("Authorization", "Bearer " + System.getenv("API_ENTREPRISE_TOKEN"));
        EntityUtils.toString(client.execute(get).getEntity());
    }
}

// --- no limit
    public static void main(String[] args) throws Exception {
        CloseableHttpClient client = HttpClients.createSystem();
        URI uri = new URIBuilder(BASE + "130025265").addParameter("context", "Aides publiques").setParameter("object", "Instruction & suite").build();
        client.execute(new HttpGet(uri), response -> EntityUtils.toString(response.getEntity()));
    }
}

// --- a limit of the request's
    public static void main(String[] args) throws Exception {
        HttpGet get = new HttpGet(BASE + "130025265" + TRACE);
        get.setConfig(RequestConfig.custom().setSocketTimeout(5000).build());
        EntityUtils.toString(HttpClients.createSystem().execute(get).getEntity());
    }
}

// --- a request that is built
    public static void main(String[] args) throws Exception {
        HttpUriRequest request = RequestBuilder.get(BASE + "130025265").addParameter("context", "Aides").addParameter("recipient", "13002526500013").build();
        EntityUtils.toString(HttpClients.createSystem().execute(request).getEntity());
    }
}
