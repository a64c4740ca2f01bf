import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.support.ClassicRequestBuilder;
import org.apache.hc.core5.net.URIBuilder;
import org.apache.hc.core5.util.Timeout;

public class Appel {
    static final String BASE = "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/";
    static final String TRACE = "?context=Aides&recipient=13002526500013&object=Instruction";

// --- a limit of the client's, and a header
    public static void main(String[] args) throws Exception {
        RequestConfig config = RequestConfig.custom().setResponseTimeout(Timeout.ofSeconds(5)).build();
        CloseableHttpClient client = HttpClients.custom().useSystemProperties().setDefaultRequestConfig(config).build();
        HttpGet get = new HttpGet(BASE + "130025265" + TRACE);
        get.setHeader("Authorization", "Bearer " + System.getenv("API_ENTREPRISE_TOKEN"));
        client.execute(get, response -> EntityUtils.toString(response.getEntity()));
    }
}

// --- no limit
    public static void main(String[] args) throws Exception {
        HttpGet get = new HttpGet(new URIBuilder(BASE + "130025265").addParameter("context", "Aides publiques").addParameter("object", "Instruction & suite").build());
        HttpClients.createSystem().execute(get, response -> EntityUtils.toString(response.getEntity()));
    }
}

// --- a limit of the request's
    public static void main(String[] args) throws Exception {
        HttpGet get = new HttpGet(BASE + "130025265" + TRACE);
        get.setConfig(RequestConfig.custom().setResponseTimeout(5, TimeUnit.SECONDS).build());
        HttpClients.createSystem().execute(get, response -> EntityUtils.toString(response.getEntity()));
    }
}

// --- a request that is built
    public static void main(String[] args) throws Exception {
        ClassicHttpRequest request = ClassicRequestBuilder.get(BASE + "130025265").addParameter("context", "Aides").addParameter("recipient", "13002526500013").build();
        HttpClients.createSystem().execute(request, response -> EntityUtils.toString(response.getEntity()));
    }
}
