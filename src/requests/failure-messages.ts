import { durationInWords, type Explanation, explanation } from './explanation';
import type { FailureKind } from './failure';
import { isLoopback } from './target';

const again = ['Réessayez plus tard.', 'Try again later.'] as const;
const network = [
  'Vérifiez votre connexion, le proxy de votre réseau et son pare-feu.',
  'Check your connection, the proxy of your network and its firewall.',
] as const;
const authority = [
  'Faites installer l’autorité de certification de votre réseau sur ce poste, ou nommez son fichier dans NODE_EXTRA_CA_CERTS.',
  'Have your network’s certificate authority installed on this machine, or point NODE_EXTRA_CA_CERTS to its file.',
] as const;
const between = [
  'Vérifiez l’adresse et ce qui se trouve entre ce poste et le service.',
  'Check the address and what stands between this machine and the service.',
] as const;
const support = [
  'Si cela continue, écrivez au support d’API Entreprise avec l’identifiant de la requête.',
  'If it persists, contact API Entreprise support and quote the request ID.',
] as const;

/** Nothing listens where the simulator was looked for. */
function simulatorAt(host: string): readonly [string, string] {
  const command = `api-entreprise simulate --port ${new URL(`http://${host}`).port || '80'}`;
  return [
    `Si c’est le simulateur, lancez-le sur ce port (« ${command} »), ou donnez le port où il écoute.`,
    `If it is the simulator, start it on this port (“${command}”), or give the port it listens on.`,
  ];
}

/** What a sentence may need besides the kind. */
export interface FailureFacts {
  readonly host: string;
  readonly afterMs: number;
  readonly limitBytes: number;
}

