public static class Chemins
{
    public const string UniteLegale = "/v4/insee/sirene/unites_legales/{siren}";
    public const string Etablissement = "/v4/insee/sirene/etablissements/{siret}";

    public static readonly IReadOnlyDictionary<string, string> Tous = new Dictionary<string, string>
    {
        ["unite"] = UniteLegale,
        ["etablissement"] = Etablissement,
    };
}
