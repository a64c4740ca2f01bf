require 'json'
require 'net/http'
require 'typhoeus'
require 'uri'

# Import de nuit, lancé par une tâche planifiée.
module ImportEtablissements
  ADRESSE = 'https://entreprise.api.gouv.fr'.freeze

  module_function

  # Correct : Net::HTTP a son propre délai de 60 secondes ; ici il est ramené à 5.
  def etablissement(siret)
    uri = URI("#{ADRESSE}/v4/insee/sirene/etablissements/#{siret}")
    uri.query = URI.encode_www_form(context: 'Import', recipient: '21750001600019', object: 'Mise à jour')
    requete = Net::HTTP::Get.new(uri, 'Authorization' => "Bearer #{ENV.fetch('API_ENTREPRISE_TOKEN')}")
    Net::HTTP.start(uri.host, uri.port, use_ssl: true, read_timeout: 5) do |http|
      JSON.parse(http.request(requete).body)
    end
  end

  # À corriger : Typhoeus attend sans limite quand on ne lui donne pas de délai.
  def adresse(siret)
    Typhoeus.get(
      "#{ADRESSE}/v3/insee/sirene/etablissements/#{siret}/adresse",
      params: { context: 'Import', recipient: '21750001600019', object: 'Adresse' },
      headers: { Authorization: "Bearer #{ENV.fetch('API_ENTREPRISE_TOKEN')}" }
    )
  end

  # À corriger : recipient a une clé de contrôle fausse ; et cet endpoint est déprécié, sans remplaçant annoncé.
  def entreprise_artisanale(siret)
    Typhoeus.get(
      "#{ADRESSE}/v3/cma_france/rnm/unites_legales/#{siret[0, 9]}",
      params: { context: 'Import', recipient: '21750001600018', object: 'Artisanat' },
      headers: { Authorization: "Bearer #{ENV.fetch('API_ENTREPRISE_TOKEN')}" },
      timeout: 5
    )
  end
end
