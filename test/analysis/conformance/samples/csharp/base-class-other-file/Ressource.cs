namespace Guichet;

public abstract class Ressource
{
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(5) };

    protected abstract string Chemin(string identifiant);

    public Task<string> LireAsync(string identifiant) =>
        _http.GetStringAsync($"https://entreprise.api.gouv.fr{Chemin(identifiant)}?context=Aides&recipient=13002526500013&object=Dossier");
}
