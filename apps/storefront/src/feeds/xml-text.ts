import { escapeHtml } from '@echoloop/markup'

/**
 * Text for an element or a quoted attribute of XML 1.0: the five signs as numbers, so that `]]>` is none; control
 * characters, invisible trickery and lone surrogates are gone, and so are the two characters that XML forbids besides.
 */
export function xmlText(text: string): string {
  return escapeHtml(text).replaceAll(/[\ufffe\uffff]/g, '')
}

/** One element with text; nothing at all where there is no text. */
export function xmlElement(name: string, text: string | null | undefined): string {
  const escaped = text ? xmlText(text).trim() : ''
  return escaped === '' ? '' : `<${name}>${escaped}</${name}>`
}

/** `<many><one>…</one></many>`; nothing at all where there is no text. */
export function xmlList(names: { many: string; one: string }, texts: readonly string[]): string {
  const elements = texts.map((text) => xmlElement(names.one, text)).join('')
  return elements === '' ? '' : `<${names.many}>${elements}</${names.many}>`
}
