package fr.mairie.config;

public final class Adresses {
    public static final String BASE = "https://entreprise.api.gouv.fr";

    private Adresses() {}
}
