import { languageOf } from './widget-address.ts'

/** From the locales, put in when the script is bundled. */
declare const failureWords: Record<'zh-CN' | 'en', { failed: string; again: string }>

/** Below what stood in the page before, a quiet line with a way to ask again. Gives the line. */
export function showFailure(host: Element, root: ShadowRoot, retry: () => Promise<void>): Element {
  const words = failureWords[languageOf(host)]
  const line = document.createElement('p')
  line.setAttribute('role', 'status')
  line.lang = languageOf(host)
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = words.again
  button.addEventListener('click', () => {
    line.remove()
    retry().catch((error) => console.warn('Echoloop:', error))
  })
  line.append(`${words.failed} `, button)
  root.replaceChildren(document.createElement('slot'), line)
  return line
}

/** The line has no style sheet of the widget's: what could not be loaded may be that. */
export function failureSheet(): CSSStyleSheet {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(
    `p{margin:0}button{min-height:44px;padding:0 1em;font:inherit;color:inherit;background:none;border:1px solid;border-radius:var(--echoloop-radius,8px);cursor:pointer}`,
  )
  return sheet
}
