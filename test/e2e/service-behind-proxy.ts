import http from 'node:http';
import { type Answer, type Asked, ConnectProxy } from '../requests/connect-proxy';
import { certificate } from '../requests/certificates';
import { Loopback } from '../requests/loopback';
import { shipped } from '../../src/catalogue';
import { type Simulator, startSimulator } from '../../src/simulator';

/** The hosts of the service, by their real names. */
export const { staging: stagingHost, production: productionHost } = shipped().hosts;

/** The simulator behind TLS under the names of the service, once for each of two private authorities. */
type Name = 'one' | 'other';

/** Where the proxy leads who asks for the service: to one of the two, to anyone or with these credentials alone. */
export interface Way {
  readonly to: Name;
  /** `name:password`. */
  readonly credentials?: string;
}

/** A proxy of this machine behind which, and nowhere else, is the service: the simulator. */
export class ServiceBehindProxy {
  /** What the service publishes besides what the simulator answers, by path. */
  readonly files: Map<string, string>;
  /** Whatever is asked for besides the service is refused. */
  way: Way = { to: 'one' };

  private constructor(
    private readonly simulator: Simulator,
    private readonly servers: Readonly<Record<Name, { readonly loopback: Loopback; readonly authority: string }>>,
    private readonly proxy: ConnectProxy,
    files: Map<string, string>,
  ) {
    this.files = files;
  }

  static async start(): Promise<ServiceBehindProxy> {
    const simulator = await startSimulator();
    const files = new Map<string, string>();
    const behind = (name: Name) => behindTls(simulator.url, name, files);
    const [one, other] = await Promise.all([behind('one'), behind('other')]);
    let answer: (asked: Asked) => Answer = () => ({ status: 403 });
    const proxy = await ConnectProxy.start((asked) => answer(asked));
    const service = new ServiceBehindProxy(simulator, { one, other }, proxy, files);
    answer = (asked) => service.answer(asked);
    return service;
  }

  /** For `http.proxy`. */
  address(credentials?: string): string {
    return `http://${credentials === undefined ? '' : `${credentials}@`}${this.proxy.address}`;
  }

  /** The certificate of an authority, as PEM. */
  authority(name: Name): string {
    return this.servers[name].authority;
  }

  /** How often the proxy was asked for the service, and the paths that came to the server of each authority, since last asked. */
  seen(): { readonly connects: number; readonly one: readonly string[]; readonly other: readonly string[] } {
    const connects = this.proxy.asked.splice(0).filter(({ host }) => isService(host)).length;
    const paths = (name: Name) =>
      this.servers[name].loopback.requests.splice(0).map(({ url }) => url.split('?')[0] ?? '');
    return { connects, one: paths('one'), other: paths('other') };
  }

  async close(): Promise<void> {
    this.proxy.close();
    await Promise.all(Object.values(this.servers).map(({ loopback }) => loopback.close()));
    await this.simulator.close();
  }

  private answer({ host, credentials }: Asked): Answer {
    const { to, credentials: wanted } = this.way;
    if (!isService(host)) return { status: 403 };
    if (wanted !== undefined && credentials !== `Basic ${Buffer.from(wanted).toString('base64')}`) {
      return { status: 407, header: 'Proxy-Authenticate: Basic realm="network"' };
    }
    return { port: this.servers[to].loopback.port };
  }
}

function isService(host: string): boolean {
  return host === `${stagingHost}:443` || host === `${productionHost}:443`;
}

async function behindTls(
  onward: string,
  name: Name,
  files: ReadonlyMap<string, string>,
): Promise<{ readonly loopback: Loopback; readonly authority: string }> {
  const authority = certificate(`${name}-authority.test`);
  const loopback = await Loopback.https(
    certificate([stagingHost, productionHost], { by: authority }),
    (request, response) => {
      const { url = '', headers } = request;
      const file = files.get(url);
      if (file !== undefined) {
        response.writeHead(200, { 'content-type': 'application/x-yaml', connection: 'close' }).end(file);
        return;
      }
      http.get(new URL(url, onward), { headers, agent: false }, (answer) => {
        // Each call connects anew, so that each asks the proxy.
        response.writeHead(answer.statusCode ?? 500, { ...answer.headers, connection: 'close' });
        answer.pipe(response);
      });
    },
  );
  return { loopback, authority: authority.cert };
}
