import type { Scope } from '../../../platform/scope.ts'

type Signing = Pick<Scope, 'keys' | 'shopId'>

const tagPattern = /\+c(\d{1,9})-([0-9a-f]{20})@/iu
const localMax = 64

/** An address by which an answer finds its case, such as `hello+c12-….@shop.example`; the plain one where it is too long. */
export function taggedAddress(signing: Signing, address: string, caseNumber: number): string {
  const at = address.lastIndexOf('@')
  const local = `${address.slice(0, at)}+c${caseNumber}-${macOf(signing, caseNumber)}`
  return local.length > localMax ? address : `${local}${address.slice(at)}`
}

/** The number that a signed address of this shop names; nothing for one that was not signed here. */
export function numberOfTag(signing: Signing, addresses: readonly string[]): number | null {
  for (const address of addresses) {
    const [, digits, mac] = tagPattern.exec(address) ?? []
    const number = Number(digits)
    if (mac !== undefined && Number.isInteger(number) && macOf(signing, number) === mac.toLowerCase())
      return number
  }
  return null
}

/** Without the tag, so that our own address is known again. */
export function withoutTag(address: string): string {
  return address.replace(tagPattern, '@')
}

function macOf({ keys, shopId }: Signing, number: number): string {
  return keys.lookup(shopId, `mail-tag\n${number}`).toString('hex', 0, 10)
}
