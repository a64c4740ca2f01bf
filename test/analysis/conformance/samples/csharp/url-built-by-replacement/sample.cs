public class UnitesLegales(HttpClientOptions options)
{
    private const string Chemin = "/v4/insee/sirene/unites_legales/{siren}";
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(5) };

    public Task<string> LireAsync(string siren) =>
        _http.GetStringAsync("https://entreprise.api.gouv.fr" + Chemin.Replace("{siren}", siren) + "?context=Aides&recipient=13002526500013&object=Dossier");
}

public record HttpClientOptions(string Nom);
