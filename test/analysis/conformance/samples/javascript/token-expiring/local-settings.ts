export const apiEntreprise = {
  url: 'https://entreprise.api.gouv.fr',
  token: 'eyJhbGci…', // @value
} as const;
