using RestSharp;
using RestSharp.Authenticators;

public class Entreprise
{
    private readonly RestClient _client;

    public Entreprise(string jeton)
    {
        var options = new RestClientOptions("https://entreprise.api.gouv.fr")
        {
            Timeout = TimeSpan.FromSeconds(5),
            Authenticator = new JwtAuthenticator(jeton),
        };
        _client = new RestClient(options);
        _client.AddDefaultHeader("Accept", "application/json");
    }

    public async Task<string?> ExecuterAsync(string siren)
    {
        var requete = new RestRequest("v4/insee/sirene/unites_legales/{siren}") // @clean
            .AddUrlSegment("siren", siren)
            .AddQueryParameter("context", "Aides publiques")
            .AddQueryParameter("recipient", "13002526500013")
            .AddQueryParameter("object", "Dossier 2026-0042");
        var reponse = await _client.ExecuteAsync(requete);
        return reponse.IsSuccessful ? reponse.Content : null;
    }

    public async Task<Reponse?> LireAsync(string siret)
    {
        var requete = new RestRequest($"/v4/insee/sirene/etablissements/{siret}", Method.Get);
        requete.AddParameter("context", "Marchés publics"); // @missing object
        requete.AddParameter("recipient", "13002526500013");
        return await _client.GetAsync<Reponse>(requete);
    }

    public static RestResponse Seul(string siren, string jeton)
    {
        var client = new RestClient("https://entreprise.api.gouv.fr");
        var requete = new RestRequest($"v4/insee/sirene/unites_legales/{siren}") { Timeout = TimeSpan.FromSeconds(5) };
        requete.AddHeader("Authorization", "Bearer " + jeton);
        requete.AddObject(new { context = "Subventions", recipient = "13002526500013" }); // @missing object
        return client.Execute(requete);
    }
}

public record Reponse(string Data);
