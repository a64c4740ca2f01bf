require 'webmock/rspec'

RSpec.describe UniteLegale do
  before do
    stub_request(:get, 'https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096')
      .to_return(status: 200, body: '{}')
  end

  it 'answers' do
    response = HTTP.get('https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096')
    expect(response.status).to eq(200)
  end
end
