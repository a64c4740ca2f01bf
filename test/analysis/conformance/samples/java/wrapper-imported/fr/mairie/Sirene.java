package fr.mairie;

class Sirene {
    private final Guichet guichet = new Guichet();

    String unite(String siren) {
        return guichet.lire("/v4/insee/sirene/unites_legales/" + siren);
    }
}
