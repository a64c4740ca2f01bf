package fr.agglo.marches;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** Ce que dit application.yml. */
@ConfigurationProperties("entreprise")
public record EntrepriseProperties(String url, String siretService) {}
