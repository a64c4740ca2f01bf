require 'typhoeus'

PARAMS = { context: 'aides', recipient: '13002526500013', object: 'dossier' }.freeze

def module_functions
  # @clean
  Typhoeus.get('https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096', params: PARAMS, headers: { Authorization: "Bearer #{ENV['API_ENTREPRISE_TOKEN']}" }, timeout: 5)
  # @clean
  Typhoeus::Request.get('https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096', params: PARAMS, timeout_ms: 5000, connecttimeout: 2)
  # @no-timeout
  Typhoeus.get('https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096', params: PARAMS)
  # @missing object
  Typhoeus.get('https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096', params: { context: 'aides', recipient: '13002526500013' }, timeout: 5)
end

def requests
  request = Typhoeus::Request.new('https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096', method: :get, params: PARAMS, timeout: 5)
  # @clean
  request.run
  # @no-timeout
  Typhoeus::Request.new('https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096', method: :get, params: PARAMS, connecttimeout: 2).run
end

def hydra
  hydra = Typhoeus::Hydra.new(max_concurrency: 5)
  request = Typhoeus::Request.new('https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096', params: PARAMS, timeout: 5)
  # @clean
  hydra.queue(request)
  # @missing context recipient object
  hydra.queue(Typhoeus::Request.new('https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096', timeout: 5))
  hydra.run
end

def for_all
  Typhoeus::Config.timeout = 5
  # @clean
  Typhoeus.get('https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096', params: PARAMS)
end
