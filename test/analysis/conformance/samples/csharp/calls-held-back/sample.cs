public class Portefeuille
{
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(5) };
    private static readonly SemaphoreSlim Places = new(4);

    public async Task<string[]> LireAsync(IEnumerable<string> sirens)
    {
        return await Task.WhenAll(sirens.Select(async siren =>
        {
            await Places.WaitAsync();
            try { return await UniteLegaleAsync(siren); }
            finally { Places.Release(); }
        }));
    }

    private static Task<string> UniteLegaleAsync(string siren) =>
        Http.GetStringAsync($"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}?context=Aides&recipient=13002526500013&object=Dossier");
}
