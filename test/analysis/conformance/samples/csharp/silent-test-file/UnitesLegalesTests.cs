using Xunit;

public class UnitesLegalesTests
{
    [Fact]
    public async Task LitUneUniteLegale()
    {
        using var http = new HttpClient(new FauxServeur());
        var lue = await http.GetStringAsync("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/130025265");
        Assert.Equal("{}", lue);
    }
}
