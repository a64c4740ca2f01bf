/** How the report looks: by the reader's preference light or dark, one language at a time, and whole on paper. */
export const style = `
:root {
  color-scheme: light dark;
  --ground: #fff; --raised: #f5f5f7; --line: #d5d5dc; --text: #1c1c21; --quiet: #5a5a66; --link: #0b4fb3;
  --error: #b3161f; --warning: #805500; --information: #0b4fb3; --hint: #006655; --mark: #ffe9a8;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #17171b; --raised: #212127; --line: #3c3c46; --text: #ececf0; --quiet: #b0b0bc; --link: #8ab8ff;
    --error: #ff9a9a; --warning: #f2c14e; --information: #8ab8ff; --hint: #6fd6bd; --mark: #5c4a10;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--text); font: 16px/1.5 system-ui, sans-serif; }
header, main, footer { max-width: 72rem; margin: 0 auto; padding: 0 1.5rem; }
header { padding-top: 1.5rem; }
h1 { font-size: 1.6rem; margin: 0; }
h2 { font-size: 1.25rem; margin: 2.5rem 0 .75rem; border-bottom: 1px solid var(--line); padding-bottom: .25rem; }
h3 { font-size: 1rem; margin: 1.5rem 0 .5rem; overflow-wrap: anywhere; }
a { color: var(--link); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: .5rem; background: var(--ground); padding: .5rem; }
.languages { float: right; border: 0; margin: 0; padding: 0; display: flex; gap: 1rem; }
.languages legend { position: absolute; left: -100vw; }
:root:has(#fr:checked) [lang="en"]:not(.always), :root:has(#en:checked) [lang="fr"]:not(.always) { display: none; }
nav ul { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; }
.total { font-size: 1.1rem; margin: .5rem 0; }
.quiet { color: var(--quiet); }
table { border-collapse: collapse; width: 100%; font-size: .9rem; }
.scroll { overflow-x: auto; }
th, td { text-align: left; vertical-align: top; padding: .4rem .75rem .4rem 0; border-bottom: 1px solid var(--line); }
td.count { text-align: right; font-variant-numeric: tabular-nums; width: 4rem; padding-right: 1.25rem; }
code, pre { font: .85rem/1.5 ui-monospace, monospace; overflow-wrap: anywhere; }
pre { margin: .4rem 0; padding: .5rem .75rem; background: var(--raised); border: 1px solid var(--line); border-radius: 4px; white-space: pre-wrap; }
pre .number { color: var(--quiet); user-select: none; margin-right: 1rem; }
mark { background: var(--mark); color: inherit; border-bottom: 2px solid currentcolor; }
article { border-left: 4px solid var(--line); padding: .1rem 0 .1rem 1rem; margin: 1rem 0; break-inside: avoid; }
article:target, tr:target { background: var(--raised); }
article p { margin: .2rem 0; }
article ul { margin: .3rem 0; padding-left: 1.25rem; font-size: .9rem; }
.error { border-color: var(--error); } .warning { border-color: var(--warning); }
.information { border-color: var(--information); } .hint { border-color: var(--hint); }
.severity { font-weight: 600; }
.severity.error { color: var(--error); } .severity.warning { color: var(--warning); }
.severity.information { color: var(--information); } .severity.hint { color: var(--hint); }
details { margin: .5rem 0; }
summary { cursor: pointer; }
summary h3 { display: inline; }
td details { margin: 0; }
td summary { color: var(--quiet); }
td ul { margin: .3rem 0; padding-left: 1.25rem; columns: 16rem; }
footer { padding: 2rem 1.5rem; color: var(--quiet); font-size: .85rem; }
@media print {
  :root { --ground: #fff; --raised: #fff; --text: #000; --quiet: #333; --link: #000; --line: #999;
    --error: #000; --warning: #000; --information: #000; --hint: #000; --mark: #fff; }
  nav, .languages, .skip { display: none; }
  details::details-content { content-visibility: visible; height: auto; }
  .page { break-before: page; }
}
`;
