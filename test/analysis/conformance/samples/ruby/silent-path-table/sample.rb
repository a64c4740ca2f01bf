module Endpoints
  PATHS = {
    unite_legale: '/v4/insee/sirene/unites_legales/%{siren}',
    etablissement: '/v4/insee/sirene/etablissements/%{siret}',
    chiffres_affaires: '/v3/dgfip/etablissements/%{siret}/chiffres_affaires'
  }.freeze

  def self.path(name, **ids)
    PATHS.fetch(name) % ids
  end
end
