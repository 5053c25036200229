/** Where a tab keeps nothing, words live as long as the page. */
const ofPage = new Map<string, string>()

/** What was typed under a name in this tab and has not been saved yet. */
export function readKeptWords(name: string): string | undefined {
  try {
    return sessionStorage.getItem(placeOf(name)) ?? undefined
  } catch {
    return ofPage.get(name)
  }
}

/** Keeps what was typed until it is saved; nothing, or words without any, is forgotten. */
export function keepWords(name: string, words: string | undefined): void {
  const isEmpty = words === undefined || words === ''
  try {
    if (isEmpty) sessionStorage.removeItem(placeOf(name))
    else sessionStorage.setItem(placeOf(name), words)
  } catch {
    if (isEmpty) ofPage.delete(name)
    else ofPage.set(name, words)
  }
}

function placeOf(name: string): string {
  return `echoloop.words.${name}`
}
