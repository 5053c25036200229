/** A copy with letters replaced, left out or added from another text, so that `edits` places differ. */
export function plantEdits(
  text: string,
  order: { edits: number; donor: string; random: () => number },
): string {
  const { edits, random } = order
  const letters = Array.from(text)
  const donor = Array.from(order.donor)
  for (let edit = 0; edit < edits; edit++) {
    const at = Math.floor(random() * letters.length)
    const letter = donor[Math.floor(random() * donor.length)] ?? '一'
    const how = random()
    if (how < 0.4) letters.splice(at, 1, letter)
    else if (how < 0.7) letters.splice(at, 1)
    else letters.splice(at, 0, letter)
  }
  return letters.join('')
}
