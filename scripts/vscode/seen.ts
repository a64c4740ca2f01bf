import type { Frame, Page } from 'playwright-core';

/** A frame that does not answer by then is stuck itself. */
const patienceMs = 5000;

/** In UTF-16 units, of each frame: more than a window of usual size shows. */
const longestText = 6000;

/**
 * What a frame shows, and what stands in its fields but for secret ones; nothing of a frame that is not shown itself. It is
 * a text because a function would reach the page with the names of helpers that are not there.
 */
const readFrame = `(() => {
  if (document.documentElement.getClientRects().length === 0) return '';
  const fields = [...document.querySelectorAll('input:not([type=password], [type=radio], [type=checkbox]), textarea, select')]
    .filter((field) => field.checkVisibility() && field.value !== '')
    .map((field) => (field.id || field.getAttribute('aria-label') || field.className) + ': ' + field.value);
  // All that may be chosen would count as shown.
  for (const choice of document.querySelectorAll('select')) choice.style.display = 'none';
  return [document.body.innerText, ...fields].join('\\n');
})()`;

/**
 * What a person reads in the window and in the pages that it shows, without tokens: a failure on a machine that nobody can
 * look at explains itself. The window is of no use afterwards.
 */
export async function textSeen(page: Page): Promise<string> {
  const texts = await Promise.all(page.frames().map(textOf));
  return texts.filter((text) => text !== '').join('\n---\n');
}

async function textOf(frame: Frame): Promise<string> {
  const late = new Promise<string>((resolve) => {
    setTimeout(resolve, patienceMs, '(a frame that does not answer)').unref();
  });
  const text = await Promise.race([frame.evaluate<string>(readFrame).catch(() => ''), late]);
  const lines = text.split('\n').map((line) => line.replaceAll(/\s+/g, ' ').trim());
  return withoutTokens(lines.filter((line) => line !== '').join('\n')).slice(0, longestText);
}

/** Without what looks like a token, or like the beginning of one. */
export function withoutTokens(text: string): string {
  return text.replaceAll(/eyJ[\w-]+(\.[\w-]*){0,2}/g, '(token)');
}
