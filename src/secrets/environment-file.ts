import ignore from 'ignore';
import type { Desk, EditorSelection } from './desk';
import { readInstead, selectedToken } from './selection';

/** The file that a project's own settings are in, and that nobody else gets. */
export const ENVIRONMENT_FILE = '.env';

/** The folder of a project's `.env`. Names are those of files in it. */
export interface EnvironmentFolder {
  /** Null where there is no such file. */
  read(name: string): PromiseLike<string | null>;
  /** False where what the editor shows of the file is not saved. */
  write(name: string, text: string): PromiseLike<boolean>;
  /** What git ignores by this folder and those above, up to the workspace folder, and the path of `.env` from there; the innermost first. */
  ignored(): PromiseLike<readonly { readonly text: string; readonly path: string }[]>;
}

/**
 * Moves the token at a place of code into `.env`, which git is told to ignore first, and has the code read the variable. Does
 * nothing where the string that holds it cannot be replaced or the variable has another value.
 */
export async function moveToEnvironmentFile(
  { ui }: Pick<Desk, 'ui'>,
  at: EditorSelection,
  folder: EnvironmentFolder,
  variable: string,
): Promise<void> {
  const { l10n } = ui;
  const found = selectedToken(at);
  const edits = found && readInstead({ ...at, start: found.start, end: found.end }, variable);
  if (!found || found.read.kind === 'refused' || !edits) {
    await ui.warn(l10n.t('This token cannot be replaced where it stands. Move it to {0} by hand.', ENVIRONMENT_FILE));
    return;
  }
  const before = await folder.read(ENVIRONMENT_FILE);
  const text = withVariable(before ?? '', variable, found.read.token);
  if (text === null) {
    await ui.warn(
      l10n.t(
        '{0} already has another value in {1}: nothing was changed. Remove that line first.',
        variable,
        ENVIRONMENT_FILE,
      ),
    );
    return;
  }
  if (!(await hide(folder)) || (text !== before && !(await folder.write(ENVIRONMENT_FILE, text)))) {
    await ui.warn(l10n.t('{0} or .gitignore has unsaved changes: save them, then try again.', ENVIRONMENT_FILE));
    return;
  }
  if (await at.replace(edits)) {
    await ui.tell(
      l10n.t(
        'The token is in {0} as {1}, and git ignores that file. Your program has to load it. If the code’s file was ever committed or shared, have the token replaced from your account.',
        ENVIRONMENT_FILE,
        variable,
      ),
    );
  } else await ui.warn(l10n.t('The file has changed in the meantime: nothing was replaced.'));
}

/** An environment file in which a variable has a value; null where it has another one already. */
export function withVariable(text: string, variable: string, value: string): string | null {
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const known = new RegExp(`^([ \\t]*(?:export[ \\t]+)?${variable}[ \\t]*=)[ \\t]*(.*?)[ \\t]*$`, 'm').exec(text);
  if (!known) {
    const gap = text === '' || text.endsWith('\n') ? '' : lineBreak;
    return `${text}${gap}${variable}=${value}${lineBreak}`;
  }
  const [line, assignment = '', written = ''] = known;
  const own = written.replace(/^(["'])(.*)\1$/, '$2');
  if (own === value) return text;
  if (own !== '') return null;
  return `${text.slice(0, known.index)}${assignment}${value}${text.slice(known.index + line.length)}`;
}

/** Has git ignore `.env` where it does not yet. */
async function hide(folder: EnvironmentFolder): Promise<boolean> {
  const said = (await folder.ignored()).map(({ text, path }) => ignore().add(text).test(path));
  if (said.find(({ ignored, unignored }) => ignored || unignored)?.ignored === true) return true;
  const text = (await folder.read('.gitignore')) ?? '';
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const gap = text === '' || text.endsWith('\n') ? '' : lineBreak;
  return folder.write('.gitignore', `${text}${gap}${ENVIRONMENT_FILE}${lineBreak}`);
}
