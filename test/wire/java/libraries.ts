/** What samples of a client are run with: coordinates of Maven's, the oldest version first. What the JDK brings has none. */
export const libraries: Readonly<Record<string, readonly (readonly string[])[]>> = {
  okhttp: [['com.squareup.okhttp3:okhttp:3.14.9'], ['com.squareup.okhttp3:okhttp-jvm:5.1.0']],
  retrofit: [
    ['com.squareup.retrofit2:retrofit:2.9.0', 'com.squareup.retrofit2:converter-scalars:2.9.0'],
    ['com.squareup.retrofit2:retrofit:3.0.0', 'com.squareup.retrofit2:converter-scalars:3.0.0'],
  ],
  feign: [['io.github.openfeign:feign-core:10.12'], ['io.github.openfeign:feign-core:13.6']],
  'apache-httpclient-4': [['org.apache.httpcomponents:fluent-hc:4.5.14']],
  'apache-httpclient-5': [
    ['org.apache.httpcomponents.client5:httpclient5-fluent:5.2.1'],
    ['org.apache.httpcomponents.client5:httpclient5-fluent:5.5'],
  ],
  'jax-rs': [
    ['org.glassfish.jersey.core:jersey-client:3.0.17', 'org.glassfish.jersey.inject:jersey-hk2:3.0.17'],
    ['org.glassfish.jersey.core:jersey-client:3.1.10', 'org.glassfish.jersey.inject:jersey-hk2:3.1.10'],
  ],
  'unirest-java': [['com.konghq:unirest-java-core:4.4.7']],
  'unirest-java-3': [['com.konghq:unirest-java:3.14.5']],
  'http-exchange': [
    [
      'org.springframework:spring-web:6.1.14',
      'org.springframework:spring-aop:6.1.14',
      'org.springframework:spring-context:6.1.14',
      'io.projectreactor:reactor-core:3.6.11',
    ],
    [
      'org.springframework:spring-web:6.2.8',
      'org.springframework:spring-aop:6.2.8',
      'org.springframework:spring-context:6.2.8',
      'io.projectreactor:reactor-core:3.7.7',
    ],
  ],
  'web-client': [
    [
      'org.springframework:spring-webflux:6.2.8',
      'org.springframework:spring-context:6.2.8',
      'io.projectreactor.netty:reactor-netty-http:1.2.7',
    ],
  ],
  'rest-template': [
    ['org.springframework:spring-web:5.3.39', 'org.springframework.boot:spring-boot:2.7.18'],
    ['org.springframework:spring-web:6.2.8', 'org.springframework.boot:spring-boot:3.5.3'],
  ],
  'spring-rest-client': [
    ['org.springframework:spring-web:6.1.14', 'org.springframework.boot:spring-boot:3.3.5'],
    ['org.springframework:spring-web:6.2.8', 'org.springframework.boot:spring-boot:3.5.3'],
  ],
};
