import { shipped } from '../catalogue';
import { type Explanation, explanation, quotedInSentence } from './explanation';
import { SIMULATOR_PORT } from './simulator-port';

export const environments = ['production', 'staging', 'simulator', 'other'] as const;

export type EnvironmentName = (typeof environments)[number];

/** Where calls go: an address that `serviceTarget` has let through. */
export interface ServiceTarget {
  readonly environment: EnvironmentName;
  /** As `https://entreprise.api.gouv.fr`, without a path. */
  readonly origin: string;
}

const { hosts } = shipped();

export const production: ServiceTarget = { environment: 'production', origin: `https://${hosts.production}` };
export const staging: ServiceTarget = { environment: 'staging', origin: `https://${hosts.staging}` };

export function simulator(port = SIMULATOR_PORT): ServiceTarget {
  return { environment: 'simulator', origin: `http://127.0.0.1:${port}` };
}

/**
 * The target that an address stands for: the service's two hosts over HTTPS, a loopback address, and besides them only
 * the hosts in `allowed` (`name` or `name:port`), which a person has allowed by name.
 */
export function serviceTarget(address: string, allowed: readonly string[] = []): ServiceTarget | Explanation {
  const url = parsed(address);
  if (url === null || url.username !== '' || url.password !== '') return notAnAddress(address);
  const { origin } = url;
  if (origin === production.origin) return production;
  if (origin === staging.origin) return staging;
  if (isLoopback(url.hostname)) return { environment: 'simulator', origin };
  if (url.protocol !== 'https:') return notEncrypted(url.host);
  return isNamed(url, allowed) ? { environment: 'other', origin } : notAllowed(url.host);
}

/**
 * Null when the link of a document may be followed: to the service's own hosts and those below them, to hosts allowed by
 * name, and to this machine only when the answer itself came from it. Links are followed without a token.
 */
export function refusalOfLink(link: string, from: ServiceTarget, allowed: readonly string[] = []): Explanation | null {
  const url = parsed(link);
  if (url === null || url.username !== '' || url.password !== '') return notAnAddress(link);
  if (isLoopback(url.hostname)) return isLoopback(new URL(from.origin).hostname) ? null : notAllowed(url.host);
  if (url.protocol !== 'https:') return notEncrypted(url.host);
  const service =
    url.port === '' && (url.hostname === hosts.production || url.hostname.endsWith(`.${hosts.production}`));
  return service || url.origin === from.origin || isNamed(url, allowed) ? null : notAllowed(url.host);
}

function parsed(address: string): URL | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  return url !== null && /^https?:$/.test(url.protocol) ? url : null;
}

/** By name or number; a name that someone's DNS answers with 127.0.0.1 is not this machine. */
export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}

function isNamed(url: URL, allowed: readonly string[]): boolean {
  return allowed.some((name) => name.toLowerCase() === url.host || name.toLowerCase() === url.hostname);
}

function notAnAddress(address: string): Explanation {
  return explanation(
    `« ${quotedInSentence(address)} » n’est pas une adresse web utilisable.`,
    `“${quotedInSentence(address)}” is not a usable web address.`,
    'Écrivez une adresse complète, comme https://exemple.fr, sans identifiants.',
    'Write a full address, such as https://example.org, without credentials.',
  );
}

function notEncrypted(host: string): Explanation {
  return explanation(
    `${quotedInSentence(host)} serait appelé sans chiffrement.`,
    `${quotedInSentence(host)} would be called without encryption.`,
    'Utilisez une adresse https ; http n’est accepté que pour cette machine.',
    'Use an https address; http is accepted for this machine only.',
  );
}

function notAllowed(host: string): Explanation {
  return explanation(
    `${quotedInSentence(host)} n’est pas un hôte d’API Entreprise : rien ne lui a été envoyé.`,
    `${quotedInSentence(host)} is not an API Entreprise host: nothing was sent to it.`,
    'Si vous avez confiance en cet hôte, autorisez-le par son nom.',
    'If you trust this host, allow it by name.',
  );
}
