import { detectLanguage, fingerprint, maskPersonalData, normaliseText, searchTerms } from '@echoloop/analysis'

/** What is written of a voice: masked, searchable; `original` only where masking changed something. */
export type PreparedText = {
  title: string | null
  text: string | null
  language: string
  masked: string[]
  /** Lexemes for a `tsvector` literal, and the rest for the English parser. */
  lexemes: string
  latin: string
  fingerprint: string
  original: string | null
}

/** Normalises, masks and prepares the words of one voice. Pure. */
export function prepareText(words: {
  title?: string | null
  text?: string | null
  language?: string
}): PreparedText {
  const title = normalise(words.title)
  const text = normalise(words.text)
  const maskedTitle = title === null ? null : maskPersonalData(title)
  const maskedText = text === null ? null : maskPersonalData(text)
  const found = [...new Set([...(maskedTitle?.found ?? []), ...(maskedText?.found ?? [])])]
  const all = [maskedTitle?.text, maskedText?.text].filter((part) => part !== undefined).join('\n')
  const { bigrams, latin } = searchTerms(all)
  return {
    title: maskedTitle?.text ?? null,
    text: maskedText?.text ?? null,
    language: all === '' ? languageOfHint(words.language) : detectLanguage(maskedText?.text || all),
    masked: found,
    // Runs of ideographs hold neither quote nor backslash, so that quoting is joining.
    lexemes: bigrams.length === 0 ? '' : `'${bigrams.join("' '")}'`,
    latin,
    fingerprint: signedHash(fingerprint(all)),
    original: found.length > 0 ? JSON.stringify({ title, text }) : null,
  }
}

function normalise(words: string | null | undefined): string | null {
  if (words === null || words === undefined) return null
  return normaliseText(words) || null
}

function languageOfHint(hint: string | undefined): string {
  if (hint?.toLowerCase().startsWith('zh')) return 'zh-Hans'
  return hint?.toLowerCase().startsWith('en') ? 'en' : 'other'
}

/** 64 bits in hex → the signed decimal that a `bigint` column takes. */
function signedHash(hex: string): string {
  return BigInt.asIntN(64, BigInt(`0x${hex || '0'}`)).toString()
}
