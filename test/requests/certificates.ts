import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { pki, md } from 'node-forge';

export interface Identity {
  readonly key: string;
  readonly cert: string;
}

const DAY = 86_400_000;

/**
 * A certificate for 127.0.0.1 and one or more names, made now, from `from` to `until` in days from now, signed by `by` or
 * by itself.
 */
export function certificate(
  names: string | readonly [string, ...string[]],
  { from = -1, until = 1, by }: { from?: number; until?: number; by?: Identity } = {},
): Identity {
  const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = pair.privateKey.export({ type: 'pkcs1', format: 'pem' }).toString();
  const made = pki.createCertificate();
  made.publicKey = pki.publicKeyFromPem(pair.publicKey.export({ type: 'spki', format: 'pem' }).toString());
  made.serialNumber = `01${Math.floor(Math.random() * 1e12)
    .toString(16)
    .padStart(10, '0')}`;
  made.validity.notBefore = new Date(Date.now() + from * DAY);
  made.validity.notAfter = new Date(Date.now() + until * DAY);
  const [name, ...others] = typeof names === 'string' ? [names] : names;
  const subject = [{ name: 'commonName', value: name }];
  made.setSubject(subject);
  const issuer = by && pki.certificateFromPem(by.cert);
  made.setIssuer(issuer ? issuer.subject.attributes : subject);
  made.setExtensions([
    { name: 'basicConstraints', cA: by === undefined },
    {
      name: 'subjectAltName',
      altNames: [
        ...[name, ...others].map((value) => ({ type: 2, value })),
        ...(name === 'other.test' ? [] : [{ type: 7, ip: '127.0.0.1' }]),
      ],
    },
  ]);
  const signer = by ? createPrivateKey(by.key).export({ type: 'pkcs1', format: 'pem' }).toString() : key;
  made.sign(pki.privateKeyFromPem(signer), md.sha256.create());
  return { key, cert: pki.certificateToPem(made) };
}
