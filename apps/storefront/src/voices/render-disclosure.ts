import { type Disclosure, type ReviewTrait, reviewIncentives } from '@echoloop/contract'
import { type Html, html } from '@echoloop/markup'
import type { PageFrame } from '../page-frame.ts'
import { type DisclosureValues, traitField } from '../read-review-form.ts'
import type { Problem } from '../render-problems.ts'
import { voiceWordsOf } from './render-ask-link-form.ts'

export type DisclosureFields = {
  /** What the shop lets authors tell about themselves. */
  traits: readonly ReviewTrait[]
  values?: DisclosureValues
  problems?: readonly Problem[]
}

/** What an author says about the own interest and person: fields of the review form, none of them needed. */
export function renderDisclosure(frame: PageFrame, data: DisclosureFields): Html {
  const words = voiceWordsOf(frame).disclosure
  const chosen = data.values?.incentive ?? ''
  const options = reviewIncentives.map((one) => renderOption(one, words.incentives[one], chosen))
  return html`${renderTraits(frame, data)}
<fieldset class="field disclosure-fields"><legend>${words.legend}</legend>
<p class="hint" id="disclosure-hint">${words.why}</p>
<div class="field"><label for="incentive">${words.incentive}</label>
<select id="incentive" name="incentive" aria-describedby="disclosure-hint">${renderOption('', words.incentives.none, chosen)}${options}</select></div>
<label class="check"><input type="checkbox" name="byStaff" value="true"${data.values?.byStaff && html` checked`}><span>${words.staff}</span></label>
</fieldset>`
}

function renderTraits(frame: PageFrame, { traits, values, problems = [] }: DisclosureFields): Html | null {
  if (traits.length === 0) return null
  const words = voiceWordsOf(frame).traits
  const selects = traits.map(({ code, name, nameEn, values: choices }) => {
    const id = traitField(code)
    const problem = problems.find(({ field }) => field === id)?.message
    const chosen = values?.traits[code] ?? ''
    const options = choices.map((choice) => renderOption(choice, choice, chosen))
    return html`<div class="field"><label for="${id}" dir="auto">${frame.language === 'en' ? nameEn : name}</label>
${problem && html`<p class="problem" id="${id}-problem">${problem}</p>`}
<select id="${id}" name="${id}"${problem && html` aria-invalid="true" aria-describedby="${id}-problem"`}>${renderOption('', words.none, chosen)}${options}</select></div>`
  })
  return html`<fieldset class="field disclosure-fields"><legend>${words.legend}</legend>
<p class="hint">${words.hint}</p>
<div class="trait-fields">${selects}</div></fieldset>`
}

function renderOption(value: string, name: string, chosen: string): Html {
  return html`<option value="${value}"${value === chosen && html` selected`}>${name}</option>`
}

export type OwnDisclosure = Omit<Disclosure, 'traits'> & {
  traits: readonly { name: string; value: string }[]
}

/** The same beside the own review. */
export function renderOwnDisclosure(frame: PageFrame, disclosure: OwnDisclosure | undefined): Html | null {
  if (!disclosure) return null
  const words = voiceWordsOf(frame).disclosure
  const { incentive, byStaff, traits } = disclosure
  const said = [incentive && words.got(words.incentives[incentive]), byStaff && words.isStaff].filter(
    (line) => typeof line === 'string' && line !== '',
  )
  const own = traits.map(({ name, value }) => html`<li>${name}: ${value}</li>`)
  return html`${own.length > 0 && html`<ul class="dimensions" aria-label="${voiceWordsOf(frame).traits.legend}">${own}</ul>`}
${said.length > 0 && html`<p class="quiet">${[...said, words.shown].join(' ')}</p>`}`
}
