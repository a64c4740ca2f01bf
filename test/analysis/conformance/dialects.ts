import ts from 'typescript';

type Texts = Readonly<Record<string, string>>;

const TYPED = /\.([cm]?)ts(x?)$/;
const UNTYPED = /\.([cm]?)js(x?)$/;

export function isTypeScript(texts: Texts): boolean {
  return Object.keys(texts).some((file) => TYPED.test(file));
}

/** The same program without its types; comments stay at the end of their lines. */
function withoutTypes(file: string, text: string): string {
  const compilerOptions: ts.CompilerOptions = {
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.ESNext,
    jsx: ts.JsxEmit.Preserve,
    verbatimModuleSyntax: true,
  };
  return ts.transpileModule(text, { fileName: file, compilerOptions }).outputText;
}

/** A sample as it is written and, where it `hasOther`, in the other of the dialects that share samples. */
export function dialectsOf(language: string, written: Texts, hasOther = true): readonly Texts[] {
  if (language !== 'javascript' || !hasOther) return [written];
  const other: Record<string, string> = {};
  for (const [file, text] of Object.entries(written)) {
    if (TYPED.test(file)) other[file.replace(TYPED, '.$1js$2')] = withoutTypes(file, text);
    else other[file.replace(UNTYPED, '.$1ts$2')] = text;
  }
  return [written, other];
}
