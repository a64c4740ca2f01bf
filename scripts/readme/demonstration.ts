// Films the demonstration that the READMEs lead to: a wrong call, its fixes, and a request to the simulator, in the built extension in
// a served VS Code, in French and in English. Look at both before committing them.
import * as path from 'node:path';
import sharp from 'sharp';
import { root } from '../paths';
import type { VsCodeWindow } from '../vscode/window';
import { drawnMs, editor, example, inBothLanguages, openPanel, place } from './filmed';

/** Of the pictures, in pixels: the text of the editor can still be read. */
const width = 880;
/** What a picture stays for, in ms: to be taken in, and to follow something that moves. */
const read = 2000;
const followed = 450;

/** The name of the function that sends. */
const call = [31, 20] as const;
/** Of a town, as the `recipient` of a call. */
const recipient = '21690123100011';

/** What was seen so far. */
class Film {
  private readonly pictures: Buffer[] = [];
  private readonly delays: number[] = [];

  constructor(private readonly window: VsCodeWindow) {}

  /** Keeps what the window shows now, for `shownMs`. */
  async take(shownMs: number): Promise<void> {
    const picture = await this.window.page.screenshot({ clip: editor, caret: 'initial' });
    this.pictures.push(await sharp(picture).resize({ width }).png().toBuffer());
    this.delays.push(shownMs);
  }

  async write(file: string): Promise<void> {
    const { size } = await sharp(this.pictures, { join: { animated: true } })
      .gif({ delay: this.delays, loop: 0, colours: 16, dither: 0, effort: 10, interFrameMaxError: 2 })
      .toFile(file);
    console.log(`${path.relative(root, file)}  ${this.pictures.length} pictures, ${(size / 1024).toFixed(0)} KB`);
  }
}

/** Opens the menu of fixes at the cursor and takes its first. */
async function fix(window: VsCodeWindow, film: Film): Promise<void> {
  await window.press('Control+.');
  await window.page.locator('.action-widget .monaco-list-row').first().waitFor();
  await window.page.waitForTimeout(drawnMs);
  await film.take(read);
  await window.press('Enter');
  await window.page.waitForTimeout(drawnMs);
  await film.take(read);
}

inBothLanguages(async (window, language) => {
  const film = new Film(window);
  await window.openFile(example);
  await window.waitForProblems(example, (count) => count >= 3);
  await window.goTo(...place);
  await window.page.waitForTimeout(drawnMs);
  await film.take(read);
  await fix(window, film);
  await window.typeText(recipient);
  await window.press('Escape');
  for (const where of [place, call]) {
    await window.goTo(where[0], where[1]);
    await window.page.waitForTimeout(drawnMs);
    await fix(window, film);
    await window.press('Escape');
  }
  await window.waitForProblems(example, 0);
  await window.runCommand('File: Revert File');

  const frame = await openPanel(window, language);
  await frame.locator('#endpoint').click();
  await window.page.waitForTimeout(drawnMs);
  await film.take(followed);
  for (const [word, shownMs] of [
    ['attestation', followed],
    [' vigilance', read],
  ] as const) {
    await frame.locator('#endpoint').pressSequentially(word);
    await window.page.waitForTimeout(followed);
    await film.take(shownMs);
  }
  await frame.locator('[role=option]').first().click();
  await frame.locator('#fill-in').click();
  await window.page.waitForTimeout(drawnMs);
  await film.take(read);
  await frame.locator('#send').click();
  await frame.locator('.answer .status').filter({ hasText: '200' }).waitFor({ timeout: 30_000 });
  await window.page.waitForTimeout(drawnMs);
  await film.take(read * 2);

  await film.write(path.join(root, 'docs', language === 'fr' ? 'demonstration.gif' : 'demonstration.en.gif'));
}).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
