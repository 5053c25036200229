import type { FindingWords, Verdict } from '@echoloop/verifier'

/** What the page gives its script: the shop, and all words in the reader's language. */
export type PageData = {
  shop: string
  language: string
  timeZone: string
  words: FindingWords
  verdicts: Record<Verdict, string>
  changedSince: string
  page: Record<
    | 'busy'
    | 'progress'
    | 'good'
    | 'bad'
    | 'noAnswer'
    | 'noReceipt'
    | 'noSignatures'
    | 'kept'
    | 'keptNone'
    | 'save'
    | 'contradiction'
    | 'saveOld'
    | 'saveNew',
    string
  >
}

/** Reads the data block that the server wrote into the page; undefined where it is not there. */
export function readPageData(root: Element): PageData | undefined {
  const text = root.querySelector('script[type="application/json"]')?.textContent
  if (!text) return undefined
  const data: unknown = JSON.parse(text)
  return isPageData(data) ? data : undefined
}

/** The block comes from the same server as this script; only that it is there is asked. */
function isPageData(data: unknown): data is PageData {
  return typeof data === 'object' && data !== null && 'shop' in data && 'words' in data && 'page' in data
}

/** A sentence of the page with its facts. */
export function fillIn(sentence: string, facts: Record<string, string>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => facts[name] ?? whole)
}
