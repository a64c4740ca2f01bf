/// <summary>
/// Lit https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren} par un service interne.
/// </summary>
public class UnitesLegales
{
    // GET https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/130025265
    public string Nom => "Unités légales";

    /* https://entreprise.api.gouv.fr/v3/inpi/unites_legales/130025265/actes */
}
