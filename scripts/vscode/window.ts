import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { root } from '../paths';
import type { PageElement } from './page-element';
import { patienceMs } from './page';
import { type Problem, readProblems } from './problems';

/**
 * Asks again and again until `done` accepts the answer; `ask` is told how often it was asked before.
 * @throws with the last answer when it never does
 */
export async function until<T>(
  what: string,
  ask: (times: number) => Promise<T>,
  done: (answer: T) => boolean,
): Promise<T> {
  const deadline = Date.now() + patienceMs;
  for (let times = 0; ; times += 1) {
    const answer = await ask(times);
    if (done(answer)) return answer;
    if (Date.now() > deadline) throw new Error(`Waited in vain for ${what}; last seen: ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** A person at a VS Code window. Keys are those of Linux and Windows. */
export class VsCodeWindow {
  constructor(
    /** For what no gesture here covers. */
    readonly page: Page,
    /** Absolute path of the folder that is open. */
    readonly folder: string,
    private readonly dispose: () => Promise<void>,
  ) {}

  /** Waits until the window can be used. */
  async ready(hasFolder = true): Promise<void> {
    await this.page.locator('.monaco-workbench .part.statusbar').waitFor();
    if (hasFolder) await this.page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
  }

  /** Opens a file of the folder by its relative path, and waits until its text is shown. */
  async openFile(file: string): Promise<void> {
    const name = path.posix.basename(file);
    // An absolute path is found without a search through the folder, which takes seconds in a new window.
    await this.pickIn('Control+P', path.join(this.folder, file), this.rows().filter({ hasText: name }).first());
    await this.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
    await this.editor().locator('.view-line').first().waitFor();
    await this.focusEditor();
  }

  /** Runs a command by the title that the palette shows, in the window's language. */
  async runCommand(title: string): Promise<void> {
    await this.pickIn('F1', `>${title}`, this.rows().filter({ hasText: title }).first());
  }

  /** Types into whatever has the focus. */
  async typeText(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Presses a key or a chord as Playwright names them: `Control+.`, `Escape`. */
  async press(keys: string): Promise<void> {
    await this.page.keyboard.press(keys);
  }

  /** Puts the cursor at a place of the open file; both count from 1. */
  async goTo(line: number, column = 1): Promise<void> {
    await this.focusEditor();
    await this.press('Control+G');
    await this.quickInput().fill(`:${line}:${column}`);
    await this.press('Enter');
    const place = this.page.locator('[id="status.editor.selection"]');
    const wanted = [line, column].join();
    await until(
      `the cursor at ${wanted}`,
      () => place.innerText(),
      (shown) => shown.match(/\d+/g)?.slice(0, 2).join() === wanted,
    );
  }

  /** Saves the open file, in which something was changed. */
  async save(): Promise<void> {
    await this.page.locator('.tab.active.dirty').waitFor();
    await this.press('Control+S');
    await this.page.locator('.tab.active:not(.dirty)').waitFor();
  }

  /** The text that the open editor shows; of a long file, only the part in sight. */
  async editorText(): Promise<string> {
    const lines = await this.editor()
      .locator('.view-line')
      .evaluateAll((elements: readonly PageElement[]) =>
        elements
          .map((element) => ({ top: element.getBoundingClientRect().top, text: element.textContent }))
          .sort((one, other) => one.top - other.top)
          .map(({ text }) => text.replaceAll('\u00a0', ' ')),
      );
    return lines.join('\n');
  }

  /** Waits until the open editor shows a text. */
  async waitForText(text: string): Promise<void> {
    await until(
      `« ${text} » in the editor`,
      () => this.editorText(),
      (shown) => shown.includes(text),
    );
  }

  /** The text of a file of the folder, as it is on disk. */
  fileText(file: string): string {
    return fs.readFileSync(path.join(this.folder, file), 'utf8');
  }

  /** How many squiggles the open editor shows, by severity. */
  async squiggles(severity: 'error' | 'warning' | 'info' | 'hint'): Promise<number> {
    return this.editor().locator(`.squiggly-${severity}`).count();
  }

  /** Waits until the open editor shows that many squiggles of a severity. */
  async waitForSquiggles(severity: 'error' | 'warning' | 'info' | 'hint', count: number): Promise<void> {
    await until(
      `${count} squiggles (${severity})`,
      () => this.squiggles(severity),
      (seen) => seen === count,
    );
  }

  /** The rows of the Problems view, which it shows if need be. */
  async problems(): Promise<Problem[]> {
    const view = this.page.locator('.markers-panel');
    if (!(await view.isVisible())) {
      await this.press('Control+Shift+M');
      await view.waitFor();
    }
    return readProblems(view);
  }

  /** Waits until the Problems view has that many problems of a file, or a count that will do, and gives them. */
  async waitForProblems(file: string, count: number | ((count: number) => boolean)): Promise<Problem[]> {
    const name = path.posix.basename(file);
    const enough = typeof count === 'number' ? (found: number) => found === count : count;
    const ofFile = async () => (await this.problems()).filter((problem) => problem.file === name);
    return until(`${typeof count === 'number' ? count : 'the'} problems in ${file}`, ofFile, (found) =>
      enough(found.length),
    );
  }

  /** The titles of the quick fixes at the cursor; the menu stays open. */
  async quickFixes(): Promise<string[]> {
    const rows = this.page.locator('.action-widget .monaco-list-row.action');
    await until(
      'the menu of quick fixes',
      async (times) => {
        // Asked for before the extension has any, the menu does not come up by itself later.
        await this.focusEditor();
        await this.press('Control+.');
        return appears(rows.first(), times);
      },
      (shown) => shown,
    );
    return rows.allInnerTexts();
  }

  /** Applies the quick fix at the cursor whose title contains a text. */
  async applyQuickFix(title: string): Promise<void> {
    const titles = await this.quickFixes();
    const row = this.page.locator('.action-widget .monaco-list-row.action').filter({ hasText: title }).first();
    if ((await row.count()) === 0) throw new Error(`No quick fix « ${title} », only: ${titles.join(' | ')}`);
    await row.click();
    await row.waitFor({ state: 'hidden' });
  }

  /** Rests the mouse on the first occurrence of a word in the open editor, and gives what the hover says. */
  async hover(word: string): Promise<string> {
    const hover = this.page
      .locator('.monaco-hover:not(.hidden) .hover-contents')
      .filter({ hasNotText: /^Loading\.\.\.$/ })
      .first();
    await until(
      `the hover of « ${word} »`,
      async (times) => {
        // An editor that was still being drawn does not notice a pointer that rests where it is.
        await this.page.mouse.move(0, 0);
        const { x, y } = await this.placeOf(word);
        await this.page.mouse.move(x, y, { steps: 3 });
        return appears(hover, times);
      },
      (shown) => shown,
    );
    return (await this.page.locator('.monaco-hover:not(.hidden)').allInnerTexts()).join('\n');
  }

  /** Leaves a picture of the window in `out/screenshots/NAME.png`, and gives its path. */
  async screenshot(name: string): Promise<string> {
    const file = path.join(root, 'out', 'screenshots', `${name}.png`);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    await this.page.screenshot({ path: file });
    return file;
  }

  /** Closes the window and whatever was made for it. */
  async close(): Promise<void> {
    await this.dispose();
  }

  /** The middle of the first occurrence of a word in the open editor: a string of it is one piece that holds many words. */
  private async placeOf(word: string): Promise<{ readonly x: number; readonly y: number }> {
    const piece = this.editor().getByText(word).first();
    const [box, text] = await Promise.all([piece.boundingBox(), piece.innerText()]);
    if (!box) return { x: 0, y: 0 };
    const at = text.indexOf(word);
    // Characters of code are all as wide.
    const share = at < 0 ? 0.5 : (at + word.length / 2) / text.length;
    return { x: box.x + box.width * share, y: box.y + box.height / 2 };
  }

  private editor(): Locator {
    return this.page.locator('.editor-group-container.active .editor-instance');
  }

  private async focusEditor(): Promise<void> {
    await this.press('Control+1');
  }

  private quickInput(): Locator {
    return this.page.locator('.quick-input-widget input.input');
  }

  private rows(): Locator {
    return this.page.locator('.quick-input-list .monaco-list-row');
  }

  /** Opens a picker, types, waits for the row and takes it. */
  private async pickIn(keys: string, text: string, row: Locator): Promise<void> {
    await until(
      `« ${text} » in the picker`,
      async (times) => {
        await this.press(keys);
        if (!(await appears(this.quickInput(), times))) return false;
        await this.quickInput().fill(text);
        if (await appears(row, times)) return true;
        // An open picker does not learn of what extensions add meanwhile, and takes its own keys for "the next row".
        await this.press('Escape');
        return false;
      },
      (shown) => shown,
    );
    await row.click();
    // Not the picker itself: a command may ask its first question in it.
    await row.waitFor({ state: 'hidden' });
  }
}

/** Whether something shows within a few seconds; more of them each time that it did not, as the machine may be slow. */
export async function appears(locator: Locator, times: number): Promise<boolean> {
  try {
    await locator.waitFor({ timeout: Math.min(4000 * 2 ** times, patienceMs / 3) });
    return true;
  } catch {
    return false;
  }
}
