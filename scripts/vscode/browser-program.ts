import * as fs from 'node:fs';
import * as path from 'node:path';
import { ensurePart, inflate, inflateTar } from './parts';
import { run } from '../run';

const chromiumVersion = '153.0.0';

/** Names the browser to use instead of the packed one. */
const override = 'API_ENTREPRISE_BROWSER';

/** A browser on this machine and the environment it needs. */
export interface BrowserProgram {
  readonly executable: string;
  readonly env: Readonly<Record<string, string>>;
}

const usualPlaces: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/microsoft-edge',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

/** The packed one names folders of another system. */
const fontsConfiguration = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir prefix="relative">fonts</dir></fontconfig>
`;

async function starts(program: BrowserProgram): Promise<boolean> {
  try {
    await run(program.executable, ['--version'], { env: { ...process.env, ...program.env } });
    return true;
  } catch {
    return false;
  }
}

/** The Chromium that an npm package carries, with the libraries and fonts that a bare machine misses. */
async function packedChromium(): Promise<BrowserProgram | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const folder = await ensurePart('chromium', '@sparticuz/chromium', chromiumVersion, async (unpacked) => {
    const bin = path.join(unpacked, 'bin');
    const executable = path.join(unpacked, 'chromium');
    await inflate(path.join(bin, 'chromium.br'), executable);
    fs.chmodSync(executable, 0o755);
    await inflateTar(path.join(bin, 'swiftshader.tar.br'), unpacked);
    await inflateTar(path.join(bin, 'al2023.tar.br'), path.join(unpacked, 'al2023'));
    await inflateTar(path.join(bin, 'fonts.tar.br'), path.join(unpacked, 'fonts'));
    fs.writeFileSync(path.join(unpacked, 'fonts', 'fonts.conf'), fontsConfiguration);
    fs.rmSync(bin, { recursive: true });
  });
  const executable = path.join(folder, 'chromium');
  const hasFonts = fs.existsSync('/usr/share/fonts') && fs.readdirSync('/usr/share/fonts').length > 0;
  const fonts = hasFonts ? {} : { FONTCONFIG_PATH: path.join(folder, 'fonts') };
  const plain = { executable, env: fonts };
  if (await starts(plain)) return plain;
  const withLibraries = { executable, env: { ...fonts, LD_LIBRARY_PATH: path.join(folder, 'al2023', 'lib') } };
  return (await starts(withLibraries)) ? withLibraries : undefined;
}

/**
 * The browser to test with: the one named by `API_ENTREPRISE_BROWSER`, else the packed Chromium, else an installed one.
 * @throws with what to install when there is none.
 */
export async function findBrowser(): Promise<BrowserProgram> {
  const named = process.env[override];
  if (named !== undefined && named !== '') return { executable: named, env: {} };
  const packed = await packedChromium();
  if (packed !== undefined) return packed;
  const installed = usualPlaces[process.platform]?.find((place) => fs.existsSync(place));
  if (installed !== undefined) return { executable: installed, env: {} };
  throw new Error(
    `No browser to test with. Install Chrome, Edge or Chromium (on Debian: libnss3, libnspr4 and libexpat1 are enough), or name one in ${override}.`,
  );
}
