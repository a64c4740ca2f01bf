using System.Net.Http.Headers;

public class Droits(string jeton)
{
    public async Task<string> LireAsync()
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", jeton);
        return await http.GetStringAsync("https://entreprise.api.gouv.fr/privileges");
    }
}
