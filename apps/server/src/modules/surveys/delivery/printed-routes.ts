import { endpoints } from '@echoloop/contract'
import { textIn } from '@echoloop/survey'
import { AppError } from '../../../platform/app-error.ts'
import { open, type Route, type Visit } from '../../../platform/http/route.ts'
import { uuidOf } from '../../../platform/http/uuid-of.ts'
import { qrCodePng, qrCodeSvg } from '../../../platform/paper/draw-qr-code.ts'
import { runInShop, type Scope } from '../../../platform/scope.ts'
import { readShopRow } from '../../shops/index.ts'
import { readDelivered } from './delivery-queries.ts'
import { previewInvitation } from './preview-invitation.ts'
import { renderPoster } from './render-poster.ts'
import { readWish, surveyAddress } from './survey-address.ts'
import { writeLinksCsv } from './write-links-csv.ts'

/** A frame of the console shows the mail: nothing in it may run, load or lead anywhere. */
const previewSecurityPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'; sandbox"
/** Pixels a side: sharp on a poster too. */
const pngWidth = 1024

type Wish = { language?: string | undefined; hidden?: string | undefined }

/** What is no JSON: pictures, sheets, tables, the mail as it looks. Drawn after the transaction. */
export function printedRoutes({ publicUrl }: { publicUrl: string }): Route[] {
  const asked = (visit: Visit, surveyId: string, wish: Wish) =>
    inCallersShop(visit, (scope) =>
      readPlace(scope, { surveyId: uuidOf('survey', surveyId), wish, publicUrl }),
    )
  return [
    open(endpoints.readSurveyQrSvg, async (visit, { params, query }) => {
      const { url } = await asked(visit, params.surveyId, query)
      send(visit, { type: 'image/svg+xml', name: `${params.surveyId}.svg`, file: qrCodeSvg(url) })
      return undefined
    }),
    open(endpoints.readSurveyQrPng, async (visit, { params, query }) => {
      const { url } = await asked(visit, params.surveyId, query)
      send(visit, { type: 'image/png', name: `${params.surveyId}.png`, file: await qrCodePng(url, pngWidth) })
      return undefined
    }),
    open(endpoints.printSurveyPoster, async (visit, { params, query }) => {
      const { url, title, shop } = await asked(visit, params.surveyId, query)
      const words = query.words ?? shop.language
      const file = await renderPoster(words, { size: query.size, shopName: shop.name, title, url })
      send(visit, { type: 'application/pdf', name: `${params.surveyId}-${query.size}.pdf`, file })
      return undefined
    }),
    open(endpoints.downloadSurveyLinks, async (visit, { params }) => {
      const file = await inCallersShop(visit, (scope) =>
        writeLinksCsv(scope, {
          surveyId: uuidOf('survey', params.surveyId),
          listId: uuidOf('surveyList', params.listId),
          publicUrl,
        }),
      )
      send(visit, { type: 'text/csv; charset=utf-8', name: `${params.listId}.csv`, file, isDownload: true })
      return undefined
    }),
    open(endpoints.previewSurveyMailPage, async (visit, { params, query }) => {
      const { html } = await inCallersShop(visit, (scope) =>
        previewInvitation(scope, { surveyId: uuidOf('survey', params.surveyId), ...query }),
      )
      visit.reply
        .header('content-security-policy', previewSecurityPolicy)
        .type('text/html; charset=utf-8')
        .send(html)
      return undefined
    }),
  ]
}

async function readPlace(
  scope: Scope,
  { surveyId, wish, publicUrl }: { surveyId: string; wish: Wish; publicUrl: string },
) {
  const { definition, name } = await readDelivered(scope, surveyId)
  const facts = readWish(definition, wish)
  const shop = await readShopRow(scope)
  return {
    shop,
    title: textIn(definition.title, definition.languages, facts.language ?? shop.language) || name,
    url: surveyAddress({ publicUrl, shopId: scope.shopId, surveyId }, { ...facts, channel: 'qr' }),
  }
}

type Sent = { type: string; name: string; file: string | Buffer; isDownload?: true }

function send({ reply }: Visit, { type, name, file, isDownload }: Sent): void {
  reply
    .type(type)
    .header('cache-control', 'no-store')
    .header('content-disposition', `${isDownload ? 'attachment' : 'inline'}; filename="${name}"`)
    .send(file)
}

function inCallersShop<T>({ caller, platform }: Visit, work: (scope: Scope) => Promise<T>): Promise<T> {
  if (!caller) throw new AppError('session/needed')
  return runInShop(platform, caller, work)
}
