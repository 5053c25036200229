import type { Widget } from './widget.ts'

/** Opens pictures large, with arrows and Esc, and adds further ones in place. */
export function enhance(widget: Widget): void {
  const { root, signal } = widget
  const viewer = root.querySelector('dialog')
  const tiles = () => [...root.querySelectorAll<HTMLAnchorElement>('a[data-large]')]
  let current = 0

  const show = (number: number) => {
    const all = tiles()
    current = (number + all.length) % all.length
    const tile = all[current]
    if (viewer && tile) fillViewer(viewer, tile, { number: current + 1, of: all.length })
  }
  root.addEventListener(
    'click',
    (event) => {
      if (!(event instanceof MouseEvent) || event.ctrlKey || event.metaKey || event.shiftKey) return
      const target = event.target instanceof Element ? event.target : null
      const tile = target?.closest<HTMLAnchorElement>('a[data-large]')
      const more = target?.closest<HTMLAnchorElement>('a[data-more]')
      const step = target?.closest<HTMLElement>('[data-step]')?.dataset.step
      if (tile) {
        event.preventDefault()
        show(tiles().indexOf(tile))
        viewer?.showModal()
      } else if (more) {
        event.preventDefault()
        addMore(widget, more).catch(() => location.assign(more.href))
      } else if (step) show(current + Number(step))
      else if (target?.closest('[data-close], [data-review]') || target === viewer) viewer?.close()
    },
    { signal },
  )
  viewer?.addEventListener(
    'keydown',
    ({ key }) => {
      if (key === 'ArrowRight') show(current + 1)
      if (key === 'ArrowLeft') show(current - 1)
    },
    { signal },
  )
}

type Place = { number: number; of: number }

function fillViewer(viewer: HTMLDialogElement, tile: HTMLAnchorElement, { number, of }: Place): void {
  const picture = viewer.querySelector('img')
  const place = viewer.querySelector<HTMLElement>('[data-place]')
  const review = viewer.querySelector<HTMLAnchorElement>('[data-review]')
  const { large = '', width = '', height = '' } = tile.dataset
  if (!picture || !place || !review) return
  picture.width = Number(width)
  picture.height = Number(height)
  picture.src = large
  picture.alt = tile.querySelector('img')?.alt ?? ''
  const words = place.dataset.place ?? ''
  place.textContent = words.replace('{number}', String(number)).replace('{of}', String(of))
  review.href = tile.href
}

async function addMore(widget: Widget, more: HTMLAnchorElement): Promise<void> {
  const { root, fetchBehind } = widget
  const fresh = await fetchBehind(more.href)
  const added = [...(fresh.querySelector('[data-tiles]')?.children ?? [])]
  root.querySelector('[data-tiles]')?.append(...added)
  root
    .querySelector('[data-part=more]')
    ?.replaceChildren(...(fresh.querySelector('[data-part=more]')?.childNodes ?? []))
  added[0]?.querySelector('a')?.focus({ preventScroll: true })
}
