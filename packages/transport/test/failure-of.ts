/** The error that a promise must be rejected with; fails where it is not, or with another class. */
export async function failureOf<Failure extends Error>(
  promise: Promise<unknown>,
  errorClass: abstract new (...given: never[]) => Failure,
): Promise<Failure> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof errorClass) return error;
    throw error;
  }
  throw new Error(`no ${errorClass.name} came`);
}
