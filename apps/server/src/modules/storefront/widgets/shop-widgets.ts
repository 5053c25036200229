import type { ShopWidgetName } from '@echoloop/contract'
import type { ShopWidget } from './asked-widget.ts'
import { readBestWidget } from './read-best-widget.ts'
import { readChatWidget } from './read-chat-widget.ts'
import { readFeedbackWidget } from './read-feedback-widget.ts'
import { readJourneyWidget } from './read-journey-widget.ts'
import { readSaidAndDoneWidget } from './read-said-and-done-widget.ts'
import { readShopRatingWidget } from './read-shop-rating-widget.ts'

/** The widgets that speak of the whole shop. */
export const shopWidgets: Readonly<Partial<Record<ShopWidgetName, ShopWidget>>> = {
  rating: readShopRatingWidget,
  best: readBestWidget,
  feedback: readFeedbackWidget,
  journey: readJourneyWidget,
  chat: readChatWidget,
  'said-and-done': readSaidAndDoneWidget,
}
