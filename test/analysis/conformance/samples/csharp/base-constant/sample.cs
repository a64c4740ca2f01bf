using RestSharp;

const string BASE = "https://entreprise.api.gouv.fr";

var client = new RestClient(new RestClientOptions(BASE) { Timeout = TimeSpan.FromSeconds(5) });

Console.WriteLine((await LireAsync(args[0])).Content);

Task<RestResponse> LireAsync(string siren)
{
    var requete = new RestRequest($"/v4/insee/sirene/unites_legales/{siren}");
    requete.AddQueryParameter("context", "Aides publiques");
    requete.AddQueryParameter("recipient", "13002526500013");
    requete.AddQueryParameter("object", "Dossier 2026-0042");
    return client.ExecuteAsync(requete);
}
