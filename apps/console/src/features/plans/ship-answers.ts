import type { StatementInput } from '@echoloop/contract'

/** What the form holds by which a plan ships or is corrected. */
export type ShipAnswers = {
  saidZh?: string
  saidEn?: string
  didZh?: string
  didEn?: string
  isPublic?: boolean
  quoteIds?: string[]
  reason?: string
}

export function statementOf({
  saidZh = '',
  saidEn = '',
  didZh = '',
  didEn = '',
  isPublic = false,
  quoteIds = [],
}: ShipAnswers): StatementInput {
  return {
    said: { 'zh-CN': saidZh.trim(), en: saidEn.trim() },
    did: { 'zh-CN': didZh.trim(), en: didEn.trim() },
    isPublic,
    quoteIds,
  }
}
