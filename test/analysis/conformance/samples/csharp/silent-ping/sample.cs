using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
var reponse = await http.GetAsync("https://entreprise.api.gouv.fr/ping/insee/sirene");
Console.WriteLine(reponse.StatusCode);
