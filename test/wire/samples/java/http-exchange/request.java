import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

public class Appel {
    @HttpExchange("/v4/insee/sirene")
    public interface Sirene {
        @GetExchange("/unites_legales/{siren}")
        String unite(@PathVariable("siren") String siren, @RequestParam("context") String context, @RequestParam("recipient") String recipient, @RequestHeader("Authorization") String token);

        @HttpExchange(method = "GET", url = "/unites_legales/{siren}?object=Instruction")
        String partial(@PathVariable("siren") String siren, @RequestParam(name = "context", required = false) String context);
    }

    static Sirene over(RestClient client) {
        // Java's own launcher of a file leaves the loader of its classes out.
        Thread.currentThread().setContextClassLoader(Appel.class.getClassLoader());
        return HttpServiceProxyFactory.builderFor(RestClientAdapter.create(client)).build().createClient(Sirene.class);
    }

// --- all in annotations, with a limit on reads
    public static void main(String[] args) throws Exception {
        SimpleClientHttpRequestFactory factory = new SimpleClientHttpRequestFactory();
        factory.setReadTimeout(5000);
        RestClient client = RestClient.builder().baseUrl("https://entreprise.api.gouv.fr").requestFactory(factory).build();
        over(client).unite("130025265", "Aides publiques", "13002526500013", "Bearer " + System.getenv("API_ENTREPRISE_TOKEN"));
    }
}

// --- no limit, and what is null
    public static void main(String[] args) throws Exception {
        over(RestClient.create("https://entreprise.api.gouv.fr")).partial("130025265", null);
    }
}
