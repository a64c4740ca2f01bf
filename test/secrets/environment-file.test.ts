import * as assert from 'node:assert/strict';
import { type EnvironmentFolder, moveToEnvironmentFile, withVariable } from '../../src/secrets/environment-file';
import { minted, mintedKey } from '../token/minted';
import { deskOf, Person } from './person';

const VARIABLE = 'API_ENTREPRISE_TOKEN';

/** A folder of files in memory; those of `unsaved` cannot be written. */
function folderOf(files: Record<string, string>, unsaved: readonly string[] = []): EnvironmentFolder {
  return {
    read: (name) => Promise.resolve(files[name] ?? null),
    write(name, text) {
      if (unsaved.includes(name)) return Promise.resolve(false);
      files[name] = text;
      return Promise.resolve(true);
    },
    ignored: () =>
      Promise.resolve([
        ...(files['.gitignore'] === undefined ? [] : [{ text: files['.gitignore'], path: '.env' }]),
        ...(files['../.gitignore'] === undefined ? [] : [{ text: files['../.gitignore'], path: 'app/.env' }]),
      ]),
  };
}

async function move(
  document: string,
  token: string,
  files: Record<string, string>,
  {
    languageId = 'python',
    unsaved = [],
    lang = 'en',
    isSame = true,
  }: { languageId?: string; unsaved?: readonly string[]; lang?: 'fr' | 'en'; isSame?: boolean } = {},
) {
  const person = new Person(lang);
  const { desk } = deskOf(person);
  let code = document;
  const start = document.indexOf(token);
  await moveToEnvironmentFile(
    desk,
    {
      document,
      start,
      end: start + token.length,
      languageId,
      replace(edits) {
        if (!isSame) return Promise.resolve(false);
        for (const edit of edits.toReversed()) code = code.slice(0, edit.start) + edit.text + code.slice(edit.end);
        return Promise.resolve(true);
      },
    },
    folderOf(files, unsaved),
    VARIABLE,
  );
  return { code, said: person.shown.join('\n') };
}

describe('moving a token to the environment file', () => {
  const token = minted();
  const python = `import os\nTOKEN = "${token}"\n`;

  it('has git ignore the file, writes the variable, has the code read it, and says that the program has to load it', async () => {
    const files: Record<string, string> = {};
    const { code, said } = await move(python, token, files);
    assert.deepEqual(files, { '.gitignore': '.env\n', '.env': `${VARIABLE}=${token}\n` });
    assert.equal(code, `import os\nTOKEN = os.environ["${VARIABLE}"]\n`);
    assert.match(
      said,
      /^The token is in \.env as API_ENTREPRISE_TOKEN, and git ignores that file\. Your program has to load/,
    );
    const french = await move(python, token, {}, { lang: 'fr' });
    assert.match(french.said, /^Le jeton est dans \.env sous le nom API_ENTREPRISE_TOKEN/);
  });

  it('leaves what git ignores already, here or above, and believes the innermost', async () => {
    for (const [known, written] of [
      [{ '.gitignore': 'dist\n.env*\n' }, 'dist\n.env*\n'],
      [{ '../.gitignore': '.env\n' }, undefined],
      [{ '.gitignore': '!.env', '../.gitignore': '.env\n' }, '!.env\n.env\n'],
      [{ '.gitignore': 'a\r\n' }, 'a\r\n.env\r\n'],
    ] as const) {
      const files: Record<string, string> = { ...known };
      await move(python, token, files);
      assert.equal(files['.gitignore'], written);
    }
  });

  it('takes a key too', async () => {
    const files: Record<string, string> = {};
    const key = mintedKey();
    const { code } = await move(`const apiEntrepriseToken = '${key}';`, key, files, { languageId: 'javascript' });
    assert.equal(files['.env'], `${VARIABLE}=${key}\n`);
    assert.equal(code, `const apiEntrepriseToken = process.env.${VARIABLE};`);
  });

  it('changes nothing where the variable has another value, the string cannot be replaced, or a file is not saved', async () => {
    for (const [files, options, sentence] of [
      [{ '.env': `${VARIABLE}=other\n` }, {}, /already has another value in \.env: nothing was changed/],
      [{}, { languageId: 'yaml' }, /cannot be replaced where it stands/],
      [{ '.env': '' }, { unsaved: ['.env'] }, /unsaved changes: save them/],
      [{}, { unsaved: ['.gitignore'] }, /unsaved changes: save them/],
    ] as const) {
      const after: Record<string, string> = { ...files };
      const { code, said } = await move(python, token, after, options);
      assert.equal(code, python);
      assert.ok(!Object.values(after).join('').includes(token));
      assert.match(said, sentence);
      assert.ok(!said.includes(token));
    }
  });

  it('says when the file has changed meanwhile', async () => {
    const { said } = await move(python, token, {}, { isSame: false });
    assert.match(said, /has changed in the meantime: nothing was replaced/);
  });

  it('fills a blank variable, keeps the rest and the ends of lines, and leaves the same value', () => {
    assert.equal(withVariable(`A=1\n${VARIABLE}=\nB=2\n`, VARIABLE, 'x'), `A=1\n${VARIABLE}=x\nB=2\n`);
    assert.equal(withVariable(`A=1\r\nexport ${VARIABLE}=""\r\n`, VARIABLE, 'x'), `A=1\r\nexport ${VARIABLE}=x\r\n`);
    assert.equal(withVariable('A=1', VARIABLE, 'x'), `A=1\n${VARIABLE}=x\n`);
    assert.equal(withVariable(`${VARIABLE}="x"\n`, VARIABLE, 'x'), `${VARIABLE}="x"\n`);
    assert.equal(withVariable(`${VARIABLE}=y # a remark\n`, VARIABLE, 'x'), null);
    assert.equal(withVariable(`MY_${VARIABLE}=y\n`, VARIABLE, 'x'), `MY_${VARIABLE}=y\n${VARIABLE}=x\n`);
  });
});
