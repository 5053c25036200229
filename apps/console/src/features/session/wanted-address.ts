/** The address a person wanted before signing in; only addresses of this application count. */
export function wantedAddress(to: unknown): string | undefined {
  if (typeof to !== 'string' || !/^\/(?![/\\])/.test(to)) return undefined
  return to.startsWith('/sign-in') || to.startsWith('/set-up') ? undefined : to
}
