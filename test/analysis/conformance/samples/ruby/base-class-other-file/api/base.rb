module Api
  class Base
    include HTTParty

    base_uri ENV.fetch('API_ENTREPRISE_URL', 'https://entreprise.api.gouv.fr')
    default_timeout 5

    def get(path)
      self.class.get(path, query: traceability, headers: { 'Authorization' => "Bearer #{token}" })
    end

    private

    def traceability
      { context: 'aides', recipient: '13002526500013', object: 'dossier' }
    end

    def token
      ENV.fetch('API_ENTREPRISE_TOKEN')
    end
  end
end
