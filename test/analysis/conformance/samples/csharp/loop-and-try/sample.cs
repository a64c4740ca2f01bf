public class UnitesLegales
{
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(5) };

    public async Task<string> LireAsync(string siren)
    {
        for (var essai = 1; ; essai++)
        {
            try
            {
                return await _http.GetStringAsync($"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}?context=Aides&recipient=13002526500013&object=Dossier");
            }
            catch (HttpRequestException) when (essai < 3)
            {
                await Task.Delay(TimeSpan.FromSeconds(essai));
            }
        }
    }
}
