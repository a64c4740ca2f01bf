namespace Guichet;

public class UnitesLegales : Ressource
{
    protected override string Chemin(string identifiant) => $"/v4/insee/sirene/unites_legales/{identifiant}";
}
