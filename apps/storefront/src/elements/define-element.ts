import type { WidgetParts } from '../widgets/widget-parts.ts'
import { openView } from './open-view.ts'

/** Defines `<echoloop-name>`. Whatever happens to it (attributes, moves), its view is asked to look again. */
export function defineElement(name: string, parts: WidgetParts): void {
  const tag = `echoloop-${name}`
  if (customElements.get(tag)) return
  customElements.define(
    tag,
    class extends HTMLElement {
      static observedAttributes = ['product', 'sku', 'shop', 'base', 'language', 'href', 'token', 'survey']
      #update = openView(this, { name, parts })

      connectedCallback() {
        this.#update()
      }

      disconnectedCallback() {
        this.#update()
      }

      attributeChangedCallback() {
        this.#update()
      }
    },
  )
}
