import assert from 'node:assert/strict';
import { clientRecords as records } from '../../src/languages/clients';
import { targets } from '../../src/languages/written';
import { clientsOf, isWritten, renderRequest } from '../../src/writing';
import { current } from './reading';
import { recordOf } from './runtimes';

/** Clients that calls are recognised of, and not written with, and why. */
const unwritten: Readonly<Record<string, string>> = {
  angular: 'runs in a browser, where no call of the service belongs: a route of the server is written instead',
  jquery: 'runs in a browser',
  'nuxt-use-fetch': 'runs in a browser too',
  'xml-http-request': 'runs in a browser',
  bent: 'cannot be given a limit of waiting',
  redaxios: 'cannot be given a limit of waiting',
  wordpress: 'sends what the service only answers to a GET; wordpress-get is written',
  'urllib3-request': 'is a short form of what urllib3 writes',
  'request-file': 'is written as a file, by the template of its language',
  'http-url-connection': 'java.net.http is written, which the JDK has brought since version 11',
  'apache-httpclient-4': 'java.net.http is written, or what Spring brings',
  'apache-httpclient-5': 'java.net.http is written, or what Spring brings',
  'jax-rs': 'java.net.http is written',
  'unirest-java': 'java.net.http is written',
  'unirest-java-3': 'is the version before',
  'go-retryablehttp': 'net/http is written: what repeats by itself has to be told what the service invites to repeat',
  ktor: 'is Kotlin’s, which nothing is written in yet',
  fuel: 'is Kotlin’s',
  feign: 'is an interface of the project, which no function can stand for',
  'http-exchange': 'is an interface of the project',
  retrofit: 'is an interface of the project, on OkHttp, which is written',
  httpie: 'curl is written, which is on every machine',
  wget: 'curl is written, which is on every machine',
};

/** Languages that calls are recognised in, and not written in yet. */
const unwrittenLanguages: readonly string[] = ['csharp', 'powershell', 'rust'];

const written = targets.filter(({ language }) => isWritten(language));

describe('clients that are written', () => {
  it('are all that are recognised, but for those with a reason', () => {
    const ofWritten = records.filter(({ languages }) => !languages.some((id) => unwrittenLanguages.includes(id)));
    const missing = ofWritten.map(({ id }) => id).filter((id) => !targets.some((target) => recordOf(target) === id));
    assert.deepEqual(new Set(missing), new Set(Object.keys(unwritten)));
  });

  it('are of all languages that calls are recognised in, but for those that are named', () => {
    const families = new Set(records.flatMap(({ languages }) => languages));
    for (const { language } of targets) families.delete(language.family);
    assert.deepEqual([...families].sort(), unwrittenLanguages);
  });

  it('are recognised', () => {
    const known = new Set(records.map(({ id }) => id));
    assert.deepEqual(
      written.filter((target) => !known.has(recordOf(target))),
      [],
    );
  });

  it('are looked for in manifests by the packages that their records name', () => {
    // A framework brings one, as a rule.
    const more: Readonly<Record<string, readonly string[]>> = { symfony: ['symfony/framework-bundle'] };
    for (const target of written) {
      const packages = records.find(({ id }) => id === recordOf(target))?.packages ?? [];
      if (target.client === 'fetch') continue;
      assert.deepEqual(
        [...target.packages].sort(),
        [...packages, ...(more[target.client] ?? [])].sort(),
        target.client,
      );
    }
  });

  it('are found by what a file says, each in its own code and in no other’s', () => {
    const [operation] = current;
    assert.ok(operation);
    for (const target of written) {
      const code = renderRequest({ operation, target, lang: 'en', form: 'file' });
      const [first] = clientsOf(target.language, code);
      assert.equal(first?.client, target.client);
    }
  });
});
