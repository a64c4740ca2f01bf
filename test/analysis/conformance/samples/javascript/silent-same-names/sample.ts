import axios from 'axios';

const annuaire = axios.create({ baseURL: 'https://annuaire.exemple.fr' });

export const uniteLegale = (siren: string) => annuaire.get(`/v3/unites_legales/${siren}`);

export const etablissements = (siren: string) => fetch(`https://annuaire.exemple.fr/v3/unites_legales/${siren}/etablissements`);
