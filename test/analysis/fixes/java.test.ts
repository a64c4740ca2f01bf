import { checkPairs } from './pairs';

const URL = 'https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/130025265';
const TRACE = 'context=Aides&recipient=13002526500013&object=Dossier';

describe('fixes: Java', () => {
  checkPairs('java', [
    {
      about: 'gives a request of the JDK its limit, and brings in what it is written with',
      rule: 'missing-timeout',
      safe: true,
      before: `
package fr.mairie;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

class Sirene {
    String unite() throws Exception {
        HttpRequest requete = HttpRequest.newBuilder(URI.create("${URL}?${TRACE}"))
            .header("Authorization", "Bearer " + System.getenv("API_ENTREPRISE_TOKEN"))
            .build();
        return HttpClient.newHttpClient().send(requete, BodyHandlers.ofString()).body();
    }
}
`,
      after: `
package fr.mairie;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

class Sirene {
    String unite() throws Exception {
        HttpRequest requete = HttpRequest.newBuilder(URI.create("${URL}?${TRACE}"))
            .header("Authorization", "Bearer " + System.getenv("API_ENTREPRISE_TOKEN"))
            .timeout(Duration.ofSeconds(5)).build();
        return HttpClient.newHttpClient().send(requete, BodyHandlers.ofString()).body();
    }
}
`,
    },
    {
      about: 'sets the limit of a connection on a line of its own',
      rule: 'missing-timeout',
      before: `
import java.net.*;

class Sirene {
    Object unite() throws Exception {
        HttpURLConnection connexion = (HttpURLConnection) new URL("${URL}?${TRACE}").openConnection();
        return connexion.getInputStream();
    }
}
`,
      after: `
import java.net.*;

class Sirene {
    Object unite() throws Exception {
        HttpURLConnection connexion = (HttpURLConnection) new URL("${URL}?${TRACE}").openConnection();
        connexion.setReadTimeout(5000);
        return connexion.getInputStream();
    }
}
`,
    },
    {
      about: 'writes the limit in what the library counts in',
      rule: 'timeout-unit',
      before: `
import java.net.*;

class Sirene {
    Object unite() throws Exception {
        HttpURLConnection connexion = (HttpURLConnection) new URL("${URL}?${TRACE}").openConnection();
        connexion.setReadTimeout(5);
        return connexion.getInputStream();
    }
}
`,
      after: `
import java.net.*;

class Sirene {
    Object unite() throws Exception {
        HttpURLConnection connexion = (HttpURLConnection) new URL("${URL}?${TRACE}").openConnection();
        connexion.setReadTimeout(5000);
        return connexion.getInputStream();
    }
}
`,
    },
    {
      about: 'adds what is missing to a query that is joined, encoded by what Java brings',
      rule: 'missing-traceability',
      before: `
import java.net.URI;
import java.net.http.*;
import java.time.Duration;

class Sirene {
    String unite(String contexte) throws Exception {
        URI uri = URI.create("${URL}?recipient=13002526500013&object=Dossier");
        HttpRequest requete = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(5)).build();
        return HttpClient.newHttpClient().send(requete, HttpResponse.BodyHandlers.ofString()).body();
    }
}
`,
      after: `
import java.net.URI;
import java.net.http.*;
import java.time.Duration;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

class Sirene {
    String unite(String contexte) throws Exception {
        URI uri = URI.create("${URL}?recipient=13002526500013&object=Dossier&context=" + URLEncoder.encode("Marchés publics", StandardCharsets.UTF_8));
        HttpRequest requete = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(5)).build();
        return HttpClient.newHttpClient().send(requete, HttpResponse.BodyHandlers.ofString()).body();
    }
}
`,
    },
    {
      about: 'adds what is missing step by step, beside its siblings',
      rule: 'missing-traceability',
      before: `
import java.util.*;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.util.UriComponentsBuilder;

class Sirene {
    String unite(RestTemplate rest) {
        UriComponentsBuilder adresse = UriComponentsBuilder.fromUriString("${URL}");
        adresse.queryParam("context", "Aides");
        adresse.queryParam("object", "Dossier");
        return rest.getForObject(adresse.build().toUri(), String.class);
    }
}
`,
      after: `
import java.util.*;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.util.UriComponentsBuilder;

class Sirene {
    String unite(RestTemplate rest) {
        UriComponentsBuilder adresse = UriComponentsBuilder.fromUriString("${URL}");
        adresse.queryParam("context", "Aides");
        adresse.queryParam("object", "Dossier");
        adresse.queryParam("recipient", "13002526500013");
        return rest.getForObject(adresse.build().toUri(), String.class);
    }
}
`,
    },
    {
      about: 'encodes a variable that is joined to a query',
      rule: 'unencoded-query',
      before: `
import java.net.URI;
import java.net.http.*;
import java.time.Duration;

class Sirene {
    String unite(String objet) throws Exception {
        URI uri = URI.create("${URL}?context=Aides&recipient=13002526500013&object=" + objet);
        HttpRequest requete = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(5)).build();
        return HttpClient.newHttpClient().send(requete, HttpResponse.BodyHandlers.ofString()).body();
    }
}
`,
      after: `
import java.net.URI;
import java.net.http.*;
import java.time.Duration;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

class Sirene {
    String unite(String objet) throws Exception {
        URI uri = URI.create("${URL}?context=Aides&recipient=13002526500013&object=" + URLEncoder.encode(objet, StandardCharsets.UTF_8));
        HttpRequest requete = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(5)).build();
        return HttpClient.newHttpClient().send(requete, HttpResponse.BodyHandlers.ofString()).body();
    }
}
`,
    },
    {
      about: 'adds to a chain of steps',
      rule: 'missing-traceability',
      before: `
import java.net.URI;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.util.UriComponentsBuilder;

class Sirene {
    String unite(RestTemplate rest) {
        URI adresse = UriComponentsBuilder.fromUriString("${URL}")
            .queryParam("context", "Aides")
            .queryParam("object", "Dossier")
            .build().toUri();
        return rest.getForObject(adresse, String.class);
    }
}
`,
      after: `
import java.net.URI;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.util.UriComponentsBuilder;

class Sirene {
    String unite(RestTemplate rest) {
        URI adresse = UriComponentsBuilder.fromUriString("${URL}")
            .queryParam("context", "Aides")
            .queryParam("recipient", "13002526500013")
            .queryParam("object", "Dossier")
            .build().toUri();
        return rest.getForObject(adresse, String.class);
    }
}
`,
    },
    {
      about: 'adds to the pairs of a map',
      rule: 'missing-traceability',
      before: `
import java.util.Map;
import org.springframework.web.client.RestTemplate;

class Sirene {
    String unite(RestTemplate rest) {
        return rest.getForObject(
            "${URL}?context={context}&recipient={recipient}",
            String.class,
            Map.of("context", "Aides", "recipient", "13002526500013"));
    }
}
`,
      after: `
import java.util.Map;
import org.springframework.web.client.RestTemplate;

class Sirene {
    String unite(RestTemplate rest) {
        return rest.getForObject(
            "${URL}?context={context}&recipient={recipient}&object=Vérification d’un dossier",
            String.class,
            Map.of("context", "Aides", "recipient", "13002526500013"));
    }
}
`,
    },
  ]);
});
