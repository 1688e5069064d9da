/** The largest number of OpenAPI's format int32. */
export const INT32_MAX = 2 ** 31 - 1;

/** The largest number of OpenAPI's format int64 that a double holds; the next one is beyond it. */
export const INT64_MAX = 2 ** 63 - 1024;
