import { type BoardState, boardStates, portalKinds, toPublicId } from '@echoloop/contract'
import {
  type BoardLine,
  printings,
  renderChangelog,
  renderCharter,
  renderPortalHome,
  renderPortalPrint,
  renderRoadmap,
} from '@echoloop/storefront'
import { AppError } from '../../../platform/app-error.ts'
import { qrCodeSvg } from '../../../platform/paper/draw-qr-code.ts'
import {
  type BoardItemRow,
  readChangelog,
  readCharter,
  readPortalSettings,
  readRoadmap,
} from '../../portal/index.ts'
import type { PageVisit } from '../page-visit.ts'
import { sendCacheable } from '../send-cacheable.ts'
import { leadOf, shopIdOf, withShop } from './portal-visit.ts'

const htmlType = 'text/html; charset=utf-8'

/** Public pages may be kept by whoever asks again each time. */
export function sendPublic(visit: PageVisit, body: string): void {
  visit.reply.header('vary', 'accept-language')
  sendCacheable(visit.request, visit.reply, { type: htmlType, body })
}

/** GET /voice?shop=…: what can be told. */
export async function showPortalHome(visit: PageVisit): Promise<void> {
  const { frame, shop, found } = await withShop(visit, shopIdOf(visit), readPortalSettings)
  const kinds = portalKinds.filter((kind) => found.kinds[kind].isOffered)
  sendPublic(visit, renderPortalHome(frame, { shop, kinds }))
}

/** GET /voice/roadmap?shop=… */
export async function showRoadmapPage(visit: PageVisit): Promise<void> {
  const { frame, shop, found } = await withShop(visit, shopIdOf(visit), readRoadmap)
  sendPublic(visit, renderRoadmap(frame, { shop, items: found.map(lineOf) }))
}

/** GET /voice/changelog?shop=… */
export async function showChangelogPage(visit: PageVisit): Promise<void> {
  const { frame, shop, found } = await withShop(visit, shopIdOf(visit), (scope) =>
    readChangelog(scope, visit.language),
  )
  const changes = found.map(({ at, itemId, ...change }) => ({
    ...change,
    at: at.toISOString(),
    itemId: shop.hasBoard && itemId ? toPublicId('boardItem', itemId) : null,
  }))
  sendPublic(visit, renderChangelog(frame, { shop, changes }))
}

/** GET /voice/charter?shop=… */
export async function showCharterPage(visit: PageVisit): Promise<void> {
  const { frame, shop, found } = await withShop(visit, shopIdOf(visit), async (scope) => ({
    charter: await readCharter(scope, visit.language),
    now: scope.now,
  }))
  const { charter, now } = found
  sendPublic(
    visit,
    renderCharter(frame, { ...charter, shop, asOf: `${now.toISOString().slice(0, 10)}T12:00:00Z` }),
  )
}

/** GET /voice/print/:what?shop=…: poster, cards, banner. */
export async function showPrintPage(visit: PageVisit, kind: string): Promise<void> {
  const what = printings.find((one) => one === kind)
  if (!what) throw new AppError('request/not-found')
  const { frame, shop } = await withShop(visit, shopIdOf(visit), () => Promise.resolve())
  const qrPath = `/voice/qr.svg?shop=${shop.id}`
  const page = renderPortalPrint(frame, {
    shopId: shop.id,
    what,
    url: portalUrl(visit, shop.id),
    qrUrl: qrPath,
    qrPublicUrl: `${visit.publicUrl}${qrPath}`,
  })
  sendPublic(visit, page)
}

/** GET /voice/qr.svg?shop=…: the code that leads to the portal; other sites may show it. */
export async function sendQrCode(visit: PageVisit): Promise<void> {
  const { shop } = await withShop(visit, shopIdOf(visit), () => Promise.resolve())
  visit.reply.header('cross-origin-resource-policy', 'cross-origin')
  sendCacheable(visit.request, visit.reply, {
    type: 'image/svg+xml',
    body: qrCodeSvg(portalUrl(visit, shop.id)),
  })
}

function portalUrl({ publicUrl }: PageVisit, shop: string): string {
  return `${publicUrl}/voice?shop=${shop}`
}

/** A suggestion as a line of a list. */
export function lineOf(row: BoardItemRow): BoardLine {
  return {
    id: toPublicId('boardItem', row.id),
    title: row.title,
    state: shownState(row.state),
    votes: row.votes,
    comments: row.comments,
    lead: leadOf(row.text),
  }
}

export function shownState(state: string): BoardState {
  return boardStates.find((one) => one === state) ?? 'open'
}
