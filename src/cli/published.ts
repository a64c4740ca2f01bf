import { publishedAddress } from '../catalogue/published/address';
import type { Explanation } from '../requests/explanation';
import { downloadPublished } from '../requests/published';
import { commandTransport } from './call/transport';

/** Downloads the file that the service publishes. Null once it is there, else why it is not. */
export async function download(saveTo: string): Promise<Explanation | null> {
  const { transport, close } = commandTransport();
  try {
    return await downloadPublished({ transport, address: publishedAddress(), saveTo });
  } finally {
    await close();
  }
}
