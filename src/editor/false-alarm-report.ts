import * as z from 'zod/mini';
import type { Lang } from '../text/message';
import type { ExplainedCall, ShownFinding } from '../analysis-server/protocol';

export interface Circumstances {
  readonly extension: string;
  readonly editor: string;
  readonly platform: string;
  readonly language: string;
}

const words = {
  fr: { colon: ' :', unknown: 'inconnu', code: 'langage', why: 'Pourquoi c’est une erreur :' },
  en: { colon: ':', unknown: 'unknown', code: 'language', why: 'Why it is wrong:' },
} as const;

/**
 * What is needed to reproduce a finding that should not be, in the language of whoever reports it: nothing of the file, no
 * token, no path of this machine.
 */
export function falseAlarmReport(
  finding: ShownFinding,
  call: ExplainedCall | null,
  { extension, editor, platform, language }: Circumstances,
  lang: Lang,
): string {
  const say = words[lang];
  const fact = (name: string, value: string): string => `${name}${say.colon} ${value}`;
  const rows = call?.rows.map(({ name, value, because }) => {
    const reason = because ? ` (${because[lang]})` : '';
    return `- ${fact(name[lang], value[lang])}${reason}`;
  });
  const lines = [
    `### ${finding.rule}`,
    '',
    `- ${finding.message[lang]}`,
    `- ${fact('endpoint', finding.endpoint ?? call?.endpoint ?? say.unknown)}`,
    `- ${fact('client', call?.client ?? say.unknown)}, ${fact(say.code, language)}`,
    ...(rows ?? []),
    `- extension ${extension}, ${editor}, ${platform}`,
    '',
    say.why,
    '',
  ];
  return lines.map(redacted).join('\n');
}

/** Messages may quote a value: what looks like one is left out, whichever it is. */
function redacted(line: string): string {
  return line
    .replace(/[“"«][^”"»]*[”"»]/g, '“…”')
    .replace(/[\w-]{12,}\.[\w-]{12,}(?:\.[\w-]+)?/g, '…')
    .replace(/\b[\dA-Fa-f-]{20,}\b/g, '…')
    .replace(/\d(?:[\s\u00a0\u202f.]?\d){6,}/g, '…')
    .replace(/(?:file:\/\/|[A-Za-z]:\\|(?<=\s|\()\/(?!v\d|ping|privileges))[^\s)]*/g, '…');
}

/** What a manifest may say of where reports go. */
const manifest = z.object({
  bugs: z.optional(z.union([z.string(), z.object({ url: z.optional(z.string()) })])),
  repository: z.optional(z.union([z.string(), z.object({ url: z.optional(z.string()) })])),
});

/** The page that reports are sent to, where a manifest names one; null where it names none that a browser opens. */
export function reportAddress(packageJson: unknown): string | null {
  const read = manifest.safeParse(packageJson);
  if (!read.success) return null;
  const { bugs, repository } = read.data;
  const found = [bugs, repository].map((each) => (typeof each === 'string' ? each : each?.url)).find(isPage);
  return found ?? null;
}

function isPage(address: string | undefined): boolean {
  return address !== undefined && /^https:\/\//.test(address);
}
