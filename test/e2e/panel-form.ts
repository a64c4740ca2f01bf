import type { Frame, FrameLocator } from 'playwright-core';
import { until } from '../../scripts/vscode/window';

/** Has the panel fill in the example of an endpoint that asks for a SIREN. What is sent is what stands in the fields. */
export async function fillInExample(page: Frame | FrameLocator): Promise<void> {
  await page.locator('#fill-in').click();
  await until(
    'the example in the form',
    () => page.locator('#field-siren').inputValue(),
    (value) => value !== '',
  );
}
