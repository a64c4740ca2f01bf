import * as assert from 'node:assert/strict';
import markdownIt from 'markdown-it';
import { endpointPage, operationPage } from '../../src/assist/endpoint-page';
import { findEndpoint } from '../../src/assist/find-endpoint';
import { documentationOf, errorFacts, responseFields, shipped } from '../../src/catalogue';
import { targets, targetOf } from '../../src/languages/written';

const curl = targetOf('shell', 'curl');
const tax = '/v4/dgfip/unites_legales/{siren}/attestation_fiscale';

describe('the page of an endpoint', () => {
  it('says all that the catalogue knows, in both languages', () => {
    for (const lang of ['fr', 'en'] as const) {
      for (const operation of shipped().operations) {
        const page = endpointPage(operation.path, lang, curl) ?? '';
        assert.ok(page.startsWith('# '), operation.path);
        for (const { name } of operation.parameters)
          assert.ok(page.includes(`| \`${name}\` |`), `${operation.path} ${name}`);
        for (const name of operation.traceability) assert.ok(page.includes(`| \`${name}\` |`), operation.path);
        for (const { path } of responseFields(operation)) assert.ok(page.includes(`| \`${path}\` |`), operation.path);
        for (const code of operation.errors) {
          const row = page.split('\n').find((line) => line.startsWith(`| \`${code}\` |`)) ?? '';
          const [, , means, next] = row.replace(/ \|$/, '').split(' | ');
          assert.ok(means !== '' && next !== '', `${code} is explained`);
          assert.ok(errorFacts(code), code);
        }
      }
    }
  });

  it('shows a call in the client that is asked for', () => {
    for (const target of targets) {
      const page = endpointPage(tax, 'en', target) ?? '';
      assert.match(page, /```\w+\n[^]*attestation_fiscale[^]*\n```/);
    }
    assert.match(endpointPage(tax, 'fr', targetOf('python', 'httpx')) ?? '', /```python\n[^]*import httpx/);
  });

  it('makes no link, image, heading or page of what a catalogue says, however long', () => {
    const [operation] = shipped().operations;
    assert.ok(operation);
    const hostile =
      '[x](command:workbench.action.quit) ![i](https://evil.example/a.png) <img src=x> `c` | a | b\n\n# t\n<script>';
    const page = operationPage(
      {
        ...operation,
        title: hostile + 'x'.repeat(100_000),
        tag: hostile,
        providers: [hostile],
        parameters: operation.parameters.map((each) => ({ ...each, values: [hostile] })),
        response: { ...operation.response, fields: [`[x](command:a)\`[y](command:b)\`: string`] },
        errors: [hostile],
      },
      'fr',
      curl,
    );
    const html = markdownIt({ html: true }).render(page.replace(/```[^]*?```/, ''));
    const links = [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, link]) => link);
    assert.deepEqual(links, [documentationOf(operation)]);
    assert.doesNotMatch(html, /<(?:img|script)/);
    assert.equal(html.match(/<h1>/g)?.length, 1);
  });

  it('is not there for what is no endpoint', () => {
    assert.equal(endpointPage('/v3/rien', 'fr', curl), null);
  });
});

describe('an endpoint that a person names', () => {
  it('is found by its template, a path with identifiers, and a URL', () => {
    for (const text of [
      tax,
      '/v4/dgfip/unites_legales/418166096/attestation_fiscale',
      'https://entreprise.api.gouv.fr/v4/dgfip/unites_legales/418166096/attestation_fiscale?context=x',
      ` ${tax} `,
    ]) {
      assert.deepEqual(findEndpoint(text), { kind: 'endpoint', path: tax }, text);
    }
  });

  it('is told apart from what is gone, unclear or none', () => {
    assert.equal(findEndpoint('/v2/entreprises/418166096').kind, 'retired');
    assert.deepEqual(findEndpoint('/v4/dgfip/unites_legales/418166096/attestation_fiscal'), {
      kind: 'unknown',
      nearest: tax,
    });
    assert.equal(findEndpoint('/v4/dgfip').kind, 'several');
    assert.deepEqual(findEndpoint('bonjour'), { kind: 'unknown', nearest: null });
    assert.deepEqual(findEndpoint(''), { kind: 'unknown', nearest: null });
  });
});
