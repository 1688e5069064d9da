import { withoutBase64 } from './without-base64.js';

/** The one list of what must never stand in an error, a log or an inspected object. */
const SECRET_HEADER =
  /^(authorization|proxy-authorization|cookie|set-cookie|.*(api|access|subscription|auth)[-_]?(key|token).*)$/i;
const SECRET_PARAMETER = /([?&](?:[\w-]*(?:key|token|secret|password|signature)|sig)=)[^&#\s"']+/gi;
const SECRET_WORD = /\b(Bearer\s+|Basic\s+)[\w.~+/=-]{8,}|\b(?:sk|pk|rk|key)-[\w-]{8,}/gi;
const JSON_WEB_TOKEN = /\beyJ[\w-]{8,}\.[\w-]+\.[\w-]*/g;

const LONGEST_TEXT = 4096;
/** More than is kept, so that no secret is cut before it is known for one. */
const LOOKED_AT = 65_536;
const DEEPEST = 20;

/** A text without keys and pictures, cut after 4,096 characters. `secrets` are texts known to be secret, such as the key in use. */
export function redactText(text: string, secrets: readonly string[] = []): string {
  const known = secrets.reduce((clean, secret) => clean.replaceAll(secret, '[redacted]'), text);
  const clean = withoutBase64(known, LOOKED_AT)
    .slice(0, LOOKED_AT)
    .replace(SECRET_PARAMETER, '$1[redacted]')
    .replace(JSON_WEB_TOKEN, '[redacted]')
    .replace(SECRET_WORD, (_found, scheme: string | undefined) => `${scheme ?? ''}[redacted]`);
  return clean.length > LONGEST_TEXT ? `${clean.slice(0, LONGEST_TEXT)}... [cut]` : clean;
}

/** A copy of plain JSON data in which every text went through {@link redactText}. */
export function redactValue(value: unknown, secrets: readonly string[] = [], depth = 0): unknown {
  if (typeof value === 'string') return redactText(value, secrets);
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= DEEPEST) return '[nested too deep]';
  if (Array.isArray(value)) return value.map((item) => redactValue(item, secrets, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key,
      isSecretHeader(key) ? '[redacted]' : redactValue(member, secrets, depth + 1),
    ]),
  );
}

/** Headers whose secret ones say only that they were there. */
export function redactHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      isSecretHeader(name) ? '[redacted]' : redactText(value),
    ]),
  );
}

/** The secret texts that a request carries, to be kept out of whatever is said about it. */
export function secretsOf(headers: Readonly<Record<string, string>>): string[] {
  return Object.entries(headers)
    .filter(([name]) => isSecretHeader(name))
    .flatMap(([, value]) => [value, value.replace(/^\w+\s+/, '')])
    .filter((secret) => secret.length >= 4);
}

const isSecretHeader = (name: string): boolean => SECRET_HEADER.test(name);
