module Tiers
  class ApiEntreprise
    BASE_URL = 'https://entreprise.api.gouv.fr'.freeze
    DELAI = 5

    class << self
      def unite_legale(siren)
        RestClient::Request.execute(
          method: :get,
          url: "#{BASE_URL}/v4/insee/sirene/unites_legales/#{siren}",
          timeout: DELAI,
          headers: {
            Authorization: "Bearer #{ENV['API_ENTREPRISE_TOKEN']}",
            params: { context: 'aides', recipient: '13002526500013', object: 'dossier' }
          }
        )
      end
    end
  end
end
