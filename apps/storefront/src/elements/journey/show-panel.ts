export type PanelContext = {
  survey: string
  touchpoint: string
  page: string
  words?: string | undefined
  signed?: string | undefined
}

export type PanelDoors = {
  host: HTMLElement
  root: ShadowRoot
  signal: AbortSignal
  onAnswered: () => void
  onDismissed: () => void
}

const loadMs = 10_000

/**
 * Opens the panel in the corner with the survey in it, once the survey is there: it lies over the page and has its size
 * from the first moment, so that nothing moves. It takes no focus, but says in a live region that it is there; Escape
 * within it closes it. False when there is nothing to show.
 */
export async function showPanel(doors: PanelDoors, context: PanelContext): Promise<boolean> {
  const { host, root } = doors
  const panel = root.querySelector<HTMLElement>('.panel')
  const place = root.querySelector<HTMLElement>('[data-survey]')
  if (!panel || !place || !panel.hidden) return false
  const survey = surveyElement(host, context)
  panel.classList.add('is-coming')
  host.hidden = false
  panel.hidden = false
  place.replaceChildren(survey)
  if (!(await hasCome(survey, doors.signal))) {
    panel.hidden = true
    place.replaceChildren()
    return false
  }
  panel.classList.remove('is-coming')
  place.addEventListener('echoloop-answered', doors.onAnswered, { once: true, signal: doors.signal })
  const note = root.querySelector('[data-note]')
  // A live region speaks of what changes after it is there.
  if (note) setTimeout(() => note.replaceChildren(note.getAttribute('data-note') ?? ''), 100)
  const close = (event: Event) => {
    if (event instanceof KeyboardEvent && event.key !== 'Escape') return
    panel.hidden = true
    place.replaceChildren()
    doors.onDismissed()
  }
  const options = { signal: doors.signal }
  root.querySelector('[data-close]')?.addEventListener('click', close, { ...options, once: true })
  panel.addEventListener('keydown', close, options)
  return true
}

/** True once the survey stands in its element; false when it does not come. */
async function hasCome(survey: HTMLElement, signal: AbortSignal): Promise<boolean> {
  const until = performance.now() + loadMs
  while (performance.now() < until && !signal.aborted) {
    if (survey.shadowRoot?.querySelector('.survey form')) return true
    await new Promise((resolve) => setTimeout(resolve, 60))
  }
  return false
}

/** The survey's own element, with what it is to carry along as touchpoint and context. */
function surveyElement(host: HTMLElement, context: PanelContext): HTMLElement {
  const element = document.createElement('echoloop-survey')
  const { survey, touchpoint, page, words, signed } = context
  const attributes = {
    survey,
    shop: host.getAttribute('shop'),
    base: host.getAttribute('base'),
    language: host.getAttribute('language') ?? host.closest('[lang]')?.getAttribute('lang'),
    theme: host.getAttribute('theme'),
    touchpoint,
    page,
    words,
    signed,
  }
  for (const [name, value] of Object.entries(attributes)) if (value) element.setAttribute(name, value)
  return element
}
