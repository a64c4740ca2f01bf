require 'faraday'
require 'faraday/retry'

# Rapprochement des associations, une fois par mois.
module Rapprochement
  module_function

  # À corriger : une association inconnue (404) le restera ; la répéter ne fait que compter dans la limite.
  def connexion
    Faraday.new(url: 'https://entreprise.api.gouv.fr', request: { timeout: 5 }) do |f|
      f.request :authorization, 'Bearer', ENV.fetch('API_ENTREPRISE_TOKEN')
      f.request :retry, max: 4, interval: 1, retry_statuses: [404, 429, 502, 503]
      f.response :json
    end
  end

  def association(rna)
    connexion.get(
      "/v4/djepva/api-association/associations/#{rna}",
      context: 'Démarches en ligne', recipient: '21750001600019', object: 'Rapprochement'
    ).body
  end
end
