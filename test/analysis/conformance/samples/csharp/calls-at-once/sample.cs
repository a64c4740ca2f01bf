public class Portefeuille
{
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(5) };

    public async Task<string[]> LireAsync(IEnumerable<string> sirens)
    {
        return await Task.WhenAll(sirens.Select(siren => UniteLegaleAsync(siren))); // @send
    }

    private static Task<string> UniteLegaleAsync(string siren) =>
        Http.GetStringAsync($"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}?context=Aides&recipient=13002526500013&object=Dossier");
}
