export const apiEntreprise = {
  url: 'https://entreprise.api.gouv.fr',
  token: 'eyJhbGci…',
} as const;
