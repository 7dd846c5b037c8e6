// The elements that a test looks at one by one: what is held of each of none is held of nothing.
import assert from 'node:assert/strict';

/** Every element of a locator, of which there has to be at least one. */
export const each = async (locator) => {
  const all = await locator.all();
  assert.ok(all.length > 0, `there is no ${locator}`);
  return all;
};
