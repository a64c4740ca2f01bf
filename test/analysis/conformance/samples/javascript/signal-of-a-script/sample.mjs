const signal = AbortSignal.timeout(5000);

async function main(siren, recipient) {
  const query = new URLSearchParams({ context: 'Aides publiques', recipient, object: 'Dossier' });
  const reponse = await fetch(`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${siren}?${query}`, {
    headers: { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` },
    signal,
  });
  console.log(await reponse.json());
}

main(process.argv[2], process.argv[3]);
