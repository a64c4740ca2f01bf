require 'open-uri'

module Liens
  CATALOGUE = 'https://entreprise.api.gouv.fr/catalogue'.freeze
  DOCUMENTATION = 'https://entreprise.api.gouv.fr/developpeurs'.freeze

  def self.afficher
    puts CATALOGUE, DOCUMENTATION
  end

  def self.verifier
    HTTP.timeout(5).get(CATALOGUE)
  end

  def self.openapi
    YAML.safe_load(URI.open('https://entreprise.api.gouv.fr/v3/openapi.yaml', read_timeout: 5).read)
  end
end
