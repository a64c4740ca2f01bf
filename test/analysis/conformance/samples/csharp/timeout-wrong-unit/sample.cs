public static class UnitesLegales
{
    public static async Task<string> LireAsync(string siren)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromMilliseconds(5) }; // @value
        return await http.GetStringAsync($"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}?context=Aides&recipient=13002526500013&object=Dossier");
    }
}
