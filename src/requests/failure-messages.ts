import { duration, type Explanation, explanation } from './explanation';
import type { FailureKind } from './failure';
import { isLoopback } from './target';

const again = ['Réessayez plus tard.', 'Try again later.'] as const;
const network = [
  'Vérifiez votre connexion, le proxy de votre réseau et son pare-feu.',
  'Check your connection, the proxy of your network and its firewall.',
] as const;
const authority = [
  'Faites installer l’autorité de certification de votre réseau sur ce poste, ou nommez son fichier dans NODE_EXTRA_CA_CERTS.',
  'Have the certificate authority of your network installed on this machine, or name its file in NODE_EXTRA_CA_CERTS.',
] as const;
const between = [
  'Vérifiez l’adresse et ce qui se trouve entre ce poste et le service.',
  'Check the address and what stands between this machine and the service.',
] as const;
const support = [
  'Si cela continue, écrivez au support d’API Entreprise avec l’identifiant de la requête.',
  'If it goes on, write to the support of API Entreprise with the identifier of the request.',
] as const;

/** Nothing listens where the simulator was looked for. */
function simulatorAt(host: string): readonly [string, string] {
  const command = `api-entreprise simulate --port ${new URL(`http://${host}`).port || '80'}`;
  return [
    `Si c’est le simulateur, lancez-le sur ce port (« ${command} »), ou donnez le port où il écoute.`,
    `If it is the simulator, start it on this port (“${command}”), or give the port where it listens.`,
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
  const after = duration(afterMs);
  const limit = limitBytes / (1024 * 1024);
  switch (kind) {
    case 'unsent':
      return explanation(
        'L’appel a été annulé avant d’être envoyé.',
        'The call was cancelled before it was sent.',
        'Relancez-le quand vous voulez : rien n’a été compté.',
        'Run it again when you like: nothing was counted.',
      );
    case 'cancelled':
      return explanation(
        'L’appel a été annulé.',
        'The call was cancelled.',
        'Relancez-le quand vous voulez ; le service a pu le recevoir et le compter.',
        'Run it again when you like; the service may have received and counted it.',
      );
    case 'headers-timeout':
      return explanation(
        `${host} n’a rien répondu en ${after.fr}.`,
        `${host} answered nothing within ${after.en}.`,
        'Réessayez plus tard et consultez https://status.entreprise.api.gouv.fr ; au besoin allongez le délai.',
        'Try again later and look at https://status.entreprise.api.gouv.fr; lengthen the deadline if need be.',
      );
    case 'body-timeout':
      return explanation(
        `La réponse de ${host} a commencé et n’était pas finie après ${after.fr}.`,
        `The answer of ${host} had begun and was not finished after ${after.en}.`,
        'Réessayez ; si la connexion est lente, allongez le délai.',
        'Try again; if the connection is slow, lengthen the deadline.',
      );
    case 'connect-timeout':
      return explanation(
        `Impossible de se connecter à ${host} : pas de réponse.`,
        `Could not connect to ${host}: no response.`,
        ...network,
      );
    case 'dns':
      return explanation(
        `Le nom ${host} n’a pas pu être résolu.`,
        `The name ${host} could not be resolved.`,
        'Vérifiez votre connexion et le DNS ; derrière un proxy, déclarez-le.',
        'Check your connection and the DNS; behind a proxy, declare it.',
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
        `The connection to ${host} was cut before the answer.`,
        ...network,
      );
    case 'unreachable':
      return explanation(`Le réseau ne mène pas à ${host}.`, `The network does not lead to ${host}.`, ...network);
    case 'proxy-refused':
      return explanation(
        `Le proxy de votre réseau a refusé de joindre ${host}.`,
        `The proxy of your network refused to reach ${host}.`,
        `Demandez à votre service informatique d’autoriser ${host}.`,
        `Ask your IT department to allow ${host}.`,
      );
    case 'proxy-credentials':
      return explanation(
        'Le proxy de votre réseau demande des identifiants.',
        'The proxy of your network asks for credentials.',
        'Écrivez-les dans l’adresse du proxy (http://nom:motdepasse@hôte:port) : le paramètre http.proxy dans VS Code, HTTPS_PROXY en ligne de commande.',
        'Write them in the address of the proxy (http://name:password@host:port): the setting http.proxy in VS Code, HTTPS_PROXY on the command line.',
      );
    case 'certificate-self-signed':
      return explanation(
        `${host} présente un certificat qu’il a signé lui-même : rien n’a été envoyé.`,
        `${host} shows a certificate that it signed itself: nothing was sent.`,
        'C’est sans doute un équipement de votre réseau. N’acceptez pas ce certificat : signalez-le à votre service informatique.',
        'It is probably a device of your network. Do not accept this certificate: report it to your IT department.',
      );
    case 'certificate-authority':
      return explanation(
        `Le certificat de ${host} vient d’une autorité inconnue de ce poste : rien n’a été envoyé.`,
        `The certificate of ${host} comes from an authority that this machine does not know: nothing was sent.`,
        ...authority,
      );
    case 'certificate-expired':
      return explanation(
        `Le certificat de ${host} a expiré : rien n’a été envoyé.`,
        `The certificate of ${host} has expired: nothing was sent.`,
        'Vérifiez la date et l’heure de ce poste ; si elles sont justes, réessayez plus tard.',
        'Check the date and time of this machine; if they are right, try again later.',
      );
    case 'certificate-early':
      return explanation(
        `Le certificat de ${host} n’est pas encore valable : rien n’a été envoyé.`,
        `The certificate of ${host} is not valid yet: nothing was sent.`,
        'L’horloge de ce poste retarde sans doute : mettez-la à l’heure.',
        'The clock of this machine is probably late: set it right.',
      );
    case 'certificate-name':
      return explanation(
        `Le certificat présenté n’est pas celui de ${host} : rien n’a été envoyé.`,
        `The certificate shown is not that of ${host}: nothing was sent.`,
        ...authority,
      );
    case 'tls':
      return explanation(
        `La connexion chiffrée à ${host} n’a pas pu s’établir.`,
        `The encrypted connection to ${host} could not be made.`,
        'Vérifiez que le proxy ou le pare-feu laisse passer TLS 1.2 ou plus, et que l’adresse est bien en https.',
        'Check that the proxy or firewall lets TLS 1.2 or later pass, and that the address is meant to be https.',
      );
    case 'tls-off':
      return explanation(
        'La vérification des certificats est désactivée (NODE_TLS_REJECT_UNAUTHORIZED=0) : rien n’a été envoyé.',
        'The verification of certificates is off (NODE_TLS_REJECT_UNAUTHORIZED=0): nothing was sent.',
        'Retirez cette variable, et déclarez plutôt l’autorité de votre réseau dans NODE_EXTRA_CA_CERTS.',
        'Remove this variable, and declare the authority of your network in NODE_EXTRA_CA_CERTS instead.',
      );
    case 'redirect':
      return explanation(
        `${host} redirige l’appel ailleurs : la redirection n’a pas été suivie.`,
        `${host} redirects the call elsewhere: the redirection was not followed.`,
        'Vérifiez l’adresse ; si un portail de connexion s’interpose, identifiez-vous d’abord dans un navigateur.',
        'Check the address; if a login portal steps in, log in with a browser first.',
      );
    case 'captive-portal':
      return explanation(
        'Une page web est arrivée à la place de la réponse : un portail ou un proxy s’interpose.',
        'A web page came instead of the answer: a portal or a proxy steps in.',
        'Identifiez-vous sur votre réseau avec un navigateur, puis relancez l’appel.',
        'Log in to your network with a browser, then run the call again.',
      );
    case 'content-type':
      return explanation(
        `${host} a répondu autre chose que du JSON.`,
        `${host} answered something that is not JSON.`,
        ...between,
      );
    case 'too-large':
      return explanation(
        `La réponse dépasse ${limit} Mo, décompressée : elle a été abandonnée.`,
        `The answer is larger than ${limit} MB once decompressed: it was given up.`,
        'Enregistrez-la dans un fichier, avec une limite plus haute si elle est attendue aussi grande.',
        'Save it to a file, with a higher limit if it is expected to be as large.',
      );
    case 'headers-too-large':
      return explanation(
        `Les en-têtes de la réponse de ${host} dépassent la taille acceptée.`,
        `The headers of the answer of ${host} are larger than what is accepted.`,
        ...network,
      );
    case 'encoding':
      return explanation('La réponse compressée est abîmée.', 'The compressed answer is damaged.', ...again);
    case 'truncated':
      return explanation('La réponse est arrivée incomplète.', 'The answer came incomplete.', ...again);
    case 'empty':
      return explanation(`${host} a envoyé une réponse vide.`, `${host} sent an empty answer.`, ...again);
    case 'charset':
      return explanation(
        'La réponse n’est pas en UTF-8 : ses accents seraient perdus.',
        'The answer is not UTF-8: its accents would be lost.',
        ...between,
      );
    case 'invalid-json':
      return explanation('La réponse n’est pas du JSON valide.', 'The answer is not valid JSON.', ...support);
    case 'file':
      return explanation(
        'La réponse n’a pas pu être écrite dans le fichier.',
        'The answer could not be written to the file.',
        'Vérifiez le dossier, ses droits et la place qui reste.',
        'Check the folder, its permissions and the space that is left.',
      );
    case 'host':
      return explanation(
        `${host} n’est pas un hôte autorisé : rien ne lui a été envoyé.`,
        `${host} is not an allowed host: nothing was sent to it.`,
        'Si vous avez confiance en cet hôte, autorisez-le par son nom.',
        'If you trust this host, allow it by its name.',
      );
    case 'token':
      return explanation(
        'Le jeton contient des espaces ou des caractères qu’un en-tête ne peut pas porter.',
        'The token holds spaces or characters that a header cannot carry.',
        'Copiez-le à nouveau, en entier et sans rien d’autre.',
        'Copy it again, whole and with nothing else.',
      );
    case 'network':
      return explanation(
        `L’appel de ${host} a échoué sur le réseau.`,
        `The call of ${host} failed on the network.`,
        ...network,
      );
  }
}
