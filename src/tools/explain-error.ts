import * as z from 'zod/mini';
import { retryAdvice } from '../assist/error-code';
import { errorFacts } from '../catalogue';
import { explanationOfCode } from '../requests/error-codes';
import { defineTool, ToolError } from './tool';

export const explainError = defineTool({
  name: 'explain_error',
  title: 'Explain an error code of API Entreprise',
  description:
    'Says what an error code of five digits in an answer of API Entreprise means, what to do, and whether to retry. Not for bare ' +
    'HTTP statuses and not for errors of other services.',
  input: z.object({ code: z.string().check(z.maxLength(20), z.describe('Five digits, such as 00201 or 03002.')) }),
  run({ code }, { lang }) {
    const explained = explanationOfCode(code.trim());
    if (!explained) {
      throw new ToolError({
        fr: `${code} n’est pas un code d’erreur du service : ils ont cinq chiffres, comme 00201.`,
        en: `${code} is no error code of the service: they have five digits, such as 00201.`,
      });
    }
    const facts = errorFacts(code.trim());
    const retry = retryAdvice[facts?.retry ?? 'never'][lang];
    return Promise.resolve(`${explained.message[lang]} ${explained.next[lang]} ${retry}`);
  },
});
