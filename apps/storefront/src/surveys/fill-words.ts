/** Puts values into the `{slots}` of words; a slot without a value stays as it is. */
export function fillWords(words: string, values: Readonly<Record<string, string | number>>): string {
  return words.replace(/\{(\w+)\}/g, (slot, name: string) => String(values[name] ?? slot))
}
