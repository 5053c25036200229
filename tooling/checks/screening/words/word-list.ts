/** Words written in one line, cut at the bars. */
export function wordList(words: string): string[] {
  return words.split('|')
}
