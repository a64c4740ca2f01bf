using Microsoft.AspNetCore.WebUtilities;

namespace Agrements;

public class UnitesLegales(HttpClient http)
{
    // Correct : les trois paramètres, le délai et l’adresse du client.
    public Task<string> LireAsync(string siren) =>
        http.GetStringAsync(QueryHelpers.AddQueryString($"/v4/insee/sirene/unites_legales/{siren}", Tracabilite("Agrément")));

    // À corriger : il manque l’objet.
    public Task<string> BilansAsync(string siren) =>
        http.GetStringAsync($"/v3/banque_de_france/unites_legales/{siren}/bilans?context=Agr%C3%A9ments&recipient=13002526500013");

    private static Dictionary<string, string?> Tracabilite(string objet) => new()
    {
        ["context"] = "Agréments des associations",
        ["recipient"] = "13002526500013",
        ["object"] = objet,
    };
}
