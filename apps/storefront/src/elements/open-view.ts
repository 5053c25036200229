import type { WidgetParts } from '../widgets/widget-parts.ts'
import { fetchText } from './fetch-text.ts'
import { giveBack } from './give-back.ts'
import { loadStyleSheet } from './load-style-sheet.ts'
import { placeRules } from './place-rules.ts'
import { safeFragment } from './safe-fragment.ts'
import { failureSheet, showFailure } from './show-failure.ts'
import { whenWanted } from './when-wanted.ts'
import type { Widget } from './widget.ts'
import { languageOf, serverAddress, widgetAddress } from './widget-address.ts'

type Shown = { name: string; parts: WidgetParts }
type Run = { host: HTMLElement; root: ShadowRoot; signal: AbortSignal; address: URL } & Shown

/**
 * Gives an element its shadow root and keeps it true to its attributes. Gives back what is to be called when anything
 * about the element changed; changes of one moment, and moves within the page, lead to one request or none.
 */
export function openView(host: HTMLElement, shown: Shown): () => void {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' })
  // A root that came with the page holds the content of the attributes that came with it.
  let isGiven = root.querySelector('.widget') !== null
  if (!isGiven) {
    root.append(document.createElement('slot'))
    root.adoptedStyleSheets = [placeSheet(shown.parts.reserve)]
  }
  let current = ''
  let ending = new AbortController()
  let isDue = false

  const look = () => {
    isDue = false
    const address = widgetAddress(host, shown.name)
    if (host.isConnected && address.href === current) return pointBadge(host, root)
    ending.abort()
    current = ''
    if (!host.isConnected) return
    current = address.href
    ending = new AbortController()
    const run = { host, root, signal: ending.signal, address, ...shown }
    const showing = isGiven ? adopt(run) : show(run)
    isGiven = false
    showing.catch((error) => console.warn('Echoloop:', error))
  }
  return () => {
    if (isDue) return
    isDue = true
    queueMicrotask(look)
  }
}

/** What stands in the page until then stays until then. */
async function show(run: Run): Promise<void> {
  const { host, root, signal, address, parts } = run
  await whenWanted(host, signal)
  try {
    const [text, ...sheets] = await Promise.all([fetchText(address, signal), ...sheetsOf(parts)])
    if (signal.aborted) return
    root.adoptedStyleSheets = [...sheets, placeSheet(parts.reserve)]
    root.replaceChildren(safeFragment(text))
  } catch (error) {
    if (signal.aborted) return
    root.adoptedStyleSheets = [failureSheet(), placeSheet(parts.reserve)]
    const line = showFailure(host, root, () => show(run))
    giveBack(host, line, () => {
      if (!signal.aborted && line.isConnected) root.adoptedStyleSheets = [failureSheet(), placeSheet()]
    })
    throw error
  }
  await enliven(run)
}

/** The page came with the content: what a strict policy kept from the links inside comes by script. */
async function adopt(run: Run): Promise<void> {
  const sheets = await Promise.all(sheetsOf(run.parts))
  if (run.signal.aborted) return
  run.root.adoptedStyleSheets = sheets
  await enliven(run)
}

async function enliven(run: Run): Promise<void> {
  const { host, root, signal, parts } = run
  pointBadge(host, root)
  const content = root.querySelector('.widget')
  if (content) {
    giveBack(host, content, () => {
      const sheets = root.adoptedStyleSheets
      if (!signal.aborted && sheets.length > parts.styles.length)
        root.adoptedStyleSheets = sheets.slice(0, -1)
    })
  }
  if (!content || !parts.script) return
  const { enhance } = await import(assetAddress(parts.script))
  if (!signal.aborted) enhance(widgetOf(run))
}

function widgetOf({ host, root, signal, address }: Run): Widget {
  return {
    root,
    signal,
    isOurs: false,
    async fetchBehind(link) {
      const url = new URL(address)
      for (const [name, value] of new URL(link).searchParams) {
        if (name !== 'shop' && name !== 'lang') url.searchParams.append(name, value)
      }
      return safeFragment(await fetchText(url, signal))
    },
    post: (path, body) =>
      fetch(new URL(path, serverAddress(host)), {
        method: 'POST',
        credentials: 'omit',
        headers: { 'content-type': 'application/json', 'accept-language': languageOf(host) },
        body: JSON.stringify(body),
        // What is sent as a page is left still arrives; browsers keep 64 KiB at most alive, and only events come then.
        keepalive: path.endsWith('events'),
        signal,
      }),
  }
}

/** A badge leads to the list in the same page where the shop says which it is. */
function pointBadge(host: Element, root: ShadowRoot): void {
  const href = host.getAttribute('href')
  const link = root.querySelector('a[data-list]')
  if (href && link && /^(#|https?:|\/)/.test(href)) link.setAttribute('href', href)
}

function sheetsOf(parts: WidgetParts): Promise<CSSStyleSheet>[] {
  return parts.styles.map((style) => loadStyleSheet(assetAddress(style)))
}

/** Files of the elements lie beside this script. */
function assetAddress(path: string): string {
  return new URL(path, import.meta.url).href
}

/** Keeps the element's place free until its content is there. */
function placeSheet(reserve = '0'): CSSStyleSheet {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(
    `:host{${placeRules}min-height:var(--echoloop-reserve,${reserve})!important}:host([hidden]){display:none!important}`,
  )
  return sheet
}
