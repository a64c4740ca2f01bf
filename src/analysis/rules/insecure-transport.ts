import { transportFixes } from '../fixes/transport';
import { sendPlace } from './places';
import type { Defect, Rule } from './rule';

/** The token travels with each request: unencrypted, or to whoever says that it is the service. */
export const insecureTransport: Rule = {
  id: 'insecure-transport',
  severity: 'error',
  check(call) {
    const { transport, hosts } = call;
    if (!hosts.every((host) => host === 'production' || host === 'staging')) return [];
    const defects: Defect[] = [];
    if (transport.isPlain)
      defects.push({
        at: transport.schemeAt ?? sendPlace(call),
        about: 'http',
        message: {
          fr: 'Adresse en http:// : le jeton et les données circulent en clair sur le réseau. Le service ne s’utilise qu’en https://.',
          en: 'http:// address: the token and the data travel unencrypted over the network. The service is to be used over https:// only.',
        },
      });
    if (transport.verification.state === 'off')
      defects.push({
        at: transport.verification.at ?? sendPlace(call),
        about: 'verification',
        message: {
          fr: 'Vérification du certificat désactivée : quiconque se place sur le réseau peut lire le jeton et falsifier les réponses. Derrière un proxy, ajoutez son autorité de certification aux autorités connues.',
          en: 'Certificate verification is off: anyone on the network can read the token and forge the answers. Behind a proxy, add its certificate authority to the trusted ones.',
        },
      });
    return defects;
  },
  fixes: transportFixes,
};
