import assert from 'node:assert/strict';
import { examplesOf, valueRefusal, shipped } from '../../src/catalogue';

describe('the examples of an endpoint', () => {
  it('are there for every endpoint, and accepted by its checks', () => {
    for (const operation of shipped().operations) {
      const [example = {}] = examplesOf(operation);
      const identifiers = operation.parameters.filter((parameter) => parameter.in === 'path');
      for (const identifier of identifiers) {
        const value = example[identifier.name] ?? '';
        assert.equal(valueRefusal(identifier, value), null, `${operation.path}: ${identifier.name} "${value}"`);
      }
    }
  });
});
