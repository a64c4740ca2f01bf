using RestSharp;

public class UnitesLegales
{
    private readonly RestClient _client = new(new RestClientOptions("https://entreprise.api.gouv.fr") { Timeout = TimeSpan.FromSeconds(5) });

    public UnitesLegales()
    {
        _client.AddDefaultQueryParameter("context", "Aides publiques");
        _client.AddDefaultQueryParameter("recipient", "13002526500013");
    }

    public Task<RestResponse> LireAsync(string siren, string dossier)
    {
        var requete = new RestRequest($"/v4/insee/sirene/unites_legales/{siren}").AddQueryParameter("object", $"Dossier {dossier}");
        return _client.ExecuteAsync(requete);
    }
}
