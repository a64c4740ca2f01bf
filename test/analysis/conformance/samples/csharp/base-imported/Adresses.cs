namespace Guichet.Reglages;

public static class Adresses
{
    public const string Entreprise = "https://entreprise.api.gouv.fr";
}
