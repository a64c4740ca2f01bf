class ApiEntrepriseClient {
  constructor(
    private readonly baseUrl: string,
    private readonly token: string,
  ) {}

  async uniteLegale(siren: string) {
    const params = { context: 'Subventions', object: 'Dossier 2026' }; // @map
    const query = new URLSearchParams(params).toString();
    const response = await fetch(`${this.baseUrl}/v4/insee/sirene/unites_legales/${siren}?${query}`, {
      headers: { Authorization: `Bearer ${this.token}` },
      signal: AbortSignal.timeout(5000),
    });
    return response.json();
  }
}

export const apiEntreprise = new ApiEntrepriseClient('https://entreprise.api.gouv.fr', process.env.API_ENTREPRISE_TOKEN ?? '');
