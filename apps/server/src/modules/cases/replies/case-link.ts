import { chooseLocale } from '@echoloop/locales'
import type { Keys } from '../../../platform/crypto/keys.ts'

/** Whose page of which case: one person sees nothing of another one in the same case. */
export type CaseLink = { shopId: string; caseId: string; customerId: string }

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const payloadPattern = new RegExp(`^(${uuid}) (${uuid}) (${uuid})$`)

/** The token of a person's own page of a case, safe in an address. */
export function signCaseLink(keys: Keys, { shopId, caseId, customerId }: CaseLink): string {
  return keys.sign('case', `${shopId} ${caseId} ${customerId}`)
}

/** Its address, which opens in the language given. */
export function caseUrl(keys: Keys, publicUrl: string, link: CaseLink & { language: string }): string {
  return `${publicUrl}/case/${signCaseLink(keys, link)}?lang=${chooseLocale(link.language)}`
}

/** What a token leads to, or undefined when it was not signed here for this. */
export function readCaseLink(keys: Keys, token: string): CaseLink | undefined {
  const [, shopId, caseId, customerId] = payloadPattern.exec(keys.verify('case', token) ?? '') ?? []
  return shopId && caseId && customerId ? { shopId, caseId, customerId } : undefined
}
