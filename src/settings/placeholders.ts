/** A piece of a setting: characters, a variable of the environment, another setting; null for what is not known. */
export type SettingPiece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'environment' | 'setting' | 'variable'; readonly name: string; readonly fallback: string | null }
  | null;

/** `<%= ENV['X'] %>`, `%env(string:X)%`, `%name%`, `${X:default}`, `${X:-default}`, `$X`, `{{x}}`. */
const PLACEHOLDER =
  /<%=((?:[^%]|%(?!>))*)%>|%env\((?:\w+:)*(\w+)\)%|%([\w.-]+)%|\$\{(\w+(?:\.\w+)*)(?::-?([^}]*))?\}|\$(\w+)|\{\{\s*(?:_\.)?([\w.-]+)\s*\}\}/g;
const ENV = /^ENV(?:\.fetch\(|\[)\s*["'](\w+)["']\s*(?:[)\]]|,)(.*)$/s;
const DEFAULT = /(["'])((?:(?!\1|#\{).)*)\1/;

/** The pieces that a setting is written of: formats and frameworks put others into it in ways of their own. */
export function settingPieces(written: string): SettingPiece[] {
  const pieces: SettingPiece[] = [];
  let end = 0;
  for (const match of written.matchAll(PLACEHOLDER)) {
    if (match.index > end) pieces.push({ kind: 'text', text: written.slice(end, match.index) });
    end = match.index + match[0].length;
    const [, code, env, setting, name, fallback, variable, braced] = match;
    if (code !== undefined) pieces.push(ofRuby(code.trim()));
    else if (env !== undefined || variable !== undefined)
      pieces.push({ kind: 'environment', name: env ?? variable ?? '', fallback: null });
    else if (braced !== undefined) pieces.push({ kind: 'variable', name: braced, fallback: null });
    else if (setting !== undefined) pieces.push({ kind: 'setting', name: setting, fallback: null });
    else if (name !== undefined)
      pieces.push({ kind: name.includes('.') ? 'setting' : 'environment', name, fallback: fallback ?? null });
  }
  if (end < written.length) pieces.push({ kind: 'text', text: written.slice(end) });
  return pieces;
}

function ofRuby(code: string): SettingPiece {
  const [, name, rest = ''] = ENV.exec(code) ?? [];
  if (name === undefined) return null;
  return { kind: 'environment', name, fallback: DEFAULT.exec(rest)?.[2] ?? null };
}
