import { type Html, html } from '@echoloop/markup'
import type { AskedQuestion } from './asked-question.ts'
import { fieldLimits } from './field-limits.ts'
import { fillWords } from './fill-words.ts'
import type { SurveyView } from './survey-view.ts'

/** A chooser for pictures; those that have arrived stay as hidden fields, so that going back loses none. */
export function renderPicture({ words }: SurveyView, { question, answer }: AskedQuestion): Html {
  const uploads = answer !== undefined && 'uploads' in answer ? answer.uploads : []
  const most = Math.min(question.most ?? fieldLimits.pictures, fieldLimits.pictures)
  const kept = uploads.map((id, index) => {
    const name = fillWords(words.picture.shown, { number: index + 1 })
    return html`<li data-upload="${id}"><input type="hidden" name="upload" value="${id}"><span>✓ ${name}</span><button type="button" class="move" data-remove aria-label="${fillWords(words.picture.remove, { name })}">×</button></li>`
  })
  return html`<ul class="pictures">${kept}</ul>
<label class="chooser"><input type="file" name="files" accept="image/jpeg,image/png,image/webp,image/gif"${most > 1 && html` multiple`} data-most="${most}" aria-labelledby="survey-asked survey-choose"><span id="survey-choose">${words.picture.choose}</span></label>
<p class="sending" role="status"></p>`
}
