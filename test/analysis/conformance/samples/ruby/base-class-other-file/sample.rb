require_relative 'api/base'

module Api
  class UniteLegale < Base
    def perform(siren)
      get("/v4/insee/sirene/unites_legales/#{siren}")
    end
  end
end
