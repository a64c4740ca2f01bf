import requests

CATALOGUE = "https://entreprise.api.gouv.fr/catalogue"


def help_text():
    return f"Le catalogue est sur {CATALOGUE}, la documentation sur https://entreprise.api.gouv.fr/developpeurs"


def catalogue_is_up():
    return requests.head(CATALOGUE, timeout=5).ok


def download_openapi(path):
    response = requests.get("https://entreprise.api.gouv.fr/v3/openapi-entreprise.yaml", timeout=5)
    with open(path, "wb") as file:
        file.write(response.content)


if __name__ == "__main__":
    print(help_text())
    download_openapi("openapi.yaml")
