public class UnitesLegales
{
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(5) };

    public async Task<string?> LireAsync(string siren)
    {
        var reponse = await Http.GetAsync($"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}?context=Aides&recipient=13002526500013&object=Dossier");
        if (!reponse.IsSuccessStatusCode)
            return null; // @value
        return await reponse.Content.ReadAsStringAsync();
    }
}
