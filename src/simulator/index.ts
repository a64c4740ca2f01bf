/** The local API Entreprise: what this folder offers to the others. */
export { type ForkedSimulator, type ForkOptions, forkSimulator } from './fork';
export type { Mode } from './fixtures';
export type { SimulatorLimits } from './limits';
export { LOCAL, SCENARIO_HEADER, WITH } from './local';
export type { LogEntry } from './log';
export { SimulatorError } from './messages';
export type { WrittenOptions } from './process';
export { scenarios, type ScenarioName } from './scenario-kinds';
export { type Simulator, type SimulatorOptions, startSimulator } from './server';
export { allScopes, mintToken, type TokenOptions } from './tokens';
