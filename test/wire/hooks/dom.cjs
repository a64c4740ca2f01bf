// Loaded before a program that a browser runs: a window of jsdom, of the service's origin, whose requests go out as others do.
const { createRequire } = require('node:module');
const { join } = require('node:path');

const { JSDOM } = createRequire(join(process.cwd(), 'appel.cjs'))('jsdom');
const { window } = new JSDOM('', { url: 'https://entreprise.api.gouv.fr/' });
Object.assign(globalThis, { window, document: window.document, XMLHttpRequest: window.XMLHttpRequest });
