import {
  frameworkBy,
  frameworkOf,
  frameworks,
  renderProxy,
  type FrameworkId,
  type Lang,
  type WrittenLanguage,
} from '../writing';
import { isWrittenIn, projectsAround, projectsOf, type Manifests, type Project } from './projects';

/** A server that a route may be written for. */
export interface Server {
  /** The folder of its project, absolute. */
  readonly folder: string;
  readonly framework: FrameworkId;
  /** As users of the framework call it. */
  readonly label: string;
  readonly typescript: boolean;
}

/**
 * The servers that a route in place of a browser's call may be written for: one where the manifests tell which, else those
 * to choose from. The project that the file is in counts first, then the others of the workspace. A project of Node that
 * names no framework may be the browser's own: it is no evidence.
 *
 * `file`: where the call is, null where it is not known. `root`: the folder that stands for the project where no manifest
 * of the framework's language is found.
 */
export function serversFor(manifests: Manifests, file: string | null, root: string): Server[] {
  const projects = projectsOf(manifests);
  const around = file === null ? [] : projectsAround(manifests, file);
  const nearest = around.flatMap(serverOf)[0];
  if (nearest) return [nearest];
  const all = projects.flatMap(serverOf);
  return all.length > 0 ? all : anyServer([...around, ...projects], root);
}

function serverOf({ folder, manifests }: Project): Server[] {
  const known = frameworkOf(manifests);
  if (known === null || known.framework === 'node-http') return [];
  const { framework, typescript } = known;
  return [{ folder, framework, typescript, label: frameworkBy(framework).label }];
}

/** Every framework, those of the languages that the projects use first. */
function anyServer(projects: readonly Project[], root: string): Server[] {
  const projectIn = (language: WrittenLanguage): Project | undefined =>
    projects.find((project) => isWrittenIn(project, language));
  return frameworks
    .map(({ id, label, language }) => {
      const project = projectIn(language);
      const typescript = project ? (frameworkOf(project.manifests)?.typescript ?? false) : false;
      return { folder: project?.folder ?? root, framework: id, label, typescript, isUsed: project !== undefined };
    })
    .toSorted((one, other) => Number(other.isUsed) - Number(one.isUsed))
    .map(({ isUsed: _, ...server }) => server);
}

/** Frameworks whose routes are where their files are, or what their annotations say. */
const found: readonly FrameworkId[] = ['next', 'nuxt', 'sveltekit', 'symfony'];

/** A route to be put into a server's project. */
export interface RouteFile {
  readonly endpoint: string;
  readonly server: Server;
  readonly lang: Lang;
  /** Traceability that is the same for every call; the rest is read from the environment. */
  readonly values: Readonly<Record<string, string>>;
  /** Whether there is something at a path relative to the server's folder. */
  readonly exists: (path: string) => Promise<boolean>;
}

export interface NewRoute {
  /** Relative to the server's folder. */
  readonly file: string;
  readonly code: string;
  /** The path that the browser calls, with its parameters as the framework writes them. */
  readonly route: string;
  /** Whether the framework finds it by itself; elsewhere the application has to be told of it. */
  readonly isFound: boolean;
  /** Whether something is there already: a route has one place, so no other name is looked for. */
  readonly taken: boolean;
}

/**
 * The route, and where the framework looks for it.
 * @throws Error when the catalogue has no such endpoint.
 */
export async function newRoute({ endpoint, server, lang, values, exists }: RouteFile): Promise<NewRoute> {
  const { framework, typescript } = server;
  const { file, code, route } = renderProxy({ framework, endpoint, lang, typescript, values });
  const inSource = framework === 'next' && !(await exists('app')) && (await isInSource(exists));
  const place = inSource ? `src/${file}` : file;
  return { file: place, code, route, isFound: found.includes(framework), taken: await exists(place) };
}

/** Next.js looks below `src` where that has its pages. */
async function isInSource(exists: RouteFile['exists']): Promise<boolean> {
  return (await exists('src/app')) || (await exists('src/pages'));
}
