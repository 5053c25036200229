import { renderJourneyWidget } from '@echoloop/storefront'
import { uuidOf } from '../../../platform/http/uuid-of.ts'
import { runInShop } from '../../../platform/scope.ts'
import { readJourneyPlan } from '../../journey/index.ts'
import { readShopRow } from '../../shops/index.ts'
import type { AskedShopWidget, WidgetAnswer } from './asked-widget.ts'
import { widgetFrameOf } from './widget-frame.ts'

/** The panel in which touchpoints ask, with the rules for it. */
export async function readJourneyWidget(asked: AskedShopWidget): Promise<WidgetAnswer | null> {
  const { shop, language, publicUrl } = asked
  const who = { shopId: uuidOf('shop', shop), actor: { kind: 'author' as const } }
  const { row, plan } = await runInShop(asked.platform, who, async (scope) => ({
    row: await readShopRow(scope),
    plan: await readJourneyPlan(scope),
  }))
  const frame = widgetFrameOf(asked, row)
  const pageUrl = `${publicUrl}/s/${shop}?lang=${language}`
  return { frame, body: renderJourneyWidget(frame, plan), pageUrl, isIdle: plan === null }
}
