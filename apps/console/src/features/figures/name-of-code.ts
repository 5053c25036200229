/** The word for a code, or the code itself where none is known. */
export function nameOfCode(names: Record<string, string>, code: string): string {
  return names[code] ?? code
}
