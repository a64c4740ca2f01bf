import { readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cached, isSkipped, type Skipped } from '../wire/cache';
import { debianPackages } from '../wire/debian';
import { projectOf } from '../wire/java/project';
import { bring } from '../wire/registry';

/** A language of which packages are taken, and how its files end. */
export const languages = {
  javascript: /\.(?:[cm]?js|jsx|vue)$/,
  typescript: /(?<!\.d)\.(?:[cm]?ts|tsx)$/,
  python: /\.py$/,
  php: /\.(?:php|inc)$/,
  ruby: /\.rb$/,
  go: /(?<!_test)\.go$/,
  csharp: /\.cs$/,
  java: /(?<!package-info|module-info)\.java$/,
  vue: /\.vue$/,
  svelte: /\.svelte$/,
  erb: /\.erb$/,
  html: /\.html$/,
  notebook: /\.ipynb$/,
} as const;

export type Language = keyof typeof languages;

export function isLanguage(name: string): name is Language {
  return name in languages;
}

/** Clients of services, and what is built on HTTP: code that looks most like the calls that the rules are about. */
const npm = {
  javascript: [
    'axios@1.21.1',
    'bottleneck@2.19.5',
    'express@5.3.0',
    'superagent@10.4.2',
    'twilio@6.2.0',
    '@hapi/wreck@18.1.2',
    '@slack/web-api@8.2.0',
    '@elastic/elasticsearch@9.5.1',
    'next-auth@4.24.15',
    'undici@8.12.4',
  ],
  typescript: [
    'openai@7.55.0',
    'msw@3.0.5',
    'rxjs@7.8.2',
    'viem@2.57.20',
    '@tanstack/query-core@5.108.0',
    '@tanstack/react-query@5.108.0',
    '@supabase/auth-js@2.119.0',
    '@supabase/postgrest-js@2.119.0',
  ],
  csharp: ['react-native-windows@0.79.0'],
  vue: ['primevue@3.53.1', 'vuestic-ui@1.10.3', 'buefy@0.9.29'],
  svelte: [
    'flowbite-svelte@0.47.4',
    'carbon-components-svelte@0.87.0',
    '@skeletonlabs/skeleton@2.10.3',
    'bits-ui@0.21.16',
  ],
} as const;

const pypi = {
  html: ['wagtail==6.3.1', 'Django==5.1.4', 'django-oscar==4.2.1'],
  notebook: ['holoviews==1.19.1'],
  python: [
    'PyGithub==2.10.0',
    'atlassian-python-api==5.0.5',
    'celery==5.7.0',
    'google-api-core==2.44.0',
    'huggingface-hub==2.4.0',
    'httpie==3.2.4',
    'hvac==2.4.0',
    'jira==3.10.5',
    'pyairtable==3.5.0.post1',
    'python-gitlab==8.6.0',
    'requests==2.34.2',
    'scrapy==2.19.0',
    'sentry-sdk==2.75.0',
    'slack-sdk==3.47.0',
    'tweepy==4.17.0',
  ],
} as const;

const debian = {
  php: [
    'mediawiki',
    'php-guzzlehttp-guzzle',
    'php-illuminate-http',
    'php-laravel-framework',
    'php-monolog',
    'php-sabre-dav',
    'php-symfony-http-client',
    'php-symfony-http-kernel',
    'phpmyadmin',
    'roundcube-core',
    'wordpress',
  ],
  ruby: [
    'ruby-actionpack',
    'ruby-aws-sdk-core',
    'ruby-bunny',
    'ruby-faraday',
    'ruby-fog-google',
    'ruby-fog-openstack',
    'ruby-gitlab',
    'ruby-httparty',
    'ruby-oauth2',
    'ruby-octokit',
    'ruby-omniauth',
    'ruby-rest-client',
    'ruby-sidekiq',
    'ruby-twitter',
    'ruby-webmock',
  ],
  erb: ['redmine'],
} as const;

const maven = {
  java: [
    'com.google.http-client:google-http-client:1.45.3',
    'com.konghq:unirest-java:3.14.5',
    'com.slack.api:slack-api-client:1.45.3',
    'com.squareup.okhttp3:okhttp:3.14.9',
    'com.squareup.retrofit2:retrofit:2.11.0',
    'io.github.openfeign:feign-core:13.6',
    'org.apache.httpcomponents:httpclient:4.5.14',
    'org.kohsuke:github-api:1.327',
    'org.springframework:spring-web:6.2.8',
    'org.springframework:spring-webflux:6.2.8',
  ],
} as const;

/** The folder that a language's packages lie in, or why they could not be had. */
export async function packagesOf(language: Language): Promise<string | Skipped> {
  const name = `precision-${language}`;
  if (language === 'php' || language === 'ruby' || language === 'erb') {
    const found = await debianPackages(name, debian[language]);
    return isSkipped(found) ? found : found.root;
  }
  if (language === 'go') {
    const found = await bring('go', ['env', 'GOROOT'], tmpdir()).then(
      (root) => `${root.trim()}/src`,
      () => null,
    );
    return found ?? { skipped: 'Go is not installed' };
  }
  if (language === 'java') {
    return cached(name, maven.java.join('\n'), async (into) => {
      writeFileSync(path.join(into, 'pom.xml'), projectOf(maven.java));
      const options = ['-Dclassifier=sources', '-DexcludeTransitive=true', '-DoutputDirectory=.'];
      await bring('mvn', ['-q', '-B', 'dependency:copy-dependencies', ...options], into);
      for (const archive of readdirSync(into).filter((each) => each.endsWith('.jar')))
        await bring('jar', ['--extract', '--file', archive], into);
    });
  }
  if (language === 'python' || language === 'html' || language === 'notebook') {
    const packages = pypi[language];
    const pip = ['-m', 'pip', 'install', '--quiet', '--no-deps', '--no-compile', '--only-binary', ':all:'];
    return cached(name, packages.join('\n'), async (into) => {
      await bring('python3', [...pip, '--target', into, ...packages], into);
    });
  }
  const options = ['--silent', '--no-save', '--no-audit', '--no-fund', '--ignore-scripts', '--legacy-peer-deps'];
  return cached(name, npm[language].join('\n'), async (into) => {
    await bring('npm', ['install', ...options, '--prefix', into, ...npm[language]], into);
  });
}
