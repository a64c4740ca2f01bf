export async function uniteLegale(siren: string, recipient: string) {
  const response = await fetch(
    `https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${siren}?context=Subventions&recipient=${recipient}&object=Instruction`,
    {
      headers: { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` },
      signal: AbortSignal.timeout(5000),
    },
  );
  return response.json();
}
