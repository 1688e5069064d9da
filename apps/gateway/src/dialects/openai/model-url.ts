/** The address of one model with the slashes of its name encoded, as they must be within a part of a path: not all clients do that. */
export function modelUrl(url: string): string {
  const [, name, query = ''] = /^\/v1\/models\/([^?]+)(\?.*)?$/s.exec(url) ?? [];
  return name === undefined ? url : `/v1/models/${name.replaceAll('/', '%2F')}${query}`;
}
