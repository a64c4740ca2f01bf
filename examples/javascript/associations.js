const { api } = require('./api-entreprise');

// Correct : le client porte context, recipient et le délai ; l’appel ajoute object.
async function association(rna, dossier) {
  const { data } = await api.get(`/v4/djepva/api-association/associations/${rna}`, {
    params: { object: `Dossier ${dossier}` },
  });
  return data.data;
}

// À corriger : object n’est ni sur le client, ni dans l’appel. Le service répondra 422.
async function subventions(siret) {
  const { data } = await api.get(`/v3/data_subvention/associations/${siret}/subventions`);
  return data.data;
}

// À corriger : la version 3 de cet endpoint est dépréciée, la version 4 la remplace.
async function siege(siren, dossier) {
  const { data } = await api.get(`/v3/insee/sirene/unites_legales/${siren}/siege_social`, {
    params: { object: `Dossier ${dossier}` },
  });
  return data.data;
}

module.exports = { association, subventions, siege };
