import { renderChatWidget } from '@echoloop/storefront'
import { uuidOf } from '../../../platform/http/uuid-of.ts'
import { runInShop } from '../../../platform/scope.ts'
import { readChatSettings } from '../../chat/index.ts'
import { readNotices } from '../../portal/index.ts'
import { readShopRow } from '../../shops/index.ts'
import type { AskedShopWidget, WidgetAnswer } from './asked-widget.ts'
import { widgetFrameOf } from './widget-frame.ts'

/** The button of the chat with its window, closed; nothing at all where the shop does not chat. */
export async function readChatWidget(asked: AskedShopWidget): Promise<WidgetAnswer | null> {
  const { shop, language, publicUrl, canMail } = asked
  const who = { shopId: uuidOf('shop', shop), actor: { kind: 'author' as const } }
  const found = await runInShop(asked.platform, who, async (scope) => ({
    row: await readShopRow(scope),
    settings: await readChatSettings(scope),
    notice: (await readNotices(scope))[0].text[language],
  }))
  const frame = widgetFrameOf(asked, found.row)
  const pageUrl = `${publicUrl}/talk?shop=${shop}&lang=${language}`
  const body = renderChatWidget(frame, { shop, canMail, notice: found.notice, pageUrl })
  return { frame, body, pageUrl, isIdle: !found.settings.isOn }
}
