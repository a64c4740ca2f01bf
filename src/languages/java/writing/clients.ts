import type { ClientTemplate } from '../../../writing/targets';

const SPRING = ['org.springframework:spring-web', 'org.springframework.boot:spring-boot-starter-web'];

/** Clients that requests are written with, the usual ones first. */
export const clients: readonly ClientTemplate[] = [
  {
    client: 'java-http',
    label: 'java.net.http',
    sign: /\bjava\.net\.http\b/,
    isUsual: true,
    raises: ['IOException', 'InterruptedException'],
  },
  {
    client: 'spring-rest-client',
    label: 'RestClient',
    timeout: 'ms',
    packages: SPRING,
    sign: /\.client\.RestClient\b/,
  },
  { client: 'rest-template', label: 'RestTemplate', timeout: 'ms', packages: SPRING, sign: /\.client\.RestTemplate\b/ },
  {
    client: 'web-client',
    label: 'WebClient',
    packages: ['org.springframework:spring-webflux', 'org.springframework.boot:spring-boot-starter-webflux'],
    sign: /\.client\.WebClient\b/,
  },
  {
    client: 'okhttp',
    label: 'OkHttp',
    packages: ['com.squareup.okhttp3:okhttp', 'com.squareup.okhttp3:okhttp-jvm'],
    sign: /\bokhttp3\b/,
    raises: ['IOException'],
  },
];