/** One sentence and what to do, for each way in which no usable answer comes. */
export function explainFailure(kind: FailureKind, { host, afterMs, limitBytes }: FailureFacts): Explanation {
  const after = durationInWords(afterMs);
  const limit = limitBytes / (1024 * 1024);
  switch (kind) {
    case 'unsent':
      return explanation(
        'L’appel a été annulé avant d’être envoyé.',
        'The call was cancelled before it was sent.',
        'Relancez-le quand vous voulez : rien n’a été compté.',
        'Send it again whenever you like: nothing was counted.',
      );
    case 'cancelled':
      return explanation(
        'L’appel a été annulé.',
        'The call was cancelled.',
        'Relancez-le quand vous voulez ; le service a pu le recevoir et le compter.',
        'Send it again whenever you like; the service may have received and counted it.',
      );
    case 'headers-timeout':
      return explanation(
        `${host} n’a rien répondu en ${after.fr}.`,
        `${host} did not respond within ${after.en}.`,
        'Réessayez plus tard et consultez https://status.entreprise.api.gouv.fr ; au besoin, allongez le délai d’attente.',
        'Try again later and check https://status.entreprise.api.gouv.fr; increase the timeout if necessary.',
      );
    case 'body-timeout':
      return explanation(
        `La réponse de ${host} a commencé et n’était pas finie après ${after.fr}.`,
        `The response from ${host} had started but was not complete after ${after.en}.`,
        'Réessayez ; si la connexion est lente, allongez le délai d’attente.',
        'Try again; if the connection is slow, increase the timeout.',
      );
    case 'connect-timeout':
      return explanation(
        `Impossible de se connecter à ${host} : pas de réponse.`,
        `Could not connect to ${host}: no response.`,
        ...network,
      );
    case 'dns':
      return explanation(
        `Le nom ${host} n’a pas pu être résolu.`,
        `The name ${host} could not be resolved.`,
        'Vérifiez votre connexion et le DNS ; derrière un proxy, déclarez-le.',
        'Check your connection and DNS; if you are behind a proxy, configure it.',
      );
    case 'refused':
      return explanation(
        `${host} a refusé la connexion.`,
        `${host} refused the connection.`,
        ...(isLoopback(new URL(`http://${host}`).hostname) ? simulatorAt(host) : network),
      );
    case 'reset':
      return explanation(
        `La connexion à ${host} a été coupée avant la réponse.`,
        `The connection to ${host} was closed before the response.`,
        ...network,
      );
    case 'unreachable':
      return explanation(`Aucune route réseau ne mène à ${host}.`, `There is no network route to ${host}.`, ...network);
    case 'proxy-refused':
      return explanation(
        `Le proxy de votre réseau a refusé de joindre ${host}.`,
        `Your network’s proxy refused to connect to ${host}.`,
        `Demandez à votre service informatique d’autoriser ${host}.`,
        `Ask your IT department to allow ${host}.`,
      );
    case 'proxy-credentials':
      return explanation(
        'Le proxy de votre réseau demande des identifiants.',
        'Your network’s proxy requires credentials.',
        'Écrivez-les dans l’adresse du proxy (http://nom:motdepasse@hôte:port) : le paramètre http.proxy dans VS Code, HTTPS_PROXY en ligne de commande.',
        'Add them to the proxy address (http://name:password@host:port): the setting http.proxy in VS Code, HTTPS_PROXY on the command line.',
      );
    case 'certificate-self-signed':
      return explanation(
        `${host} présente un certificat autosigné : rien n’a été envoyé.`,
        `${host} presents a self-signed certificate: nothing was sent.`,
        'C’est sans doute un équipement de votre réseau. N’acceptez pas ce certificat : signalez-le à votre service informatique.',
        'It probably comes from a device on your network. Do not accept this certificate: report it to your IT department.',
      );
    case 'certificate-authority':
      return explanation(
        `Le certificat de ${host} vient d’une autorité inconnue de ce poste : rien n’a été envoyé.`,
        `The certificate of ${host} was issued by an authority this machine does not trust: nothing was sent.`,
        ...authority,
      );
    case 'certificate-expired':
      return explanation(
        `Le certificat de ${host} a expiré : rien n’a été envoyé.`,
        `The certificate of ${host} has expired: nothing was sent.`,
        'Vérifiez la date et l’heure de ce poste ; si elles sont justes, réessayez plus tard.',
        'Check the date and time of this machine; if they are correct, try again later.',
      );
    case 'certificate-early':
      return explanation(
        `Le certificat de ${host} n’est pas encore valable : rien n’a été envoyé.`,
        `The certificate of ${host} is not valid yet: nothing was sent.`,
        'L’horloge de ce poste retarde sans doute : mettez-la à l’heure.',
        'This machine’s clock is probably slow: correct it.',
      );
    case 'certificate-name':
      return explanation(
        `Le certificat présenté n’est pas celui de ${host} : rien n’a été envoyé.`,
        `The certificate presented does not belong to ${host}: nothing was sent.`,
        ...authority,
      );
    case 'tls':
      return explanation(
        `La connexion chiffrée à ${host} n’a pas pu s’établir.`,
        `The encrypted connection to ${host} could not be established.`,
        'Vérifiez que le proxy ou le pare-feu laisse passer TLS 1.2 ou plus, et que l’adresse est bien en https.',
        'Check that the proxy or firewall allows TLS 1.2 or later, and that the address should be https.',
      );
    case 'tls-off':
      return explanation(
        'La vérification des certificats est désactivée (NODE_TLS_REJECT_UNAUTHORIZED=0) : rien n’a été envoyé.',
        'Certificate verification is disabled (NODE_TLS_REJECT_UNAUTHORIZED=0): nothing was sent.',
        'Retirez cette variable, et déclarez plutôt l’autorité de votre réseau dans NODE_EXTRA_CA_CERTS.',
        'Remove this variable, and add your network’s authority to NODE_EXTRA_CA_CERTS instead.',
      );
    case 'redirect':
      return explanation(
        `${host} redirige l’appel ailleurs : la redirection n’a pas été suivie.`,
        `${host} redirects the call elsewhere: the redirect was not followed.`,
        'Vérifiez l’adresse ; si un portail de connexion s’interpose, identifiez-vous d’abord dans un navigateur.',
        'Check the address; if a login portal intercepts it, log in with a browser first.',
      );
    case 'captive-portal':
      return explanation(
        'Une page web est arrivée à la place de la réponse : un portail ou un proxy s’interpose.',
        'A web page came back instead of the response: a portal or a proxy intercepted the call.',
        'Identifiez-vous sur votre réseau avec un navigateur, puis relancez l’appel.',
        'Log in to your network with a browser, then send the call again.',
      );
    case 'content-type':
      return explanation(
        `${host} a répondu autre chose que du JSON.`,
        `${host} responded with something other than JSON.`,
        ...between,
      );
    case 'too-large':
      return explanation(
        `La réponse dépasse ${limit} Mo, décompressée : elle a été abandonnée.`,
        `The response exceeds ${limit} MB once decompressed: it was abandoned.`,
        'Enregistrez-la dans un fichier, avec une limite plus haute si elle est attendue aussi grande.',
        'Save it to a file, with a higher limit if it is expected to be that large.',
      );
    case 'headers-too-large':
      return explanation(
        `Les en-têtes de la réponse de ${host} dépassent la taille acceptée.`,
        `The response headers from ${host} exceed the accepted size.`,
        ...network,
      );
    case 'encoding':
      return explanation('La réponse compressée est corrompue.', 'The compressed response is corrupted.', ...again);
    case 'truncated':
      return explanation('La réponse est arrivée incomplète.', 'The response was incomplete.', ...again);
    case 'empty':
      return explanation(`${host} a envoyé une réponse vide.`, `${host} sent an empty response.`, ...again);
    case 'charset':
      return explanation(
        'La réponse n’est pas en UTF-8 : ses accents seraient perdus.',
        'The response is not UTF-8: its accents would be lost.',
        ...between,
      );
    case 'invalid-json':
      return explanation('La réponse n’est pas du JSON valide.', 'The response is not valid JSON.', ...support);
    case 'file':
      return explanation(
        'La réponse n’a pas pu être écrite dans le fichier.',
        'The response could not be written to the file.',
        'Vérifiez le dossier, ses droits et la place qui reste.',
        'Check the folder, its permissions and the available space.',
      );
    case 'host':
      return explanation(
        `${host} n’est pas un hôte autorisé : rien ne lui a été envoyé.`,
        `${host} is not an allowed host: nothing was sent to it.`,
        'Si vous avez confiance en cet hôte, autorisez-le par son nom.',
        'If you trust this host, allow it by name.',
      );
    case 'token':
      return explanation(
        'Le jeton contient des espaces ou des caractères interdits dans un en-tête.',
        'The token contains spaces or characters that are not allowed in a header.',
        'Copiez-le à nouveau, en entier et sans rien d’autre.',
        'Copy it again, in full and with nothing else.',
      );
    case 'network':
      return explanation(
        `L’appel à ${host} a échoué sur le réseau.`,
        `The call to ${host} failed on the network.`,
        ...network,
      );
  }
}
