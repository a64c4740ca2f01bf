import java.util.Map;
import kong.unirest.Unirest;
import kong.unirest.UnirestInstance;

public class Appel {
// --- an instance with a limit
    public static void main(String[] args) throws Exception {
        UnirestInstance instance = Unirest.spawnInstance();
        instance.config().socketTimeout(5000).proxy("127.0.0.1", Integer.getInteger("https.proxyPort")).setDefaultHeader("Authorization", "Bearer " + System.getenv("API_ENTREPRISE_TOKEN"));
        instance.get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}")
                .routeParam("siren", "130025265")
                .queryString("context", "Aides publiques")
                .queryString("object", "Instruction & suite")
                .asString();
    }
}

// --- for all, a limit and a header
    public static void main(String[] args) throws Exception {
        Unirest.config().proxy("127.0.0.1", Integer.getInteger("https.proxyPort")).socketTimeout(5000).setDefaultHeader("Accept", "application/json");
        Unirest.get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/130025265?recipient=13002526500013").queryString(Map.of("context", "Aides")).asString();
    }
}

// --- its own limit
    public static void main(String[] args) throws Exception {
        Unirest.config().proxy("127.0.0.1", Integer.getInteger("https.proxyPort"));
        Unirest.get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/130025265?object=Instruction").header("X-A", "b").asString();
    }
}
