/** The name of a code in a table of names; a code that is not in the table is shown as it is. */
export function nameOf(names: Readonly<Record<string, string>>, code: string): string {
  return Object.hasOwn(names, code) ? (names[code] ?? code) : code
}
