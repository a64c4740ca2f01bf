public class Entreprise
{
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(5) };

    public async Task<string> LireAsync(string sirenOuRna)
    {
        return await _http.GetStringAsync($"https://entreprise.api.gouv.fr/v4/djepva/api-association/associations/{sirenOuRna}?context=Aides&recipient=13002526500013&object=Dossier");
    }
}
