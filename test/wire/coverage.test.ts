import assert from 'node:assert/strict';
import { clientRecords } from '../../src/languages/clients';
import { claimsOf } from './claims';
import { languages, samplesOf, type Sample } from './samples';

/** Records of what no registry at hand brings, or what runs inside an application alone, and why. */
const NOT_RUN: Readonly<Record<string, string>> = {
  'api-entreprise-gem': 'rubygems.org alone has it',
  'api-entreprise-node': 'npm does not have it under its name yet',
  'nuxt-use-fetch': 'runs inside a Nuxt application alone; its record says in which versions its code was read',
  unirest: 'Packagist alone has it',
  'web-client': 'takes no proxy from the system, which is what leads other clients of Java to the harness',
  'request-file': 'a person sends what it holds, with a program of their own',
  curl: 'the harness runs no commands of a shell yet',
  wget: 'the harness runs no commands of a shell yet',
  httpie: 'the harness runs no commands of a shell yet',
  'invoke-rest-method': 'the harness has no PowerShell; its record says which page it was read from',
  'rust-reqwest': 'the harness builds no Rust; its record says which version was run by hand',
  'rust-reqwest-blocking': 'the harness builds no Rust; its record says which version was run by hand',
  'rust-ureq': 'the harness builds no Rust; its record says which pages of its documentation it was read from',
  ktor: 'the harness builds no Kotlin; its record says which page it was read from',
  fuel: 'the harness builds no Kotlin; its record says which page it was read from',
  'dotnet-http-client': 'the harness has no .NET; its record says which page it was read from',
  flurl: 'the harness has no .NET; its record says which page it was read from',
  refit: 'the harness has no .NET; its record says which page it was read from',
  restsharp: 'the harness has no .NET; its record says which page it was read from',
  'http-web-request': 'the harness has no .NET; its record says which page it was read from',
  'dotnet-web-client': 'the harness has no .NET; its record says which page it was read from',
};

const all = languages.flatMap((language) => samplesOf(language));

/** Samples in the order in which one of a record is likely: those of its folder, then those that name its packages. */
function samplesFor({ id, packages }: (typeof clientRecords)[number]): readonly Sample[] {
  const own = all.filter(({ client }) => client === id);
  const near = all.filter(({ text }) => packages.some((name) => text.includes(name)));
  const akin = all.filter(({ client }) => id.startsWith(client) || client.startsWith(id.split('-')[0] ?? id));
  return [...new Set([...own, ...near, ...akin])];
}

describe('records of clients', function () {
  this.timeout(60_000);

  for (const record of clientRecords) {
    const why = NOT_RUN[record.id];
    it(`${record.id} ${why === undefined ? 'has samples on the wire' : `has none: ${why}`}`, async () => {
      let found: string | null = null;
      for (const { id, extension, text } of samplesFor(record)) {
        const calls = await claimsOf(`appel${extension}`, text, {});
        if (calls.some(({ client }) => client === record.id)) {
          found = id;
          break;
        }
      }
      if (why === undefined) assert.ok(found !== null, 'no sample of test/wire/samples is a call by this client');
      else assert.equal(found, null, 'it has samples: leave it out of what is not run');
    });
  }
});
