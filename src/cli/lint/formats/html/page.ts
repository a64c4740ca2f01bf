import MarkdownIt from 'markdown-it';
import type { Html } from './markup';

/** Pages are of this project, and written without markup of their own; what looks like some is shown. */
const markdown = new MarkdownIt({ html: false, linkify: false });

/**
 * A rule's page in Markdown, its headings two levels further down. Links lead to pages that are in the report; other
 * relative ones, which lead nowhere from it, are left out.
 */
export function rulePageHtml(source: string, anchorOf: (rule: string) => string | null): Html {
  const tokens = markdown.parse(source, {});
  for (const token of tokens) {
    if (token.type === 'heading_open' || token.type === 'heading_close')
      token.tag = `h${String(Math.min(6, Number(token.tag.slice(1)) + 2))}`;
    // Alignment is an inline style, which the report's policy has none of.
    if (token.type === 'th_open' || token.type === 'td_open') token.attrs = null;
    const children = token.children ?? [];
    let isLeftOut = false;
    for (const child of children) {
      if (child.type === 'link_open') {
        const href = child.attrGet('href') ?? '';
        const rule = /^(?:\.\/)?([a-z-]+)(?:\.en)?\.md(?:#.*)?$/.exec(href)?.[1];
        const anchor = rule === undefined ? null : anchorOf(rule);
        isLeftOut = anchor === null && !/^https:/.test(href);
        if (anchor !== null) child.attrSet('href', anchor);
      }
      if (isLeftOut && (child.type === 'link_open' || child.type === 'link_close')) {
        if (child.type === 'link_close') isLeftOut = false;
        child.type = 'text';
        child.tag = '';
        child.content = '';
      }
    }
  }
  return { html: markdown.renderer.render(tokens, markdown.options, {}) };
}
