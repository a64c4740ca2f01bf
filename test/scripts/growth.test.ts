import * as assert from 'node:assert/strict';
import { growthOf, medianOf, slopeOf } from '../../scripts/endurance/growth';

const tolerance = { share: 0.05, least: 2 };
const noise = (at: number): number => ((at * 7919) % 13) / 6.5 - 1;

describe('growth over a long run', () => {
  it('is the median of the slopes, which one odd sample does not move', () => {
    assert.equal(medianOf([3, 1, 2]), 2);
    assert.equal(medianOf([4, 1, 2, 3]), 2.5);
    assert.equal(slopeOf([0, 2, 4, 6]), 2);
    assert.equal(slopeOf([0, 2, 400, 6, 8, 10, 12]), 2);
    assert.equal(slopeOf([1]), 0);
  });

  it('is seen in what leaks, under noise', () => {
    const values = Array.from({ length: 24 }, (_, at) => 50 + at * 0.5 + noise(at));
    assert.equal(growthOf('heap', values, tolerance).grows, true);
  });

  it('is not seen in noise, nor in what only warms up', () => {
    const values = Array.from({ length: 24 }, (_, at) => 50 + Math.min(at, 7) * 3 + noise(at));
    assert.equal(growthOf('heap', values, tolerance).grows, false);
  });
});
