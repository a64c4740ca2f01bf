import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLEncoder;

public class Appel {
    static final String BASE = "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/130025265";
    static final String QUERY = "?context=Aides&recipient=13002526500013&object=Dossier";

// --- no limit
    public static void main(String[] args) throws Exception {
        HttpURLConnection connection = (HttpURLConnection) new URL(BASE + QUERY).openConnection();
        connection.setRequestMethod("GET");
        connection.getResponseCode();
        connection.getInputStream().readAllBytes();
    }
}

// --- a limit on each wait
    public static void main(String[] args) throws Exception {
        HttpURLConnection connection = (HttpURLConnection) new URL(BASE + QUERY).openConnection();
        connection.setConnectTimeout(5000);
        connection.setReadTimeout(5000);
        connection.setRequestProperty("Authorization", "Bearer " + System.getenv("API_ENTREPRISE_TOKEN"));
        connection.getInputStream().readAllBytes();
    }
}

// --- a limit on connecting
    public static void main(String[] args) throws Exception {
        HttpURLConnection connection = (HttpURLConnection) URI.create(BASE + QUERY).toURL().openConnection();
        connection.setConnectTimeout(5000);
        connection.getInputStream().readAllBytes();
    }
}

// --- a limit switched off
    public static void main(String[] args) throws Exception {
        HttpURLConnection connection = (HttpURLConnection) new URL(BASE + QUERY).openConnection();
        connection.setReadTimeout(0);
        connection.getInputStream().readAllBytes();
    }
}

// --- the stream of an address
    public static void main(String[] args) throws Exception {
        String query = "?context=" + URLEncoder.encode("Aides publiques", "UTF-8") + "&object=" + URLEncoder.encode("Dossier & suite", "UTF-8");
        new URL(BASE + query).openStream().readAllBytes();
    }
}

// --- parameters in a body
    public static void main(String[] args) throws Exception {
        HttpURLConnection connection = (HttpURLConnection) new URL(BASE).openConnection();
        connection.setDoOutput(true);
        connection.getOutputStream().write("context=Aides&recipient=13002526500013".getBytes());
        connection.getResponseCode();
    }
}

// --- an address of a base and a path
    public static void main(String[] args) throws Exception {
        URL url = new URL(new URL("https://entreprise.api.gouv.fr/v4/"), "insee/sirene/unites_legales/130025265?recipient=13002526500013");
        HttpURLConnection connection = (HttpURLConnection) url.openConnection();
        connection.addRequestProperty("Accept", "application/json");
        connection.connect();
        connection.getResponseCode();
    }
}
