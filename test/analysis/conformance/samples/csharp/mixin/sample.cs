using Microsoft.AspNetCore.WebUtilities;

public class Tracabilite
{
    public Dictionary<string, string?> Parametres => new()
    {
        ["context"] = "Aides publiques",
        ["recipient"] = "13002526500013",
        ["object"] = "Dossier",
    };
}

public class UnitesLegales
{
    private readonly Tracabilite _tracabilite = new();
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(5) };

    public Task<string> LireAsync(string siren) =>
        _http.GetStringAsync(QueryHelpers.AddQueryString($"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}", _tracabilite.Parametres));
}
