import type { Widget } from './widget.ts'

/** Counts in place whether a review helped; pressing the same button again takes the answer back. */
export function sendVote(widget: Widget, form: HTMLFormElement, pressed: HTMLElement | null): void {
  if (!(pressed instanceof HTMLButtonElement) || form.ariaBusy === 'true') return
  const isTakenBack = pressed.ariaPressed === 'true'
  const shop = new URL(form.action).searchParams.get('shop')
  const isHelpful = isTakenBack ? null : pressed.value === 'true'
  form.ariaBusy = 'true'
  widget
    .post(form.dataset.vote ?? '', { shop, isHelpful })
    .then((response) => {
      if (!response.ok) throw new Error(String(response.status))
      for (const button of form.querySelectorAll('button')) {
        button.ariaPressed = String(button === pressed && !isTakenBack)
      }
      say(form, isTakenBack ? form.dataset.unvoted : form.dataset.voted)
    })
    .catch(() => say(form, form.dataset.failed))
    .finally(() => {
      form.ariaBusy = 'false'
    })
}

function say(form: HTMLFormElement, words: string | undefined): void {
  const said = form.querySelector('.vote-said')
  if (said) said.textContent = words ?? ''
}
