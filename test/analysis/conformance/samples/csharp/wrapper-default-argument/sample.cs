public class UnitesLegales
{
    public Task<string> LireAsync(string siren) => DemanderAsync($"/v4/insee/sirene/unites_legales/{siren}");

    private static async Task<string> DemanderAsync(string chemin, int secondes = 5)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(secondes) };
        return await http.GetStringAsync($"https://entreprise.api.gouv.fr{chemin}?context=Aides&recipient=13002526500013&object=Dossier");
    }
}
