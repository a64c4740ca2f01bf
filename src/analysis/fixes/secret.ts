import { environmentRead, variableBefore } from '../../writing/index';
import { commentAt } from '../comments';
import type { Fix } from '../findings';
import type { NewFile, TextEdit } from '../../text/edit';
import type { EnvironmentExample } from '../leaks/environment-example';
import type { Leak } from '../leaks/leak';
import { isWhollyCode, languageOf } from '../../languages/index';
import { writtenLanguage } from '../../languages/written';
import { titles } from './titles';

const NAME = 'API_ENTREPRISE_TOKEN';
/** What names a variable of the environment in the code around: `API_ENTREPRISE_TOKEN = "…"`. */
const OWN_NAME =
  /\b([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*_(?:TOKEN|JETON|KEY|JWT|SECRET))\b['"\]]*\s*(?::\s*\w+\s*)?(?:=>|=|:|\?\?|\|\|)[^=\n]{0,60}$/;

/**
 * A token that is a string of its own becomes what the environment holds, in the language of the file, and the variable is
 * added to `.env.example`; one that a lookup of the environment falls back to is taken away. Not offered for one that is part of
 * a longer text, stands in a comment or where nothing but a constant may stand, or in a language of settings.
 */
export function secretFixes(leak: Leak, text: string, example: EnvironmentExample | null): readonly Fix[] {
  const { uri, start, end } = leak.place;
  // A page has no environment to read it from.
  const analysed = isWhollyCode(uri) ? languageOf(uri)?.language : undefined;
  const language = analysed && writtenLanguage(analysed.id);
  if ((leak.kind !== 'token' && leak.kind !== 'key') || !language) return [];
  const stretch = { document: text, start, end, language };
  const name = variableBefore(stretch) ?? nameFor(text, start);
  const read = commentAt(text, start, uri) ? null : environmentRead(stretch, name);
  if (!read) return [];
  const edits: TextEdit[] = read.map((edit) => ({ uri, ...edit }));
  const creates: NewFile[] = [];
  if (example?.text === null) creates.push({ uri: example.uri, text: `${name}=\n` });
  else if (example?.text !== undefined && !new RegExp(`^\\s*(?:export\\s+)?${name}\\s*=`, 'm').test(example.text)) {
    const at = example.text.length;
    const lineBreak = example.text.includes('\r\n') ? '\r\n' : '\n';
    const before = at === 0 || example.text.endsWith('\n') ? '' : lineBreak;
    edits.push({ uri: example.uri, start: at, end: at, text: `${before}${name}=${lineBreak}` });
  }
  return [{ title: titles.environment(name), edits, creates, safe: false }];
}

/** The name that the token has already, when it is one of the environment's. */
function nameFor(text: string, start: number): string {
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const own = OWN_NAME.exec(line)?.[1];
  return own !== undefined && /ENTREPRISE/.test(own) ? own : NAME;
}
