import assert from 'node:assert/strict';
import { frameworkBy, frameworks } from '../../src/languages/written';
import { frameworkOf, renderProxy } from '../../src/writing';
import { analyseTexts } from '../analysis/memory-files';
import { assertReadBack, parses, shapes } from './reading';

describe('routes that call the service for a browser', () => {
  const variants = frameworks.flatMap((framework) =>
    (framework.language.typed ? [false, true] : [false]).map((hasTypes) => ({ framework, hasTypes })),
  );

  for (const { framework, hasTypes } of variants) {
    it(`${framework.label}${hasTypes ? ', TypeScript' : ''}: complete, clean and for every shape of endpoint`, async () => {
      assert.equal(shapes.length, 8);
      for (const operation of shapes) {
        for (const lang of ['fr', 'en'] as const) {
          const { file, code } = renderProxy({ framework, endpoint: operation.path, lang, hasTypes });
          assert.ok(await parses(file, code), code);
          assertReadBack(await analyseTexts({ [file]: code }), operation, code, ['env', 'config']);
        }
      }
    });
  }

  it('lets nothing but an identifier into the path', () => {
    const [operation] = shapes.filter(({ path }) => path.includes('{siret_or_eori}'));
    assert.ok(operation);
    const { code } = renderProxy({ framework: frameworkBy('next'), endpoint: operation, lang: 'en' });
    const [, source = ''] = /!\/(.*)\/\.test\(siretOrEori\)/.exec(code) ?? [];
    const check = new RegExp(source);
    assert.ok(check.test('41816609600051') && check.test('FR41816609600051') && check.test('DE12345'));
    assert.ok(!check.test('DE/../../v3') && !check.test('41816609600051?x=1') && !check.test('41816609600051\n'));
  });

  it('writes the traceability that it is given, and no identifier', () => {
    const { code } = renderProxy({
      framework: frameworkBy('express'),
      endpoint: '/v4/insee/sirene/unites_legales/{siren}',
      lang: 'fr',
      values: { recipient: '21750001600019', siren: '418166096' },
    });
    assert.match(code, /recipient: '21750001600019',/);
    assert.doesNotMatch(code, /418166096|API_ENTREPRISE_RECIPIENT/);
  });

  it('is put where the framework looks for it', () => {
    const at = (framework: string, hasTypes = false) => {
      const endpoint = '/v4/dgfip/unites_legales/{siren}/liasses_fiscales/{year}';
      return renderProxy({ framework: frameworkBy(framework), endpoint, lang: 'fr', hasTypes }).file;
    };
    assert.equal(at('next', true), 'app/api/dgfip-liasses-fiscales/[siren]/[year]/route.ts');
    assert.equal(at('nuxt'), 'server/api/dgfip-liasses-fiscales/[siren]/[year].get.js');
    assert.equal(at('laravel', true), 'app/Http/Controllers/DgfipLiassesFiscalesController.php');
    assert.equal(at('spring'), 'src/main/java/DgfipLiassesFiscalesController.java');
    assert.equal(at('rails'), 'app/controllers/dgfip_liasses_fiscales_controller.rb');
  });

  it('refuses an endpoint that is none', () => {
    assert.throws(() => renderProxy({ framework: frameworkBy('flask'), endpoint: '/v4/nothing', lang: 'fr' }));
  });
});

describe('the framework of a project', () => {
  const cases: readonly (readonly [Readonly<Record<string, string>>, string | null])[] = [
    [{ 'package.json': '{"dependencies":{"next":"15.0.0","react":"19"}}' }, 'next'],
    [{ 'web/package.json': '{"devDependencies":{"nuxt":"^3"}}' }, 'nuxt'],
    [{ 'package.json': '{"devDependencies":{"@sveltejs/kit":"2","svelte":"5"}}' }, 'sveltekit'],
    [{ 'package.json': '{"dependencies":{"fastify":"5"}}' }, 'fastify'],
    [{ 'package.json': '{"dependencies":{"express":"5"}}' }, 'express'],
    [{ 'package.json': '{"dependencies":{"vue":"3"}}' }, 'node-http'],
    [{ 'package.json': '{ not json' }, 'node-http'],
    [{ 'package.json': '{"dependencies":["express"]}' }, 'node-http'],
    [{ 'requirements.txt': 'requests==2.32\nFlask>=3 # web\n' }, 'flask'],
    [{ 'requirements/base.txt': 'Django~=5.0\n', 'package.json': '{}' }, 'django'],
    [{ 'pyproject.toml': '[project]\ndependencies = ["fastapi[standard]>=0.115", "httpx"]\n' }, 'fastapi'],
    [{ Pipfile: '[packages]\nflask = "*"\n' }, 'flask'],
    [{ 'composer.json': '{"require":{"php":"^8.2","laravel/framework":"^11"}}' }, 'laravel'],
    [{ 'composer.json': '{"require":{"symfony/framework-bundle":"7.*"}}', 'package.json': '{}' }, 'symfony'],
    [{ Gemfile: "source 'https://rubygems.org'\ngem 'rails', '~> 8.0'\n" }, 'rails'],
    [{ Gemfile: '  gem "sinatra"\n' }, 'sinatra'],
    [
      {
        'pom.xml':
          '<project><dependencies><dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-web</artifactId></dependency></dependencies></project>',
      },
      'spring',
    ],
    [{ 'build.gradle.kts': 'implementation("org.springframework.boot:spring-boot-starter-web")' }, 'spring'],
    [{ 'README.md': 'express and flask' }, null],
    [{}, null],
  ];
  for (const [files, expected] of cases) {
    it(`${Object.entries(files).flat().join(' ').replace(/\s+/g, ' ').slice(0, 80)}: ${String(expected)}`, () => {
      assert.equal(frameworkOf(files, frameworks)?.framework.id ?? null, expected);
    });
  }

  it('is written in TypeScript where the project is', () => {
    assert.equal(frameworkOf({ 'package.json': '{}', 'tsconfig.json': '{}' }, frameworks)?.hasTypes, true);
    assert.equal(frameworkOf({ 'package.json': '{"devDependencies":{"typescript":"5"}}' }, frameworks)?.hasTypes, true);
    assert.equal(frameworkOf({ 'package.json': '{}' }, frameworks)?.hasTypes, false);
  });
});
