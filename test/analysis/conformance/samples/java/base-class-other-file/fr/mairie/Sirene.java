package fr.mairie;

class Unites extends Guichet {
    String unite(String siren) {
        return lire("/v4/insee/sirene/unites_legales/" + siren);
    }
}
