public class UnitesLegales(bool estLocal)
{
    public async Task<string> LireAsync(string siren)
    {
        var handler = new HttpClientHandler();
        if (estLocal)
            handler.ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator;
        using var http = new HttpClient(handler) { Timeout = TimeSpan.FromSeconds(5) };
        return await http.GetStringAsync($"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}?context=Aides&recipient=13002526500013&object=Dossier");
    }
}
