import { type Html, html } from '@echoloop/markup'
import { type PageFrame, wordsOf } from './page-frame.ts'

/** `field` is the id of the field it belongs to; empty for what concerns the whole page. */
export type Problem = { field: string; message: string }

/** What is to be mended, above the form, with a way to each field. */
export function renderProblems(frame: PageFrame, problems: readonly Problem[]): Html | null {
  if (problems.length === 0) return null
  const items = problems.map(({ field, message }) =>
    field === '' ? html`<li>${message}</li>` : html`<li><a href="#${field}">${message}</a></li>`,
  )
  return html`<section class="problems" role="alert"><h2>${wordsOf(frame).form.problems(problems.length)}</h2><ul>${items}</ul></section>`
}
