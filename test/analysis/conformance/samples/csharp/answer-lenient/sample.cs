using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;

[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public record Demande(string Siren);

public record Reponse([property: JsonPropertyName("data")] UniteLegale Data);

public record UniteLegale(string Siren);

public class UnitesLegales
{
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(5) };

    public async Task<UniteLegale?> LireAsync(string corps)
    {
        var demande = JsonSerializer.Deserialize<Demande>(corps)!;
        var siren = demande.Siren;
        var reponse = await Http.GetFromJsonAsync<Reponse>($"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}?context=Aides&recipient=13002526500013&object=Dossier");
        return reponse?.Data;
    }
}
