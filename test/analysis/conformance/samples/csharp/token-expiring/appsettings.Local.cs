internal static class ReglagesLocaux
{
    // https://entreprise.api.gouv.fr
    internal const string JetonEntreprise = "eyJhbGci…"; // @value
}
