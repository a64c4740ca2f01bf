import type { Locator } from 'playwright-core';
import type { PageElement } from './page-element';

/** One row of the Problems view. */
export interface Problem {
  /** Name of the file, without its folders. */
  readonly file: string;
  readonly severity: 'error' | 'warning' | 'info';
  /** Message, source, code and place, as the row shows them. */
  readonly text: string;
}

/** The rows that the Problems view shows; those scrolled out of sight are missing. */
export async function readProblems(view: Locator): Promise<Problem[]> {
  const rows = await view.locator('.monaco-list-row').evaluateAll((elements: readonly PageElement[]) =>
    elements
      .map((element) => ({
        index: Number(element.getAttribute('data-index')),
        file: element.querySelector('.resource-label-container .label-name, .resource-label .label-name')?.textContent,
        label: element.getAttribute('aria-label') ?? '',
        level: element.getAttribute('aria-level'),
        text: element.textContent.replaceAll('\u00a0', ' ').trim(),
      }))
      .sort((one, other) => one.index - other.index),
  );
  const problems: Problem[] = [];
  let file = '';
  for (const row of rows) {
    if (row.file !== undefined) file = row.file;
    // Deeper rows are related places of the problem above them.
    else if (row.level === '2') problems.push({ file, severity: severityOf(row.label), text: row.text });
  }
  return problems;
}

/** The icon gives way to a light bulb; what a screen reader says does not, and is English in every window here. */
function severityOf(label: string): Problem['severity'] {
  if (label.startsWith('Error')) return 'error';
  return label.startsWith('Warning') ? 'warning' : 'info';
}
