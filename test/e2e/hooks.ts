import { closeVsCode } from '../../scripts/vscode/open';

/** Mocha calls these around the whole run. */
export const mochaHooks = {
  afterAll: closeVsCode,
};
