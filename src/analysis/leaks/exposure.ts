import type { Message } from '../../text/message';
import { sideOf, type Uses } from '../side';
import { publicName } from '../../token/names';

/** Folders whose files a web server hands out as they are. */
const SERVED_FOLDER = /\/(?:public|static|wwwroot)\//;
/** What browsers ask for; programs that stand in the same folders are run, not handed out. */
const SERVED_FILE = /\.(?:html?|[cm]?js|css|json|txt|xml|map|svg|webmanifest|csv)$/i;
const PAGE = /\.html?$/i;
const COMPONENT = /(?<!\.server)\.(?:vue|svelte)$/i;
const ASTRO = /\.astro$/i;
/** What a server runs while it makes the page, between two lines of hyphens. */
const FRONTMATTER = /^\s*---\r?\n[\s\S]*?\n---/;
/** What a bundler wrote: whatever it names, it was made to be served. */
const BUNDLED = /\.(?:min|bundle|chunk)\.[cm]?js$|[-.](?=\w*\d)\w{8,32}\.[cm]?js$/i;
const ANGULAR = /\/environments\/environment(?:\.[\w-]+)?\.ts$/;
const ENVIRONMENT_FILE = /\/\.env(?:\.[\w.-]+)?$/;

const served: Message = {
  fr: 'ce fichier est servi tel quel au navigateur',
  en: 'this file is served to browsers as is',
};
const page: Message = { fr: 'cette page est envoyée au navigateur', en: 'this page is sent to the browser' };
const component: Message = {
  fr: 'ce composant est envoyé au navigateur',
  en: 'this component is sent to the browser',
};
const angular: Message = {
  fr: 'les environnements d’Angular font partie du code envoyé au navigateur',
  en: 'Angular environments are part of the code sent to the browser',
};
const client: Message = { fr: 'ce module s’exécute dans le navigateur', en: 'this module runs in the browser' };

/** What makes a variable's content part of a page, in words. */
export function becauseOfName(name: string): Message {
  return {
    fr: `le contenu de ${name} est copié dans le code envoyé au navigateur`,
    en: `the value of ${name} is copied into the code sent to the browser`,
  };
}

/** Tells, for places of a file, why what stands there reaches browsers; null where nothing says so. */
export function exposuresOf(uri: string, text: string, uses: Uses): (offset: number) => Message | null {
  if (ENVIRONMENT_FILE.test(uri)) return (offset) => byName(text, offset);
  if (ASTRO.test(uri)) {
    const frontmatter = FRONTMATTER.exec(text)?.[0].length ?? 0;
    return (offset) => (offset < frontmatter ? null : component);
  }
  let known: Message | null | undefined;
  return () => (known === undefined ? (known = ofFile(uri, text, uses)) : known);
}

/** A variable whose name makes its content public. */
function byName(text: string, offset: number): Message | null {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  const name = publicName(/^\s*(?:export\s+)?(\w+)\s*=/.exec(line)?.[1] ?? '');
  return name === null ? null : becauseOfName(name);
}

function ofFile(uri: string, text: string, uses: Uses): Message | null {
  if (PAGE.test(uri)) return page;
  if (COMPONENT.test(uri)) return component;
  if (ANGULAR.test(uri)) return angular;
  const isServed = SERVED_FOLDER.test(uri) && SERVED_FILE.test(uri);
  if (isServed && BUNDLED.test(uri)) return served;
  const side = /\.[cm]?[jt]sx?$/i.test(uri) ? sideOf(uri, text, uses) : 'unknown';
  if (side === 'client') return client;
  return isServed && side !== 'server' ? served : null;
}
