package fr.mairie;

import static org.junit.jupiter.api.Assertions.assertEquals;

import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.junit.jupiter.api.Test;

class SireneTest {
    @Test
    void unite() throws Exception {
        Request requete = new Request.Builder().url("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/130025265").build();
        assertEquals(200, new OkHttpClient().newCall(requete).execute().code());
    }
}
