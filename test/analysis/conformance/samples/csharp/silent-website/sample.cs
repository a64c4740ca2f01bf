public class Liens
{
    public const string Catalogue = "https://entreprise.api.gouv.fr/catalogue";

    public async Task<string> TelechargerAsync()
    {
        using var http = new HttpClient();
        Console.WriteLine("Voir https://entreprise.api.gouv.fr/developpeurs");
        await http.GetStringAsync(Catalogue);
        return await http.GetStringAsync("https://entreprise.api.gouv.fr/v3/openapi.yaml");
    }
}
