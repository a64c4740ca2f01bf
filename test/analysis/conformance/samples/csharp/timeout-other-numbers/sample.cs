public class UnitesLegales
{
    private readonly HttpClient _http = new(new SocketsHttpHandler
    {
        ConnectTimeout = TimeSpan.FromMilliseconds(500),
        MaxConnectionsPerServer = 5,
        PooledConnectionLifetime = TimeSpan.FromSeconds(5000),
    })
    {
        Timeout = TimeSpan.FromSeconds(5),
        MaxResponseContentBufferSize = 5_000_000,
    };

    public Task<string> LireAsync(string siren) =>
        _http.GetStringAsync($"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}?context=Aides&recipient=13002526500013&object=Dossier");
}
