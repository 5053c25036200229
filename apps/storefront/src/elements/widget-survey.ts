import { runSurvey } from './survey/run-survey.ts'
import type { Doors } from './survey/send-draft.ts'
import type { SurveyFound } from './survey/survey-draft.ts'
import type { Widget } from './widget.ts'
import { serverAddress } from './widget-address.ts'

/** A survey within a shop's page. */
export function enhance({ root, signal }: Widget): void {
  const section = root.querySelector<HTMLElement>('.survey')
  if (!section || !(root instanceof ShadowRoot)) return
  const { host } = root
  runSurvey({
    section,
    signal,
    isOurs: false,
    doors: openDoors(serverAddress(host)),
    found: foundBy(host),
    onEnd: () => host.dispatchEvent(new CustomEvent('echoloop-answered', { bubbles: true })),
  })
}

/** A page, or the panel of a touchpoint, says where the survey stands. */
function foundBy(host: Element): SurveyFound | undefined {
  const given = (name: string) => {
    const value = host.getAttribute(name)
    return value ? { [name]: value } : {}
  }
  const touchpoint = host.getAttribute('touchpoint')
  return touchpoint ? { touchpoint, ...given('page'), ...given('words'), ...given('signed') } : undefined
}

/** Asks the server at this address; the browser's cookies stay out of it. */
export function openDoors(base: string): Doors {
  return (method, path, body) => {
    const isFile = body instanceof Blob
    return fetch(new URL(path, base), {
      method,
      credentials: 'omit',
      headers: { 'content-type': isFile ? 'application/octet-stream' : 'application/json' },
      body: isFile ? body : JSON.stringify(body),
      signal: AbortSignal.timeout(isFile ? 120_000 : 15_000),
    })
  }
}
