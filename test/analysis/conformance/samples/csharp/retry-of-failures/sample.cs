using Polly;
using Polly.Extensions.Http;

public class UnitesLegales
{
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(5) };
    private static readonly IAsyncPolicy<HttpResponseMessage> Reprises = HttpPolicyExtensions.HandleTransientHttpError().WaitAndRetryAsync(3, essai => TimeSpan.FromSeconds(essai));

    public Task<HttpResponseMessage> LireAsync(string siren) => Reprises.ExecuteAsync(() =>
        Http.GetAsync($"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}?context=Aides&recipient=13002526500013&object=Dossier"));
}
