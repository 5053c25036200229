import { endpoints } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import { open, type Route, type Visit } from '../../../platform/http/route.ts'
import { sendCacheable } from '../send-cacheable.ts'
import type { AskedWidget, WidgetDoors } from './asked-widget.ts'
import { makeProductWidget, makeShopWidget } from './make-widget.ts'

/** Widgets as HTML: fragments for the elements, and whole elements for shops that render on their server. */
export function widgetRoutes(doors: WidgetDoors): Route[] {
  return [
    open(endpoints.readProductWidget, async (visit, { params, query }) => {
      const body = await makeProductWidget(askedBy(visit, doors, query.language), params, query)
      if (body === null) throw new AppError('product/not-found')
      return send(visit, body)
    }),
    open(endpoints.readShopWidget, async (visit, { params, query }) => {
      const body = await makeShopWidget(askedBy(visit, doors, query.language), params, query)
      if (body === null) throw new AppError('shop/not-found')
      return send(visit, body)
    }),
  ]
}

function askedBy(
  { platform, reply, locale }: Visit,
  doors: WidgetDoors,
  chosen: AskedWidget['language'] | undefined,
): Omit<AskedWidget, 'shop'> {
  // Set before anything can be refused: the element must be able to read the refusal as well.
  reply.header('access-control-allow-origin', '*')
  if (chosen === undefined) reply.header('vary', 'accept-language')
  return { ...doors, platform, language: chosen ?? locale }
}

function send({ request, reply }: Visit, body: string): undefined {
  sendCacheable(request, reply, { type: 'text/html; charset=utf-8', body })
  return undefined
}
