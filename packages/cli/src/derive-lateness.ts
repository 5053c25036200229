import { parseMoment } from '@echoloop/records'

const promisedNames = new Set(
  'promisedat promiseddate promiseddelivery estimateddelivery estimateddeliverydate expecteddelivery 承诺送达时间 承诺送达日期 预计送达时间 预计送达日期 预计到货时间'.split(
    ' ',
  ),
)
const deliveredNames = new Set(
  'deliveredat delivereddate deliverydate actualdelivery deliveredcustomerdate 送达时间 送达日期 签收时间 签收日期 实际送达时间 到货时间'.split(
    ' ',
  ),
)
const dayMs = 86_400_000

/**
 * From the promised and the real delivery, if both are known: whether the delivery was `late` (yes or no), that is on a
 * later day (UTC) than promised.
 */
export function deriveLateness(facts: object): Record<string, string> {
  const promised = momentOf(facts, promisedNames)
  const delivered = momentOf(facts, deliveredNames)
  if (promised === undefined || delivered === undefined) return {}
  // A promise is kept until the end of its day.
  return { late: Math.floor(delivered / dayMs) > Math.floor(promised / dayMs) ? 'yes' : 'no' }
}

function momentOf(facts: object, names: Set<string>): number | undefined {
  for (const [name, value] of Object.entries(facts)) {
    if (!names.has(name.toLowerCase().replace(/[\s_-]/g, ''))) continue
    const moment = parseMoment(value, { dateOrder: 'dmy' })
    if (typeof moment === 'string') return Date.parse(moment)
  }
  return undefined
}
