class Insee
  UNITE_LEGALE = '/v4/insee/sirene/unites_legales/:siren'

  def initialize
    @http = Excon.new('https://entreprise.api.gouv.fr', read_timeout: 5)
  end

  def unite_legale(siren)
    @http.get(path: UNITE_LEGALE.sub(':siren', siren), query: traceability)
  end

  def traceability
    { 'context' => 'aides', 'recipient' => '13002526500013', 'object' => 'dossier' }
  end
end
