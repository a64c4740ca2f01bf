/** Lines that make a value hold itself, or what it was twice, again and again. */
interface Growth {
  readonly name: string;
  readonly begin: string;
  /** The line, by its number. */
  readonly line: (index: number) => string;
  /** A request of the service that sends what has grown. `ADDRESS` stands for an endpoint's. */
  readonly send: string;
}

export interface GrowingLanguage {
  readonly id: string;
  readonly file: string;
  readonly growths: readonly Growth[];
}

const ADDRESS = 'https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/130025265';

function growths(
  begin: (first: string) => string,
  send: string,
  ...each: readonly (readonly [name: string, first: string, line: (index: number) => string])[]
): Growth[] {
  return each.map(([name, first, line]) => ({
    name,
    begin: begin(first),
    line,
    send: send.replaceAll('ADDRESS', ADDRESS),
  }));
}

const javascriptMap = growths(
  (first) => `const m = ${first};\nlet c = m, d = m;\n`,
  'fetch("ADDRESS?" + new URLSearchParams(m));\nconsole.log(m);\n',
  ['a map under keys of its own', '{}', (i) => `m.k${i} = m;`],
  ['a map under a key of another', '{}', (i) => `c = { a: c, b: c, k${i}: d };\nd = { a: c, b: c }; m.x = d;`],
  ['a map spread into itself', '{}', (i) => `m.k${i} = { ...m, ...m };`],
  ['Object.assign of itself', '{}', (i) => `Object.assign(m, { k${i}: Object.assign({}, m, m) });`],
  ['a list of itself', '[]', () => 'm.push(m, m);'],
  ['alternatives of itself', '{}', (i) => `m.k${i} = Math.random() ? { ...m } : { a: m };`],
  ['parameters of itself', '{}', (i) => `m.k${i} = new URLSearchParams(m);`],
  ['fields of an object', 'new (class { a = 1 })()', (i) => `m.k${i} = m;`],
);

const javascriptText = growths(
  (first) => `let s = ${first};\n`,
  'fetch("ADDRESS?context=" + s);\nconsole.log(s);\n',
  ['a text and itself', '"a"', () => 's = s + s;'],
  ['a template of itself', '"a"', () => 's = `${s}${s}`;'],
  ['a text appended to itself', '"a"', () => 's += s;'],
  ['a text replaced by longer ones', '"aa"', () => 's = s.replaceAll("a", "aa");'],
  ['a text that holds itself between', '"a"', () => 's = s.replace("a", s);'],
  ['a list and itself', '[1]', () => 's = s.concat(s);'],
  ['a list spread twice', '[1]', () => 's = [...s, ...s];'],
  ['a list joined', '["a"]', () => 's = [s.join(","), s.join(",")];'],
  ['one of two texts', '"a"', (i) => `s = q${i} ? s + "a" : s + "b";`],
  ['one of two texts around itself', '"a"', (i) => `s = q${i} ? s + s : "b" + s;`],
  ['a default of itself', '"a"', (i) => `s = (p${i} || s) + (r${i} || s);`],
  ['an address of itself', '"a"', () => 's = new URL(s + "?a=" + s).href;'],
  ['encoded of itself', '"a"', () => 's = encodeURIComponent(s) + encodeURIComponent(s);'],
  ['parsed of itself', '"a=1"', () => 's = new URLSearchParams(s) + "&" + new URLSearchParams(s);'],
  [
    'a function of functions',
    '(x) => x',
    () => {
      return 's = ((f) => (x) => f(f(x)))(s);';
    },
  ],
);

const pythonMap = growths(
  (first) => `import requests\nimport copy\nfrom urllib.parse import urlencode\nm = ${first}\n`,
  'requests.get("ADDRESS", params=m)\nrequests.get("ADDRESS?" + urlencode(m))\nprint(m)\n',
  ['a map under keys of its own', '{}', (i) => `m["k${i}"] = m`],
  ['a map unpacked twice', '{}', (i) => `m = {**m, "a${i}": m, "b${i}": {**m}}`],
  ['dict of itself', '{}', (i) => `m = dict(m, k${i}=dict(m))`],
  ['a map updated by itself', '{}', (i) => `m.update(k${i}=m, j${i}=m.copy())`],
  ['a map united with itself', '{}', (i) => `m = m | {"k${i}": m | m}`],
  ['a deep copy of itself', '{}', (i) => `m["k${i}"] = copy.deepcopy(m)`],
  ['a list of itself', '[]', () => 'm.append([m, m])'],
  ['a list and itself', '[1]', () => 'm = m + m'],
  ['a tuple of itself', '()', () => 'm = (m, m)'],
);

const pythonText = growths(
  (first) => `import requests\ns = ${first}\n`,
  'requests.get("ADDRESS?context=" + s)\nprint(s)\n',
  ['a text and itself', '"a"', () => 's = s + s'],
  ['an f-string of itself', '"a"', () => 's = f"{s}{s}"'],
  ['printf of itself', '"%s"', () => 's = s % (s + s)'],
  ['printf of two', '"a"', () => 's = "%s%s" % (s, s)'],
  ['printf by name', '"a"', () => 's = "%(a)s%(a)s" % {"a": s}'],
  ['braces of itself', '"{}"', () => 's = s.format(s + s)'],
  ['braces by name', '"a"', () => 's = "{a}{a}{0}".format(s, a=s)'],
  ['a text replaced by itself', '"a"', () => 's = s.replace("a", "a" + s)'],
  ['joined of itself', '"a"', () => 's = s.join([s, s, s])'],
  ['one of two around itself', '"a"', (i) => `s = s + s if q${i} else "b" + s`],
  ['a default of itself', '"a"', (i) => `s = (p${i} or s) + (r${i} or s)`],
  ['repeated', '"a"', () => 's = s * 2'],
);

