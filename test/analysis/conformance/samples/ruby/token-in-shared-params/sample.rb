class ApiEntreprise
  HOST = 'https://entreprise.api.gouv.fr'

  class << self
    def unite_legale(siren)
      Typhoeus.get("#{HOST}/v4/insee/sirene/unites_legales/#{siren}", params: shared_params, timeout: 5)
    end

    def etablissement(siret)
      Typhoeus.get("#{HOST}/v4/insee/sirene/etablissements/#{siret}", params: shared_params, timeout: 5)
    end

    private

    def shared_params
      {
        token: Rails.application.credentials.api_entreprise_token, # @key
        context: 'aides',
        recipient: '13002526500013',
        object: 'dossier'
      }
    end
  end
end
