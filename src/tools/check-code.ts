import * as z from 'zod/mini';
import { Configurations } from '../analysis/configuration';
import type { Finding } from '../analysis/findings';
import type { Files } from '../text/files';
import type { Lang } from '../text/message';
import { analyse, languageOf } from '../analysis/index';
import { languages } from '../languages/index';
import { defineTool, ToolError } from './tool';

const FOLDER = 'file:///code/';
const LONGEST = 200_000;

/** The endings of the files that are read. */
const endings = languages.flatMap(({ grammars }) => Object.keys(grammars)).join(' ');

export const checkCode = defineTool({
  name: 'check_code',
  title: 'Check code that calls API Entreprise',
  description:
    `Checks a file (${endings}) that calls API Entreprise, the French State’s API about companies: missing traceability ` +
    'parameters, no timeout, retired paths, tokens in the wrong place. Nothing is run or sent. ' +
    'Do not use it for code that calls other services, and do not include real tokens.',
  input: z.object({
    code: z.string().check(z.maxLength(LONGEST), z.describe('The whole text of the file.')),
    file: z
      .string()
      .check(
        z.maxLength(200),
        z.describe('The file’s name, such as app/service.py: its extension tells the language.'),
      ),
  }),
  async run({ code, file }, { grammars, lang }) {
    const name = file.replaceAll('\\', '/').split('/').at(-1) ?? '';
    const uri = FOLDER + encodeURIComponent(name);
    if (name === '' || languageOf(uri) === undefined) {
      throw new ToolError({
        fr: `${file} : ce langage n’est pas analysé. Fichiers analysés : ${endings}`,
        en: `${file}: this language is not analysed. Files that are: ${endings}`,
      });
    }
    const files: Files = {
      list: () => Promise.resolve([uri]),
      read: (asked) => Promise.resolve(asked === uri ? code : null),
      exists: (asked) => Promise.resolve(asked === uri),
    };
    const configurations = new Configurations(files, { folder: FOLDER });
    const report = await analyse(files, { grammars, configurations, targets: [uri] });
    return written(report.findings, report.calls.length, code, lang);
  },
});

function written(findings: readonly Finding[], calls: number, code: string, lang: Lang): string {
  const lines = findings.map(({ rule, severity, place, message }) => {
    const line = code.slice(0, place.start).split('\n').length;
    return `- line ${line}: ${severity} \`${rule}\`: ${message[lang]}`;
  });
  if (lines.length > 0) return lines.join('\n');
  return calls === 0
    ? { fr: 'Aucun appel à API Entreprise n’a été trouvé.', en: 'No call of API Entreprise was found.' }[lang]
    : { fr: `Rien à signaler (appels : ${calls}).`, en: `Nothing to report (calls: ${calls}).` }[lang];
}
