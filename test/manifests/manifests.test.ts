import assert from 'node:assert/strict';
import { locksBeside, manifestAt } from '../../src/manifests';

/** Files with what they say of one package each. */
const FILES: readonly (readonly [file: string, text: string, name: string, range: string | undefined])[] = [
  ['package.json', '{ "devDependencies": { "got": "^11" } }', 'got', '^11'],
  ['package.json', 'no JSON', 'got', undefined],
  ['requirements.txt', 'requests[socks]>=2.28,<3 # why\nhttpx==0.23.3\n', 'httpx', '=0.23.3'],
  ['requirements.txt', 'requests[socks]>=2.28,<3 # why\nhttpx==0.23.3\n', 'requests', '>=2.28 <3'],
  ['requirements/base.txt', 'HTTPX ~= 0.23\n', 'httpx', '>=0.23.0 <1.0.0'],
  ['requirements.txt', 'httpx ~= 0.23.1\n', 'httpx', '~0.23.1'],
  ['requirements.txt', 'httpx-sse==0.4.0\n', 'httpx', undefined],
  ['requirements.txt', 'zope_interface==5.*\n', 'zope-interface', '5.x'],
  ['pyproject.toml', '[project]\ndependencies = ["httpx >= 0.23", "flask"]\n', 'httpx', '>=0.23'],
  ['pyproject.toml', '[tool.poetry.dependencies]\nhttpx = "^0.28"\n', 'httpx', '^0.28'],
  ['Pipfile', '[packages]\nhttpx = {version = "==0.28.1", extras = ["http2"]}\n', 'httpx', '=0.28.1'],
  ['setup.py', "setup(install_requires=['requests', 'httpx>=0.27'])\n", 'httpx', '>=0.27'],
  ['poetry.lock', '[[package]]\nname = "httpx"\nversion = "0.27.2"\n', 'httpx', '=0.27.2'],
  ['uv.lock', '[[package]]\nname = "httpx"\nversion = "0.27.2"\n', 'httpx', '=0.27.2'],
  ['Pipfile.lock', '{ "default": { "httpx": { "version": "==0.27.2" } } }', 'httpx', '=0.27.2'],
  ['composer.json', '{ "require": { "guzzlehttp/guzzle": "^6.5 || ^7.0" } }', 'guzzlehttp/guzzle', '^6.5 || ^7.0'],
  ['composer.json', '{ "require": { "Symfony/http-client": "~5.4" } }', 'symfony/http-client', '>=5.4.0 <6.0.0'],
  ['composer.json', '{ "require": { "a/b": ">= 1.2, < 3 | 5.*@dev" } }', 'a/b', '>=1.2 <3 || 5.x'],
  ['composer.json', '{ "require": { "a/b": "dev-main" } }', 'a/b', '*'],
  ['composer.json', '{ "require": { "a/b": "v2.1.0" } }', 'a/b', '=2.1.0'],
  ['composer.lock', '{ "packages": [{ "name": "a/b", "version": "v6.4.1" }] }', 'a/b', '=6.4.1'],
  ['composer.lock', '{ "packages": 3 }', 'a/b', undefined],
  ['Gemfile', "gem 'excon', '~> 0.88'\n", 'excon', '>=0.88.0 <1.0.0'],
  ['Gemfile', 'gem "faraday", ">= 1.10", "< 3", require: false\n', 'faraday', '>=1.10 <3'],
  ['Gemfile', "gem 'http'\n", 'http', '*'],
  ['x.gemspec', "  spec.add_dependency('excon', '= 0.112.0')\n", 'excon', '=0.112.0'],
  ['x.gemspec', "  s.add_runtime_dependency 'excon', ['>= 0.71', '< 1']\n", 'excon', '>=0.71 <1'],
  ['Gemfile.lock', 'GEM\n  specs:\n    faraday (2.12.2)\n      excon (>= 0.1)\n', 'faraday', '=2.12.2'],
  ['Gemfile.lock', 'GEM\n  specs:\n    faraday (2.12.2)\n      excon (>= 0.1)\n', 'excon', undefined],
  ['Gemfile.lock', 'GEM\n  specs:\n    ffi (1.15.5-x86_64-linux-gnu)\n', 'ffi', '=1.15.5'],
  [
    'pom.xml',
    '<project><dependencies><dependency><groupId>a.b</groupId><artifactId>c</artifactId><version>1.2</version></dependency></dependencies></project>',
    'a.b:c',
    '=1.2.0',
  ],
  [
    'pom.xml',
    '<project xmlns="x"><properties><v>2.0.1</v></properties><dependencies><dependency><groupId>a</groupId><artifactId>c</artifactId><version>${v}</version></dependency></dependencies></project>',
    'a:c',
    '=2.0.1',
  ],
  [
    'pom.xml',
    '<project><parent><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-parent</artifactId><version>3.4.1</version></parent></project>',
    'org.springframework.boot:spring-boot-starter-parent',
    '=3.4.1',
  ],
  [
    'pom.xml',
    '<project><!-- <dependency><groupId>a</groupId><artifactId>c</artifactId></dependency> --></project>',
    'a:c',
    undefined,
  ],
  ['pom.xml', '<project><dependency>', 'a:c', undefined],
  [
    'build.gradle',
    "dependencies { implementation 'com.squareup.okhttp3:okhttp:4.12.0' // why\n}",
    'com.squareup.okhttp3:okhttp',
    '=4.12.0',
  ],
  [
    'build.gradle.kts',
    'dependencies { testImplementation("org.junit.jupiter:junit-jupiter") }',
    'org.junit.jupiter:junit-jupiter',
    '*',
  ],
  [
    'build.gradle.kts',
    'plugins { id("org.springframework.boot") version "3.3.1" }',
    'org.springframework.boot',
    '=3.3.1',
  ],
  ['build.gradle', "// implementation 'a.b:c:1'\n", 'a.b:c', undefined],
  [
    'gradle/libs.versions.toml',
    '[versions]\nok = "4.12.0"\n[libraries]\nokhttp = { module = "com.squareup.okhttp3:okhttp", version.ref = "ok" }\n',
    'com.squareup.okhttp3:okhttp',
    '=4.12.0',
  ],
  ['gradle/libs.versions.toml', '[libraries]\na = "g:a:1.0"\nb = { group = "g", name = "b" }\n', 'g:b', '*'],
  [
    'Api.csproj',
    '<Project Sdk="Microsoft.NET.Sdk.Web"><ItemGroup><PackageReference Include="RestSharp" Version="112.1.0" /></ItemGroup></Project>',
    'RestSharp',
    '=112.1.0',
  ],
  ['Api.csproj', '\uFEFF<Project Sdk="Microsoft.NET.Sdk.Web"></Project>', 'Microsoft.NET.Sdk.Web', '*'],
  [
    'Api.csproj',
    '<Project><ItemGroup><PackageReference Include="xunit"><Version>2.9.2</Version></PackageReference></ItemGroup></Project>',
    'xunit',
    '=2.9.2',
  ],
  [
    'Directory.Packages.props',
    '<Project><ItemGroup><PackageVersion Include="Flurl.Http" Version="[4.0.2]" /></ItemGroup></Project>',
    'Flurl.Http',
    '=4.0.2',
  ],
  ['packages.config', '<packages><package id="RestSharp" version="106.15.0" /></packages>', 'RestSharp', '=106.15.0'],
  ['Cargo.toml', '[dependencies]\nreqwest = { version = "0.12", features = ["json"] }\n', 'reqwest', '^0.12'],
  [
    'Cargo.toml',
    '[workspace.dependencies]\nureq = "=2.10.1"\n[dev-dependencies]\nureq = { workspace = true }\n',
    'ureq',
    '=2.10.1',
  ],
  [
    'Cargo.toml',
    "[target.'cfg(unix)'.dependencies]\nhttp = { package = 'reqwest', version = '>=0.11, <0.13' }\n",
    'reqwest',
    '>=0.11 <0.13',
  ],
  ['Cargo.toml', 'no TOML', 'reqwest', undefined],
  ['Cargo.lock', '[[package]]\nname = "reqwest"\nversion = "0.12.9"\n', 'reqwest', '=0.12.9'],
  ['go.mod', 'module a\nrequire github.com/go-resty/resty/v2 v2.16.2\n', 'github.com/go-resty/resty/v2', '=2.16.2'],
];

describe('manifests', () => {
  for (const [file, text, name, range] of FILES)
    it(`${file} allows ${range ?? 'nothing'} of ${name}: ${JSON.stringify(text).slice(0, 60)}`, () => {
      assert.equal(manifestAt(`/project/${file}`)?.read(text).get(name), range);
    });

  it('are told by their names, and may have locks beside them', () => {
    for (const path of ['src/a.py', 'Gemfile.rb', 'composer.json.bak', 'xpackage.json'])
      assert.equal(manifestAt(`/project/${path}`), undefined, path);
    assert.deepEqual(locksBeside('/project/api/composer.json'), ['/project/api/composer.lock']);
    assert.deepEqual(locksBeside('Gemfile'), ['Gemfile.lock']);
    assert.deepEqual(locksBeside('/project/requirements.txt'), []);
  });
});
