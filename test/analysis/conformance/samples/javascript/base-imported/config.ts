export const settings = {
  apiEntreprise: {
    url: 'https://entreprise.api.gouv.fr',
    token: process.env.API_ENTREPRISE_TOKEN,
    timeout: 5_000,
  },
};
