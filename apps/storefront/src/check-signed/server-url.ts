/** The server's address as this script was reached, with a path where there is one, without a slash at its end. */
export function serverUrl(): string {
  return new URL('..', import.meta.url).href.replace(/\/$/, '')
}
