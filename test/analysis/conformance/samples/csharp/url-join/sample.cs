public class UnitesLegales
{
    private const string Base = "https://entreprise.api.gouv.fr";
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(5) };

    public async Task<string> LireAsync(string siren)
    {
        var adresse = string.Join("/", new[] { Base, "v4/insee/sirene/unites_legales", siren });
        return await _http.GetStringAsync(adresse + "?context=Aides&recipient=13002526500013&object=Dossier");
    }
}
