export { isIdentifier } from './idiom';
export type { Idiom, KeyStyle, MapStyle, Quote } from './idiom';
export { isWritten, type CodeLanguage, type TargetLanguage, type WrittenLanguage } from './language';
export type { EditRules, WrittenKey } from './edits';
export { encodeQueryValue, queryPairs } from './query';
export { baseClientTarget, renderBaseClient, type BaseClientToWrite } from './base-client';
export { renderRequest, type RequestToWrite } from './request';
export { nameOfTarget, targetIn, targetsOf, type Target } from './targets';
export { frameworksOf, type Framework } from './frameworks';
export { frameworkOf, renderProxy, type Proxy, type ProxyToWrite } from './proxies';
export { runnersOf, type TestRunner, type TestedFunction } from './runners';
export {
  renderTest,
  runnerOf,
  runnersNamed,
  testValuesFor,
  type SubjectToTest,
  type TestToWrite,
  type WrittenTest,
} from './end-to-end';
export { Stack } from './manifests';
export {
  clientsOf,
  hasHelpers,
  likelyClientsOf,
  offeredSnippets,
  SNIPPET_PREFIX,
  type OfferedSnippet,
  type SnippetRequest,
} from './completion';
export { formIn, insertionIn, type Insertion } from './insertion';
export { environmentRead, variableBefore, type InString } from './environment-read';
