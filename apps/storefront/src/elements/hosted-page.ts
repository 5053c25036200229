import { fetchText } from './fetch-text.ts'
import { safeFragment } from './safe-fragment.ts'
import type { Widget } from './widget.ts'
import { enhance as enhanceQuestions } from './widget-questions.ts'
import { enhance as enhanceReviews } from './widget-reviews.ts'

const enhancers: Record<string, (widget: Widget) => void> = {
  reviews: enhanceReviews,
  questions: enhanceQuestions,
}

/** The widgets of a page of ours stand in it as they are; `data-widget` names them. */
for (const root of document.querySelectorAll<HTMLElement>('[data-widget]')) {
  enhancers[root.dataset.widget ?? '']?.(widgetOf(root))
}

function widgetOf(root: HTMLElement): Widget {
  const { signal } = new AbortController()
  return {
    root,
    signal,
    isOurs: true,
    fetchBehind: async (link) => safeFragment(await fetchText(new URL(link), signal)),
    post: (path, body) =>
      fetch(new URL(`../${path}`, import.meta.url), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
  }
}