const phpMap = growths(
  (first) => `<?php\n$m = ${first};\n`,
  'file_get_contents("ADDRESS?" . http_build_query($m));\nerror_log($m);\n',
  ['a map under keys of its own', '[]', (i) => `$m['k${i}'] = $m;`],
  ['a map under keys of a copy', '[]', (i) => `$n = $m; $m['a${i}'] = $n; $m['b${i}'] = $m;`],
  ['merged with itself', '[]', (i) => `$m = array_merge($m, ['k${i}' => $m], $m);`],
  ['spread twice', '[]', (i) => `$m = [...$m, 'k${i}' => [...$m]];`],
  ['united with itself', '[]', (i) => `$m = $m + ['k${i}' => $m + []];`],
  ['handed to a function', '[]', (i) => `$m = (function ($a) { return ['a' => $a, 'b' => $a, 'k${i}' => 1]; })($m);`],
  ['by reference', '[]', (i) => `$m['k${i}'] = &$m;`],
  ['a list of itself', '[1]', () => '$m = [$m, $m, 1];'],
  ['a list appended to itself', '[1]', () => '$m[] = $m;'],
);

const phpText = growths(
  (first) => `<?php\n$s = ${first};\n`,
  'file_get_contents("ADDRESS?context=" . $s);\nerror_log($s);\n',
  ['a text and itself', "'a'", () => '$s = $s . $s;'],
  ['a text appended to itself', "'a'", () => '$s .= $s;'],
  ['a template of itself', "'a'", () => '$s = "$s{$s}";'],
  ['sprintf of itself', "'a'", () => "$s = sprintf('%s%s', $s, $s);"],
  ['sprintf of its own format', "'%s'", () => '$s = sprintf($s, $s . $s);'],
  ['replaced by itself', "'a'", () => "$s = str_replace('a', 'a' . $s, $s);"],
  ['translated by itself', "'a'", () => "$s = strtr($s, ['a' => $s . $s, 'b' => $s]);"],
  ['joined of itself', "'a'", () => '$s = implode($s, [$s, $s, $s]);'],
  ['one of two around itself', "'a'", (i) => `$s = $q${i} ? $s . $s : 'b' . $s;`],
  ['a default of itself', "'a'", (i) => `$s = ($p${i} ?: $s) . ($r${i} ?? $s);`],
);

const rubyMap = growths(
  (first) => `require 'net/http'\nrequire 'uri'\nm = ${first}\n`,
  'Net::HTTP.get(URI("ADDRESS?" + URI.encode_www_form(m)))\nputs m\n',
  ['a map under keys of its own', '{}', (i) => `m[:k${i}] = m`],
  ['a map merged with itself', '{}', (i) => `m = m.merge(k${i}: m.merge(m))`],
  ['a map changed by itself', '{}', (i) => `m.merge!(a${i}: m, b${i}: m.dup)`],
  ['a double splat', '{}', (i) => `m = { **m, k${i}: { **m } }`],
  ['deep copies', '{}', (i) => `m[:k${i}] = m.deep_dup`],
  ['a list of itself', '[1]', () => 'm << m << m'],
  ['a list and itself', '[1]', () => 'm = m + m'],
  ['a list splatted twice', '[1]', () => 'm = [*m, *m]'],
  ['one of two', '{}', (i) => `m = q${i} ? { a: m, b: m } : m.merge(k${i}: m)`],
);

const rubyText = growths(
  (first) => `require 'net/http'\ns = ${first}\n`,
  'Net::HTTP.get(URI("ADDRESS?context=" + s))\nputs s\n',
  ['a text and itself', '"a"', () => 's = s + s'],
  ['appended to itself', '"a"', () => 's << s << s'],
  ['interpolated', '"a"', () => 's = "#{s}#{s}"'],
  ['formatted', '"a"', () => 's = "%s%s" % [s, s]'],
  ['formatted by name', '"a"', () => 's = format("%<a>s%<a>s", a: s)'],
  ['substituted', '"a"', () => 's = s.gsub("a", "a" + s)'],
  ['joined', '"a"', () => 's = [s, s, s].join(s)'],
  ['one of two around itself', '"a"', (i) => `s = q${i} ? s + s : "b" + s`],
  ['a default of itself', '"a"', (i) => `s = (ENV["P${i}"] || s) + ENV.fetch("R${i}", s)`],
  ['a heredoc', '"a"', () => 's = <<~X\n  #{s} #{s}\nX'],
  ['blocks in blocks', '"a"', () => 's = s.then { |x| x + x }.tap { |x| x << x }'],
);

export const growingLanguages: readonly GrowingLanguage[] = [
  { id: 'javascript', file: 'a.js', growths: [...javascriptMap, ...javascriptText] },
  { id: 'python', file: 'a.py', growths: [...pythonMap, ...pythonText] },
  { id: 'php', file: 'a.php', growths: [...phpMap, ...phpText] },
  { id: 'ruby', file: 'a.rb', growths: [...rubyMap, ...rubyText] },
];

export function grown({ begin, line, send }: Growth, lines: number): string {
  return `${begin}${Array.from({ length: lines }, (_, index) => `${line(index)}\n`).join('')}${send}`;
}
