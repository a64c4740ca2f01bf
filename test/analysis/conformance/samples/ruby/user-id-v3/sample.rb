class ChiffresAffaires
  ENDPOINT = 'https://entreprise.api.gouv.fr/v3/dgfip/etablissements/%{siret}/chiffres_affaires'

  def call(siret)
    HTTP.timeout(5).get(ENDPOINT % { siret: siret }, params: { context: 'aides', recipient: '13002526500013', object: 'dossier' }) # @map
  end
end
