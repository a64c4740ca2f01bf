import type { Lang } from '../text/message';
import { frameworkBy, frameworks } from '../languages/written';
import { frameworkOf, renderProxy, type Framework, type WrittenLanguage } from '../writing';
import { isWrittenIn, projectsAround, projectsOf, type ManifestTexts, type PackageFolder } from './projects';

/** A server that a route may be written for. */
export interface RouteServer {
  /** The folder of its project, absolute. */
  readonly folder: string;
  /** Id of the framework. */
  readonly framework: string;
  /** As users of the framework call it. */
  readonly label: string;
  readonly hasTypes: boolean;
}

/**
 * The servers that a route in place of a browser's call may be written for: one where the manifests tell which, else those
 * to choose from. The project that the file is in counts first, then the others of the workspace. A project of Node that
 * names no framework may be the browser's own: it is no evidence.
 *
 * `file`: where the call is, null where it is not known. `root`: the folder that stands for the project where no manifest
 * of the framework's language is found.
 */
export function serversFor(manifests: ManifestTexts, file: string | null, root: string): RouteServer[] {
  const projects = projectsOf(manifests);
  const around = file === null ? [] : projectsAround(manifests, file);
  const nearest = around.flatMap(serverOf)[0];
  if (nearest) return [nearest];
  const all = projects.flatMap(serverOf);
  return all.length > 0 ? all : anyServer([...around, ...projects], root);
}

function serverOf({ folder, manifests }: PackageFolder): RouteServer[] {
  const known = frameworkOf(manifests, frameworks);
  if (known === null || known.framework.packages.length === 0) return [];
  const { framework, hasTypes } = known;
  return [{ folder, framework: framework.id, hasTypes, label: framework.label }];
}

/** Every framework, those of the languages that the projects use first. */
function anyServer(projects: readonly PackageFolder[], root: string): RouteServer[] {
  const projectIn = (language: WrittenLanguage): PackageFolder | undefined =>
    projects.find((project) => isWrittenIn(project, language));
  return frameworks
    .map(({ id, label, language }) => {
      const project = projectIn(language);
      const hasTypes = project ? (frameworkOf(project.manifests, frameworks)?.hasTypes ?? false) : false;
      return { folder: project?.folder ?? root, framework: id, label, hasTypes, isUsed: project !== undefined };
    })
    .toSorted((one, other) => Number(other.isUsed) - Number(one.isUsed))
    .map(({ isUsed: _, ...server }) => server);
}

/** A route to be put into a server's project. */
export interface RouteFile {
  readonly endpoint: string;
  readonly server: RouteServer;
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
  const { hasTypes } = server;
  const framework = frameworkBy(server.framework);
  const { file, code, route } = renderProxy({ framework, endpoint, lang, hasTypes, values });
  const place = (await isInSource(framework, exists)) ? `${framework.source?.folder ?? ''}/${file}` : file;
  return { file: place, code, route, isFound: framework.isFound === true, taken: await exists(place) };
}

/** Whether the folders of routes are in one of sources. */
async function isInSource({ source }: Framework, exists: RouteFile['exists']): Promise<boolean> {
  if (!source || (await exists(source.besides))) return false;
  for (const folder of source.shownBy) if (await exists(folder)) return true;
  return false;
}
