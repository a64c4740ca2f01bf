public class Portefeuille
{
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(5) };

    public async Task<string[]> LireAsync(IEnumerable<string> sirens)
    {
        var lues = new List<string>();
        foreach (var siren in sirens)
            lues.Add(await UniteLegaleAsync(siren));
        return lues.ToArray();
    }

    private static Task<string> UniteLegaleAsync(string siren) =>
        Http.GetStringAsync($"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}?context=Aides&recipient=13002526500013&object=Dossier");
}
