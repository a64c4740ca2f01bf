public class Annuaire
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri("https://annuaire.exemple.fr") };

    public Task<string> LireAsync(string siren) => _http.GetStringAsync($"/v3/unites_legales/{siren}");
}
