import { chooseLocale, type LocaleName } from '@echoloop/locales'
import { renderRequestMail } from '@echoloop/storefront'
import type { Scope } from '../../../platform/scope.ts'
import type { OrderLineFacts } from '../../catalogue/index.ts'
import { readContacts } from '../../customers/index.ts'
import type { MessageRef, Prepared } from '../../outreach/index.ts'
import { readShopRow } from '../../shops/index.ts'
import { signLink } from '../signed-link.ts'
import { joinRequests } from './join-requests.ts'
import { planRequest } from './plan-request.ts'
import { type KnownLine, readRequestFacts } from './request-facts.ts'
import { listOfOrder, lockPlanned, type RequestRow } from './request-queries.ts'
import { changeRequest, keepRequestLink } from './request-store.ts'

const validDays = 45
const dayMs = 86_400_000

/** Checks everything again in the transaction that claims the message, and writes it when all still holds. */
export async function prepareRequest(
  scope: Scope,
  message: MessageRef,
  { publicUrl }: { publicUrl: string },
): Promise<Prepared> {
  const planned = await lockPlanned(scope, message.customerId)
  const request = planned.find(({ id }) => id === message.subjectId)
  if (request?.messageId !== message.id) return { kind: 'drop', reason: 'replaced' }
  const { facts } = await readRequestFacts(scope, request)
  const plan = planRequest(facts)
  if (plan.kind === 'drop') return plan
  if (plan.kind === 'later') return { kind: 'later', notBefore: plan.notBefore }
  const joining = await joinRequests(scope, { request, planned, lines: plan.lines })
  if (joining.kind === 'later') return joining
  const { facts: joined, known } = await readRequestFacts(scope, request)
  const whole = planRequest(joined)
  if (whole.kind === 'drop') return whole
  if (whole.kind === 'later') return { kind: 'later', notBefore: whole.notBefore }
  await changeRequest(scope, request.id, { state: 'leaving' })
  const products = whole.lines.flatMap((line) => known.filter((one) => one.line === line))
  return writeRequest(scope, { request, products, timesMax: joined.policy.reminders + 1, publicUrl })
}

type Written = { request: RequestRow; products: KnownLine[]; timesMax: number; publicUrl: string }

async function writeRequest(
  scope: Scope,
  { request, products, timesMax, publicUrl }: Written,
): Promise<Prepared> {
  const shop = await readShopRow(scope)
  const person = await readContacts(scope, request.customerId)
  const language = chooseLocale(person?.language ?? shop.language)
  const expiresAt = new Date(scope.now.getTime() + validDays * dayMs)
  const links: { name: string; url: string }[] = []
  for (const { facts } of products) {
    const url = await linkOf(scope, { request, facts, expiresAt, publicUrl })
    const name = language === 'en' ? (facts.productNameEn ?? facts.productName) : facts.productName
    links.push({ name, url: `${url}?lang=${language}` })
  }
  const timeZone = person?.timeZone && isTimeZoneName(person.timeZone) ? person.timeZone : shop.timeZone
  const mail = renderRequestMail(
    { language, shopName: shop.name, isDemo: shop.isDemo, timeZone },
    {
      kind: request.step === 0 ? 'invitation' : 'reminder',
      orders: [...new Set(products.map(({ facts }) => facts.number))],
      products: links,
      expiresAt,
      timesMax,
      shortUrl: shortUrlOf(scope, { request, links, publicUrl, language }),
    },
  )
  return { kind: 'send', ...mail }
}

/** A line keeps its link over all reminders, and with it the draft in the buyer's browser; each makes it valid anew. */
async function linkOf(
  scope: Scope,
  wanted: { request: RequestRow; facts: OrderLineFacts; expiresAt: Date; publicUrl: string },
): Promise<string> {
  const { orderId, productId } = wanted.facts
  const [invitation] = await listOfOrder(scope, wanted.request.orderId)
  const requestId = invitation?.id ?? wanted.request.id
  const id = await keepRequestLink(scope, { requestId, orderId, productId, expiresAt: wanted.expiresAt })
  return `${wanted.publicUrl}/r/${signLink(scope.keys, { purpose: 'review', shopId: scope.shopId, id })}`
}

/** A name of no zone known here must not keep a mail from leaving. */
function isTimeZoneName(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined
  } catch {
    return false
  }
}

/** A short message has room for one link: to the form, or to the order when there is more to choose from. */
function shortUrlOf(
  scope: Scope,
  wanted: { request: RequestRow; links: { url: string }[]; publicUrl: string; language: LocaleName },
): string {
  const [only, more] = wanted.links
  if (only && !more) return only.url
  const order = { purpose: 'order' as const, shopId: scope.shopId, id: wanted.request.orderId }
  return `${wanted.publicUrl}/o/${signLink(scope.keys, order)}?lang=${wanted.language}`
}
