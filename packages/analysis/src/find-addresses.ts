import type { PersonalDataSpan } from './personal-data.ts'

const number = '[0-9０-９]{1,5}'
const houseNumber = new RegExp(`${number}[号號弄栋棟幢座室单單](?:[楼樓元])?`, 'g')
const roadEnd = /[路街道巷弄村里屯组区號号园苑庄城厦座镇乡]$/
const region = /[省市区县區縣镇鎮乡州旗路街道巷弄村]/g
const roomTail = new RegExp(
  `^(?:[-—]?${number}[号號弄栋棟幢座室层楼樓单單元]{1,2}|[-—]${number}|[A-Za-z座]{1,2}(?=[0-9座栋]))`,
)
const buildingTail = /^[\u4e00-\u9fa5]{0,10}?[0-9０-９A-Z]{1,4}[号號弄栋棟幢座室层楼樓单單元]{1,2}/
const leadIn = /.*(?:地址|住在|寄到|寄往|送到|送货到|家在|住|寄|在|到|是|址|我家|于|来自)[:：是在]?/
const american =
  /\b[0-9]{1,5}(?: [NSEW]\.?)?(?: [A-Z][a-z]{1,20}){1,3} (?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Ln|Drive|Dr|Court|Ct|Parkway|Pkwy|Terrace|Highway|Hwy)\b\.?(?:,? (?:Apt|Apartment|Suite|Ste|Unit|#)\.? ?[0-9A-Za-z]{1,6}\b)?/g

/**
 * Finds Chinese addresses down to a house ("XX市XX区XX路12号3单元501") and American street addresses. A place
 * without a house number is no personal data. Linear time: every look to either side is bounded.
 */
export function findAddresses(text: string): PersonalDataSpan[] {
  const spans: PersonalDataSpan[] = []
  let end = 0
  for (const match of text.matchAll(houseNumber)) {
    if (match.index < end) continue
    const start = startOfAddress(text.slice(Math.max(end, match.index - 36), match.index))
    if (start === undefined) continue
    end = endOfAddress(text, match.index + match[0].length)
    spans.push({ kind: 'address', start: match.index - start, end })
  }
  for (const match of text.matchAll(american)) {
    spans.push({ kind: 'address', start: match.index, end: match.index + match[0].length })
  }
  return spans
}

// Answers how many units before the house number the address begins, or nothing when no road stands there.
function startOfAddress(before: string): number | undefined {
  const run = /[\u4e00-\u9fa5A-Za-z]{2,}$/.exec(before)?.[0] ?? ''
  const place = run.slice(leadIn.exec(run)?.[0].length ?? 0)
  if (place.length < 2 || !roadEnd.test(place)) return undefined
  const levels = place.match(region)?.length ?? 0
  const isRoad = /[\u4e00-\u9fa5]{2,}[路街道巷弄村]$/.test(place)
  return levels >= 2 || isRoad ? place.length : undefined
}

function endOfAddress(text: string, from: number): number {
  let end = from
  for (let step = 0; step < 5; step++) {
    const rest = text.slice(end, end + 24)
    const tail =
      roomTail.exec(rest)?.[0] ??
      buildingTail.exec(rest)?.[0] ??
      /^[0-9０-９]{2,5}(?![0-9.元块年月天])/.exec(rest)?.[0]
    if (tail === undefined || tail === '') return end
    end += tail.length
  }
  return end
}
