using System.Net.Http.Json;

public class UnitesLegales
{
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(5) };

    public Task<HttpResponseMessage> LireAsync(string siren) =>
        _http.PostAsJsonAsync(
            $"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}",
            new { context = "Aides publiques", recipient = "13002526500013", @object = "Dossier" }); // @map
}
