import { type Html, type HtmlPart, html } from '@echoloop/markup'
import type { Problem } from '../render-problems.ts'

export type Field = {
  /** Name in the posted form. */
  name: string
  /** Unique in its page. */
  id: string
  label: string
  hint?: string
  value?: string
  /** Further attributes of the input, such as its type and length. */
  attributes: Html
  isLong?: boolean
  /** Stands behind the label of what may be left out. */
  optional?: string
  problems: readonly Problem[]
}

/** A labelled field with its hint and what is wrong with it, tied together for screen readers. */
export function renderField(field: Field): Html {
  const { id, label, hint, optional } = field
  const problem = field.problems.find((one) => one.field === id)?.message
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ')
  const common = html`id="${id}" name="${field.name}" dir="auto"${described && html` aria-describedby="${described}"`}${problem && html` aria-invalid="true"`}${field.attributes}`
  // The parser drops a line feed right after the tag, so one is given to it.
  const control = field.isLong
    ? html`<textarea ${common} rows="5">
${field.value}</textarea>`
    : html`<input ${common} value="${field.value}">`
  return html`<div class="field"><label for="${id}">${label}${optional && html` <span class="optional">${optional}</span>`}</label>
${hint && html`<p class="hint" id="${id}-hint">${hint}</p>`}
${problem && html`<p class="problem" id="${id}-problem">${problem}</p>`}
${control}</div>`
}

/** A box to tick; `note` stands below it. */
export function renderTick(tick: {
  name: string
  id: string
  label: HtmlPart
  isTicked: boolean
  problem?: string
}): Html {
  const { id, name, label, isTicked, problem } = tick
  return html`<div class="field"><label class="check"><input type="checkbox" id="${id}" name="${name}" value="true"${isTicked && html` checked`}${problem && html` aria-invalid="true" aria-describedby="${id}-problem"`}><span>${label}</span></label>
${problem && html`<p class="problem" id="${id}-problem">${problem}</p>`}</div>`
}
