import ky from 'ky';

export const unite = (siren: string) =>
  ky.get(
    `https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${siren}?context=Aides&recipient=13002526500013&object=Instruction%20de%20la%20demande%20d%E2%80%99aide%20de%20l%E2%80%99ann%C3%A9e`,
    { headers: { Authorization: `Bearer ${process.env.API_ENTREPRISE_TOKEN}` }, timeout: 5000 },
  );
