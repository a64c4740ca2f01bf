public class Fiche
{
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(5) };

    public async Task<string[]> LireAsync(string siren, string siret) => await Task.WhenAll(
        Http.GetStringAsync($"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}?context=Aides&recipient=13002526500013&object=Dossier"),
        Http.GetStringAsync($"https://entreprise.api.gouv.fr/v4/insee/sirene/etablissements/{siret}?context=Aides&recipient=13002526500013&object=Dossier"));
}
