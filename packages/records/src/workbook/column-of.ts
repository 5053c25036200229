/** The column of a cell by its reference, from 0: "BC12" → 54. */
export function columnOf(reference: string): number {
  let column = 0
  for (let index = 0; index < reference.length && index < 4; index += 1) {
    const letter = reference.charCodeAt(index) & ~32
    if (letter < 65 || letter > 90) break
    column = column * 26 + letter - 64
  }
  return column - 1
}
