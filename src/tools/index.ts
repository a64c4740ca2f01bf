/** What assistants may ask: of the command, by the Model Context Protocol, and of the extension. */
import { describeEndpoint, findEndpoints, writeCall } from './catalogue';
import { checkCode } from './check-code';
import { explainError } from './explain-error';
import { simulateCall } from './simulate-call';
import type { AnyTool } from './tool';

export { type AnyTool, type ToolContext, ToolError } from './tool';

export const tools: readonly AnyTool[] = [
  checkCode,
  findEndpoints,
  describeEndpoint,
  writeCall,
  explainError,
  simulateCall,
];
