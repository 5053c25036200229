/**
 * The name of a code in a table of names; a code that is not in the table is shown as it is. One such as `survey:sur_…`
 * has the name of its kind and its last four characters, by which two of a kind are told apart.
 */
export function nameOf(names: Readonly<Record<string, string>>, code: string): string {
  if (Object.hasOwn(names, code)) return names[code] ?? code
  const [kind = '', id] = code.split(':')
  const name = id && Object.hasOwn(names, kind) ? names[kind] : undefined
  return name === undefined ? code : `${name} …${code.slice(-4)}`
}
