/** True under `npm test`: tests that repeat one step do it less often, or leave out its slowest variant, unlike under `npm run test:all` and in CI. */
export const isShort = process.env.SHORT_TESTS === '1';
