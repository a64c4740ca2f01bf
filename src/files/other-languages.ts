/** Languages in which programs are written, by the ending of their files: whoever names one expects its calls to be read. */
const NAMES: Readonly<Record<string, string>> = {
  ...each('java', 'Java'),
  ...each('kt kts', 'Kotlin'),
  ...each('scala', 'Scala'),
  ...each('groovy gradle', 'Groovy'),
  ...each('clj cljs', 'Clojure'),
  ...each('go', 'Go'),
  ...each('cs', 'C#'),
  ...each('fs', 'F#'),
  ...each('vb', 'Visual Basic'),
  ...each('rs', 'Rust'),
  ...each('swift', 'Swift'),
  ...each('dart', 'Dart'),
  ...each('ex exs', 'Elixir'),
  ...each('erl', 'Erlang'),
  ...each('pl pm', 'Perl'),
  ...each('lua', 'Lua'),
  ...each('r', 'R'),
  ...each('jl', 'Julia'),
  ...each('c h', 'C'),
  ...each('cc cpp hpp', 'C++'),
  ...each('hs', 'Haskell'),
  ...each('ps1', 'PowerShell'),
  ...each('sh bash zsh', 'Shell'),
  ...each('vue', 'Vue'),
  ...each('svelte', 'Svelte'),
  ...each('astro', 'Astro'),
};

function each(endings: string, name: string): Record<string, string> {
  return Object.fromEntries(endings.split(' ').map((ending) => [ending, name]));
}

/** The language of a program, by the name of its file; null for what is none, or of no language known here. */
export function programLanguage(name: string): string | null {
  const ending = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(NAMES, ending) ? (NAMES[ending] ?? null) : null;
}
