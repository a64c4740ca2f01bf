import type { ExplainedCall, ShownFinding } from '../service/protocol';

export interface Circumstances {
  readonly extension: string;
  readonly editor: string;
  readonly platform: string;
  readonly language: string;
}

/** What is needed to reproduce a finding that should not be: nothing of the file, no token, no path of this machine. */
export function falseAlarmReport(
  finding: ShownFinding,
  call: ExplainedCall | null,
  { extension, editor, platform, language }: Circumstances,
): string {
  const lines = [
    `### ${finding.rule}`,
    '',
    `- ${finding.message.en}`,
    `- endpoint: ${finding.endpoint ?? call?.endpoint ?? 'unknown'}`,
    `- client: ${call?.client ?? 'unknown'}, language: ${language}`,
    ...(call ? call.rows.map(({ name, value, because }) => understood(name.en, value.en, because?.en)) : []),
    `- extension ${extension}, ${editor}, ${platform}`,
    '',
    'Why it is wrong / Pourquoi c’est une erreur :',
    '',
  ];
  return lines.map(redacted).join('\n');
}

function understood(name: string, value: string, because: string | undefined): string {
  return `- ${name}: ${value}${because === undefined ? '' : ` (${because})`}`;
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
