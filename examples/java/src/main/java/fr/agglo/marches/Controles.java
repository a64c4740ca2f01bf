package fr.agglo.marches;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

public class Controles {

    private static final String TRACE = "?context=March%C3%A9s%20publics&recipient=13002526500013&object=Contr%C3%B4le";

    private final String jeton = System.getenv("API_ENTREPRISE_TOKEN");
    private final OkHttpClient okhttp = new OkHttpClient.Builder().callTimeout(5, TimeUnit.SECONDS).build();

    // À corriger : aucun délai. HttpClient n’en a pas de lui-même.
    public String conformite(String siret) throws IOException, InterruptedException {
        HttpRequest requete = HttpRequest.newBuilder()
                .uri(URI.create("https://entreprise.api.gouv.fr/v3/msa/etablissements/" + siret + "/conformite_cotisations" + TRACE))
                .header("Authorization", "Bearer " + jeton)
                .build();
        return HttpClient.newHttpClient().send(requete, BodyHandlers.ofString()).body();
    }

    // Correct : un seul appel.
    private String siege(String siren) {
        Request requete = new Request.Builder()
                .url("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/" + siren + "/siege_social" + TRACE)
                .header("Authorization", "Bearer " + jeton)
                .build();
        try (Response reponse = okhttp.newCall(requete).execute()) {
            if (!reponse.isSuccessful()) {
                throw new IOException("statut " + reponse.code());
            }
            return reponse.body().string();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    // À corriger : un appel par entreprise, tous lancés en même temps.
    public List<String> sieges(List<String> sirens) {
        return sirens.parallelStream().map(this::siege).toList();
    }
}
