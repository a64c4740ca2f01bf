using RestSharp;

public class UnitesLegales
{
    private readonly RestClient _client;

    public UnitesLegales()
    {
        _client = new RestClient(new RestClientOptions("https://entreprise.api.gouv.fr") { Timeout = TimeSpan.FromSeconds(5) });
        _client.AddDefaultQueryParameter("context", "Aides publiques");
        _client.AddDefaultQueryParameter("recipient", "13002526500013");
        _client.AddDefaultQueryParameter("object", "Dossiers d’aide");
    }

    public Task<RestResponse> LireAsync(string siren) =>
        _client.ExecuteAsync(new RestRequest($"/v4/insee/sirene/unites_legales/{siren}"));
}
