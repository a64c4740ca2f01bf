export type { Lang } from './comments';
export { isIdentifier } from './idiom';
export { parameterVariable } from './notation';
export type { Idiom, KeyStyle, MapStyle, Quote, WrittenLanguage } from './idiom';
export { idiomOf, isWrittenLanguage } from './idioms';
export { encodeQueryValue, queryPairs } from './query';
export { baseClientTarget, renderBaseClient, type BaseClientToWrite } from './base-client';
export { renderRequest, type RequestToWrite } from './request';
export { nameOfTarget, targetNamed, targetOf, targets, type Target, type TargetLanguage } from './targets';
export { frameworkBy, frameworkIds, frameworks, type Framework, type FrameworkId } from './frameworks';
export { frameworkOf, renderProxy, type Proxy, type ProxyToWrite } from './proxies';
export {
  renderTest,
  runnerIds,
  runnerOf,
  runnersFor,
  runnersNamed,
  testValuesFor,
  type Runner,
  type RunnerId,
  type SubjectToTest,
  type TestToWrite,
  type WrittenTest,
} from './end-to-end';
export { stackOf, type Stack } from './manifests';
export {
  clientsOf,
  hasHelpers,
  likelyClientsOf,
  offeredSnippets,
  SNIPPET_PREFIX,
  targetLanguageOf,
  type OfferedSnippet,
  type SnippetRequest,
} from './completion';
export { importLine } from './python-imports';
export { environmentRead, variableBefore, type DocumentEdit, type InString } from './environment-read';
