import { type Html, html } from '@echoloop/markup'
import { elementAssetPath } from '../element-assets.ts'
import type { PageFrame } from '../page-frame.ts'
import { renderStarShapes } from '../render-stars.ts'
import { type WidgetName, widgetParts } from './widget-parts.ts'

/** A widget's content, ready for its element. */
export type WidgetContent = {
  name: WidgetName
  body: Html
  /**
   * The same in one line, for a server that writes it into the page. A style sheet within the text above the fold would
   * stop the page being painted, so that such a line has none: it looks like the page around it until the script comes.
   */
  line?: Html
}

export type EmbeddedWidget = WidgetContent & {
  /** Attributes of the element: product, shop, language and what else the shop chose. */
  attributes: Readonly<Record<string, string | undefined>>
  /** Where the same can be read, for browsers without declarative shadow roots. */
  pageUrl: string
}

/** What an element fetches and puts into its shadow root. */
export function renderWidget(frame: PageFrame, { name, body }: WidgetContent): Html {
  return html`${renderStarShapes()}<div class="widget widget-${name}" lang="${frame.language}">
${body}
</div>
`
}

/** The whole element as a shop's server writes it into its page: styled and readable without a script. */
export function renderEmbeddedWidget(frame: PageFrame, widget: EmbeddedWidget): Html {
  const { name, attributes, pageUrl, line } = widget
  const given = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : html` ${key}="${value}"`,
  )
  if (line) return html`<echoloop-${name}${given}>${line}</echoloop-${name}>\n`
  const links = (widgetParts[name]?.styles ?? []).map(
    (style) => html`<link rel="stylesheet" href="${frame.assets}/${elementAssetPath(style)}">\n`,
  )
  return html`<echoloop-${name}${given}><template shadowrootmode="open">
${links}${renderWidget(frame, widget)}</template>
<a href="${pageUrl}">${pageUrl}</a></echoloop-${name}>
`
}
