import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.WebTarget;
import java.util.concurrent.TimeUnit;
import org.glassfish.jersey.client.ClientProperties;

public class Appel {
// --- paths one after the other, and a header
    public static void main(String[] args) throws Exception {
        WebTarget root = ClientBuilder.newBuilder().readTimeout(5, TimeUnit.SECONDS).build().target("https://entreprise.api.gouv.fr");
        root.path("v4/insee/sirene/unites_legales")
                .path("{siren}")
                .resolveTemplate("siren", "130025265")
                .queryParam("context", "Aides publiques")
                .queryParam("object", "Instruction")
                .request()
                .header("Authorization", "Bearer " + System.getenv("API_ENTREPRISE_TOKEN"))
                .get(String.class);
    }
}

// --- no limit
    public static void main(String[] args) throws Exception {
        ClientBuilder.newClient().target("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/130025265?context=Aides&recipient=13002526500013").request().get(String.class);
    }
}

// --- a limit as a property
    public static void main(String[] args) throws Exception {
        Client client = ClientBuilder.newClient().property(ClientProperties.READ_TIMEOUT, 5000);
        client.target("https://entreprise.api.gouv.fr/v4/").path("/insee/sirene/unites_legales/130025265").queryParam("object", "Instruction").request().buildGet().invoke(String.class);
    }
}
