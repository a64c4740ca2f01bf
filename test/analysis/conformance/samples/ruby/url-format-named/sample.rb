class EtablissementFetcher
  ENDPOINTS = {
    etablissement: 'https://entreprise.api.gouv.fr/v4/insee/sirene/etablissements/%<siret>s',
    naf: 'https://example.org/naf/%<code>s'
  }.freeze

  TIMEOUT = 5

  attr_reader :siret

  def initialize(siret)
    @siret = siret
  end

  def body
    response.parsed_response
  end

  private

  def response
    HTTParty.get(url, query: query, headers: headers, timeout: TIMEOUT)
  end

  def url
    template = ENDPOINTS[:etablissement]
    format(template, siret: siret)
  end

  def query
    { recipient: '13002526500013', object: 'Instruction' } # @map
  end

  def headers
    { 'Authorization' => "Bearer #{ENV['API_ENTREPRISE_TOKEN']}" }
  end
end
