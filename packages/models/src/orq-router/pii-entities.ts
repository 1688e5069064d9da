/** The kinds of personal data that are found in Dutch text. Source: orq.ai OpenAPI of 2026-08-21, `PIIRedactionPluginNl`. */
export const dutchPiiEntities = [
  'AGE',
  'API_KEY',
  'BANK_ROUTING',
  'BIC',
  'BIOMETRIC_ID',
  'BLOOD_TYPE',
  'BSN',
  'CREDIT_CARD',
  'CRYPTO',
  'DATE_TIME',
  'DEVICE_ID',
  'EDUCATION_LEVEL',
  'EMAIL_ADDRESS',
  'EMPLOYMENT_STATUS',
  'GENDER',
  'HEALTH_PLAN_ID',
  'HTTP_COOKIE',
  'IBAN_CODE',
  'ID',
  'ID_CARD',
  'IMEI',
  'IP_ADDRESS',
  'KVK_NUMBER',
  'LANGUAGE',
  'LICENSE_NUMBER',
  'LICENSE_PLATE',
  'LOCATION',
  'MAC_ADDRESS',
  'MEDICAL_RECORD',
  'NRP',
  'ORGANIZATION',
  'PASSPORT',
  'PASSWORD',
  'PERSON',
  'PHONE_NUMBER',
  'PIN',
  'POLITICAL_VIEW',
  'RACE_ETHNICITY',
  'RELIGIOUS_BELIEF',
  'SEXUALITY',
  'TAX_ID',
  'TITLE',
  'URL',
  'US_DRIVER_LICENSE',
  'US_SSN',
  'VEHICLE_ID',
] as const;

/**
 * The kinds of personal data that are found in English text, and where the language is not said.
 * Source: orq.ai OpenAPI of 2026-08-21, `PIIRedactionPluginEn`.
 */
export const piiEntities = [
  ...dutchPiiEntities,
  'JOBTITLE',
  'JWT',
  'MEDICAL_LICENSE',
  'UK_NHS',
  'US_BANK_NUMBER',
  'US_ITIN',
  'US_PASSPORT',
  'UUID',
] as const;

/** A kind of personal data. */
export type PiiEntity = (typeof piiEntities)[number];

/** A kind of personal data that is found in Dutch text. */
export type DutchPiiEntity = (typeof dutchPiiEntities)[number];
