public class UnitesLegales
{
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(5) };

    public async Task<string> LireAsync(string siren, string contexte, string objet)
    {
        return await Http.GetStringAsync($"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}?context={Uri.EscapeDataString(contexte)}&recipient=13002526500013&object={Uri.EscapeDataString(objet)}");
    }
}
