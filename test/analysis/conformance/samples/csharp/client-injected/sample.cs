using RestSharp;

public class UnitesLegales
{
    private readonly IRestClient _client;

    public UnitesLegales(IRestClient client) => _client = client;

    public Task<RestResponse> LireAsync(string siren)
    {
        var requete = new RestRequest($"/v4/insee/sirene/unites_legales/{siren}");
        requete.AddQueryParameter("context", "Aides publiques");
        requete.AddQueryParameter("recipient", "13002526500013");
        return _client.ExecuteAsync(requete);
    }
}
