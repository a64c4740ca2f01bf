import feign.Feign;
import feign.Headers;
import feign.Param;
import feign.QueryMap;
import feign.Request;
import feign.RequestLine;
import java.util.Map;
import java.util.concurrent.TimeUnit;

public class Appel {
    public interface Sirene {
        @RequestLine("GET /v4/insee/sirene/unites_legales/{siren}?context={context}&recipient={recipient}")
        @Headers({"Accept: application/json", "Authorization: Bearer {token}"})
        String unite(@Param("siren") String siren, @Param("context") String context, @Param("recipient") String recipient, @Param("token") String token);

        @RequestLine("GET /v4/insee/sirene/unites_legales/{siren}")
        String mapped(@Param("siren") String siren, @QueryMap Map<String, Object> trace);
    }

// --- all in annotations, with a limit on reads
    public static void main(String[] args) throws Exception {
        Sirene api = Feign.builder()
                .options(new Request.Options(2, TimeUnit.SECONDS, 5, TimeUnit.SECONDS, true))
                .target(Sirene.class, "https://entreprise.api.gouv.fr");
        api.unite("130025265", "Aides publiques", "13002526500013", System.getenv("API_ENTREPRISE_TOKEN"));
    }
}

// --- its own limit
    public static void main(String[] args) throws Exception {
        Sirene api = Feign.builder().target(Sirene.class, "https://entreprise.api.gouv.fr");
        api.unite("130025265", "Aides", null, System.getenv("API_ENTREPRISE_TOKEN"));
    }
}

// --- a map
    public static void main(String[] args) throws Exception {
        Sirene api = Feign.builder().target(Sirene.class, "https://entreprise.api.gouv.fr");
        api.mapped("130025265", Map.of("context", "Aides", "object", "Instruction"));
    }
}
