import { locales } from '@echoloop/locales'
import { type Html, html } from '@echoloop/markup'
import type { PageFrame } from './page-frame.ts'
import { renderDate } from './render-date.ts'
import type { Problem } from './render-problems.ts'

/** An author's appeal; times are ISO 8601. */
export type Appeal = {
  words: string
  state: 'open' | 'upheld' | 'rejected' | 'ended'
  answer: string | null
  createdAt: string
  decidedAt: string | null
}

type Given = {
  appeal?: Appeal | null
  mayAppeal?: { action: string } | null
  answer?: { problems: readonly Problem[]; words?: string }
}

const wordsMax = 2000

/** The newest appeal with its outcome, and the form for a new one. Needs no script. */
export function renderAppeal(frame: PageFrame, { appeal, mayAppeal, answer }: Given): Html {
  return html`${appeal && renderOutcome(frame, appeal)}${mayAppeal && renderForm(frame, mayAppeal.action, answer)}`
}

function renderOutcome(frame: PageFrame, appeal: Appeal): Html {
  const words = locales[frame.language].screening.appeal
  return html`<section class="do appeal"><h2>${words[appeal.state]}</h2>
${appeal.state === 'open' && html`<p>${words.openText}</p>`}
${appeal.answer !== null && html`<p class="quiet">${words.answer}</p><blockquote dir="auto">${appeal.answer}</blockquote>`}
<p class="quiet">${words.yours} · ${renderDate(frame, appeal.createdAt)}</p><blockquote dir="auto">${appeal.words}</blockquote>
</section>`
}

function renderForm(frame: PageFrame, action: string, answer: Given['answer']): Html {
  const words = locales[frame.language].screening.appeal
  const problem = answer?.problems.find(({ field }) => field === 'words')?.message
  // The parser drops a line feed right after the tag, so one is given to it.
  return html`<details class="do"${answer?.words !== undefined && html` open`}><summary>${words.heading}</summary>
<form method="post" action="${action}">
<div class="field"><label for="words">${words.label}</label>
<p class="hint" id="words-hint">${words.text}</p>
${problem && html`<p class="problem" id="words-problem">${problem}</p>`}
<textarea id="words" name="words" rows="4" maxlength="${wordsMax}" dir="auto" required aria-describedby="words-hint${problem ? ' words-problem' : ''}"${problem && html` aria-invalid="true"`}>
${answer?.words}</textarea></div>
<p><button class="button" type="submit">${words.send}</button></p>
</form></details>`
}
