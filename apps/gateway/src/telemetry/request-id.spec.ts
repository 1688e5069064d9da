import { createRequestId } from './request-id.js';

it('is a UUID of version 7 (RFC 9562), later ones behind earlier ones', () => {
  // The example of RFC 9562, appendix A.6.
  expect(createRequestId(1_645_557_742_000)).toMatch(
    /^req_017f22e2-79b0-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  );
  expect(createRequestId(2) > createRequestId(1)).toBe(true);
  expect(createRequestId(1)).not.toBe(createRequestId(1));
});
