import { tryLater, status, support, otherWay } from './advice';
import { type Explanation, explanation } from './explanation';

/** Codes of the providers; `XX` stands for any. */
export const providerCodes: Readonly<Record<string, Explanation>> = {
  '01501': explanation(
    'L’INSEE a donné plusieurs établissements là où un seul est le siège.',
    'The INSEE gave several establishments where only one is the head office.',
    'Relancer l’appel ne changera rien : écrivez au support avec l’identifiant de la requête.',
    'Retrying will make no difference: contact support and quote the request ID.',
  ),
  '02501': explanation(
    'Infogreffe n’a pas accepté l’identification d’API Entreprise, ce qui passe en général vite.',
    'Infogreffe rejected API Entreprise’s credentials, which usually resolves itself quickly.',
    ...tryLater,
  ),
  '02502': explanation(
    'Infogreffe ne peut rien fournir pour ce SIREN, sans doute hors de son périmètre.',
    'Infogreffe can provide nothing for this SIREN, which is probably outside its scope.',
    'Vérifiez que l’entreprise est inscrite au registre du commerce.',
    'Check that the company is in the trade register (RCS).',
  ),
  '03001': explanation(
    'La DGFIP a répondu par une erreur, souvent parce que l’entreprise est hors de son périmètre.',
    'The DGFIP returned an error, often because the company is outside its scope.',
    ...otherWay,
  ),
  '04501': explanation(
    'Un agent de l’URSSAF doit examiner ce compte avant que l’attestation soit délivrée.',
    'A URSSAF officer must review this account before the certificate is issued.',
    'Réessayez dans deux jours au moins.',
    'Try again in at least two days.',
  ),
  '04502': explanation(
    'L’URSSAF traite encore la demande.',
    'The URSSAF is still processing the request.',
    ...tryLater,
  ),
  '04503': explanation(
    'La situation du compte ne permet pas à l’URSSAF de délivrer l’attestation.',
    'The state of the account does not let the URSSAF issue the certificate.',
    'L’entreprise doit voir avec son URSSAF ; ce refus ne dit pas pourquoi.',
    'The company must contact its URSSAF; this refusal does not say why.',
  ),
  '31501': explanation('Le GIP-MDS a une panne passagère.', 'The GIP-MDS has a temporary failure.', ...tryLater),
  '31502': explanation(
    'Le GIP-MDS n’a pas accepté l’identification d’API Entreprise, ce qui passe en général vite.',
    'The GIP-MDS rejected API Entreprise’s credentials, which usually resolves itself quickly.',
    ...tryLater,
  ),
  '31503': explanation(
    'API Entreprise a épuisé son quota auprès du GIP-MDS.',
    'API Entreprise has used up its quota at the GIP-MDS.',
    'Réessayez dans une heure au moins.',
    'Try again in at least an hour.',
  ),
  '38422': explanation(
    'La CIBTP ne délivre pas l’attestation : l’entreprise n’y est pas à jour de ses cotisations.',
    'The CIBTP does not issue the certificate: the company has contributions outstanding there.',
    'L’entreprise doit voir avec sa caisse ; réessayez quand c’est réglé.',
    'The company must contact its fund; try again once this is settled.',
  ),
  XX000: explanation(
    'Le fournisseur a donné une réponse que le service ne comprend pas.',
    'The provider returned a response that the service does not understand.',
    ...support,
  ),
  XX001: explanation('Le fournisseur est indisponible.', 'The provider is unavailable.', ...status),
  XX002: explanation('Le fournisseur n’a pas répondu à temps.', 'The provider did not respond in time.', ...status),
  XX003: explanation(
    'Le fournisseur ne connaît pas cette entité, ou elle est hors de son périmètre.',
    'The provider does not know this entity, or it is outside its scope.',
    'Vérifiez l’identifiant ; cela ne veut pas dire que l’entreprise n’est pas en règle.',
    'Check the identifier; this does not mean that the company is not compliant.',
  ),
  XX004: explanation(
    'Le nom du serveur du fournisseur n’a pas été résolu.',
    'The name of the provider’s server was not resolved.',
    ...status,
  ),
  XX005: explanation(
    'La loi interdit de diffuser les données de cette entité.',
    'The law forbids disclosing this entity’s data.',
    'Prévoyez ce cas : la réponse ne changera pas.',
    'Handle this case: the response will not change.',
  ),
  XX006: explanation(
    'Le fournisseur n’a pas accepté l’identification d’API Entreprise.',
    'The provider rejected API Entreprise’s credentials.',
    ...support,
  ),
  XX008: explanation(
    'Le fournisseur reçoit trop de demandes d’API Entreprise.',
    'The provider is receiving too many requests from API Entreprise.',
    ...tryLater,
  ),
  XX009: explanation(
    'Le certificat du fournisseur n’est pas valable.',
    'The certificate of the provider is not valid.',
    ...status,
  ),
  XX011: explanation('Le fournisseur a une erreur passagère.', 'The provider has a temporary error.', ...tryLater),
  XX015: explanation(
    'Plusieurs entités du fournisseur correspondent à cet identifiant.',
    'Several of the provider’s entities match this identifier.',
    'Précisez la demande ; la relancer telle quelle ne changera rien.',
    'Make the request more precise; retrying it unchanged will make no difference.',
  ),
  XX020: explanation(
    'Le fournisseur est en maintenance.',
    'The provider is under maintenance.',
    'Relancez l’appel après la maintenance.',
    'Send the call again after the maintenance.',
  ),
  XX999: explanation(
    'Le fournisseur a rencontré une erreur interne.',
    'The provider encountered an internal error.',
    ...status,
  ),
};
