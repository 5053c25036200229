/** The address if it leads to a web page (http, https or a path of this site), else undefined. */
export function webAddress(address: string | null | undefined): string | undefined {
  if (!address) return undefined
  return /^(https?:\/\/|\/(?![/\\]))/i.test(address) ? address : undefined
}
