import requests
import responses


@responses.activate
def test_unite_legale():
    url = "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/130025265"
    responses.add(responses.GET, url, json={"data": {"siren": "130025265"}})

    assert requests.get(url).json()["data"]["siren"] == "130025265"
