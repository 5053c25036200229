import type { ProductWidgetName, ShopWidgetName } from '@echoloop/contract'

/** A survey speaks of neither a product nor the shop, and comes through a door of its own. */
export type WidgetName = ProductWidgetName | ShopWidgetName | 'survey'

/** What an element needs in a browser beside the loader. */
export type WidgetParts = {
  /** Style sheets in `assets`; `widgets.css` is what all share. */
  styles: readonly string[]
  /** Script in `assets` that makes it answer; its source in `elements` has the same name. A badge needs none. */
  script?: string
  /** Height kept free until the content is there, a CSS length; `echoloop.css` says the same. */
  reserve?: string
}

/** All widgets that exist. A new one adds its line here and in the server's table of product or shop widgets. */
export const widgetParts: Readonly<Partial<Record<WidgetName, WidgetParts>>> = {
  rating: { styles: ['widgets.css'], reserve: '2.75rem' },
  reviews: {
    styles: ['widgets.css', 'widget-reviews.css'],
    script: 'widget-reviews.js',
    reserve: 'max(32rem, 100vh)',
  },
  gallery: {
    styles: ['widgets.css', 'widget-plain.css', 'widget-gallery.css'],
    script: 'widget-gallery.js',
    reserve: '12rem',
  },
  questions: {
    styles: ['widgets.css', 'widget-plain.css', 'widget-fields.css', 'widget-questions.css'],
    script: 'widget-questions.js',
    reserve: '32rem',
  },
  form: {
    styles: ['widgets.css', 'widget-plain.css', 'widget-fields.css', 'widget-form.css'],
    script: 'widget-form.js',
    reserve: '28rem',
  },
  certificates: { styles: ['widgets.css', 'widget-plain.css', 'widget-proofs.css'], reserve: '12rem' },
  chat: {
    styles: ['widgets.css', 'widget-plain.css', 'widget-chat.css'],
    script: 'widget-chat.js',
  },
  feedback: {
    styles: ['widgets.css', 'widget-plain.css', 'widget-fields.css', 'widget-feedback.css'],
    script: 'widget-feedback.js',
  },
  journey: {
    styles: ['widgets.css', 'widget-plain.css', 'widget-journey.css'],
    script: 'widget-journey.js',
  },
  best: { styles: ['widgets.css', 'widget-plain.css', 'widget-scores.css'], reserve: 'max(24rem, 100vh)' },
  survey: {
    styles: ['widgets.css', 'widget-plain.css', 'widget-survey.css'],
    script: 'widget-survey.js',
    reserve: '28rem',
  },
  'said-and-done': { styles: ['widgets.css', 'widget-plain.css', 'widget-deeds.css'], reserve: '20rem' },
}
