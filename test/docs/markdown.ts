import { readFileSync } from 'node:fs';
import path from 'node:path';

export const root = path.resolve(__dirname, '../..');

/** Text of a file by its path from the top of the repository. */
export function read(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}

export interface CodeBlock {
  readonly language: string;
  readonly code: string;
}

/** A heading and what follows it, up to the next heading of whatever level. */
export interface Section {
  readonly level: number;
  readonly title: string;
  /** Without its code blocks. */
  readonly prose: string;
  readonly blocks: readonly CodeBlock[];
}

/** The sections of a page in order; what stands before the first heading is left out. */
export function sectionsOf(markdown: string): Section[] {
  const sections: { level: number; title: string; prose: string; blocks: CodeBlock[] }[] = [];
  let block: { language: string; lines: string[] } | null = null;
  for (const line of markdown.split('\n')) {
    const section = sections.at(-1);
    const heading = block ? null : /^(#{1,6}) (.+)$/.exec(line);
    const fence = /^```(\w*)/.exec(line);
    if (heading) sections.push({ level: heading[1]?.length ?? 0, title: heading[2] ?? '', prose: '', blocks: [] });
    else if (fence && block) {
      section?.blocks.push({ language: block.language, code: block.lines.join('\n') });
      block = null;
    } else if (fence) block = { language: fence[1] ?? '', lines: [] };
    else if (block) block.lines.push(line);
    else if (section) section.prose += `${line}\n`;
  }
  return sections;
}

/** Markdown without its code, where typography and links count. */
export function proseOf(markdown: string): string {
  return markdown
    .replace(/^```[^]*?^```/gm, '')
    .replace(/<!--[^]*?-->/g, '')
    .replace(/`[^`\n]*`/g, '`x`');
}

/** Targets of links and images, in order. */
export function linksOf(markdown: string): string[] {
  return [...proseOf(markdown).matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? '');
}

/** The anchor that a heading has on GitHub, GitLab and in VS Code. */
export function anchorOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
}
