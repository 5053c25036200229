import type { Place, ReplyReading } from './read-reply.ts'

const street =
  /\b\d{1,4}[A-Za-z]? (?:[A-Z][a-z]{1,20} ){1,3}(?:Close|Crescent|Gardens?|Grove|Mews|Square|Place|Walk|Row|Rise|Hill|Way|Park|Green|View|Quay)\b|\b(?:Apt|Apartment|Flat)\.? ?#?\d{1,4}[A-Za-z]?\b/g
const estate =
  /(?:您|你|住|送到|寄到|寄往|送至|寄至)[^，。！？\n\d]{0,8}[\u4e00-\u9fff]{1,8}(?:小区|苑|园|城|府|庭|村|公寓|大厦|广场|湾|居|里)\d{1,4}(?:号楼|栋|幢|号|座|单元)/g
const yourNumber = /\byou(?:r \w+)?(?: number)?(?: on| at| is|:) {0,2}(\+?\d[\d -]{7,16}\d)/g

/** Homes and numbers that a reply tells to be the customer's, beside those that are found in every text. */
export function findHomes({ text, folded }: ReplyReading): Place[] {
  const found: Place[] = []
  for (const [words, pattern] of [
    [text, street] as const,
    [folded, estate] as const,
    [folded, yourNumber] as const,
  ]) {
    for (const match of words.matchAll(pattern)) {
      found.push({ start: match.index, end: match.index + match[0].length })
    }
  }
  return found
}
