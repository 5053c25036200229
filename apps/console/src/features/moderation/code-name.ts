/** The short name of a reason; a code that this version does not know is shown as it is. */
export function codeName(names: Readonly<Record<string, string>>, code: string): string {
  return Object.hasOwn(names, code) ? (names[code] ?? code) : code
}
