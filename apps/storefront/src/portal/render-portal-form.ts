import { type Media, type PortalKind, type PortalQuestion, portalLimits } from '@echoloop/contract'
import { type Html, html } from '@echoloop/markup'
import type { PageFrame } from '../page-frame.ts'
import { type Problem, renderProblems } from '../render-problems.ts'
import { renderText } from '../render-text.ts'
import { renderField, renderTick } from '../voices/render-field.ts'
import { inBothLanguages, type PortalShop, portalWordsOf, renderPortalPage } from './portal-frame.ts'

export type PortalFormValues = {
  text: string
  name: string
  email: string
  hasAgreed: boolean
  mayBePublic: boolean
  answers: Record<string, string>
}

export type PortalForm = {
  shop: PortalShop
  kind: PortalKind
  questions: readonly PortalQuestion[]
  notice: { version: number; text: string }
  /** Signed; makes a form that is sent twice one form. */
  draft: string
  /** Pictures that came with an earlier sending. */
  media: readonly Media[]
  values?: PortalFormValues
  problems: readonly Problem[]
}

/** The form of one kind. Complete without a script; the script shows similar suggestions while somebody types. */
export function renderPortalForm(frame: PageFrame, data: PortalForm): string {
  const { form: words } = portalWordsOf(frame)
  const path = `/voice/form/${data.kind}?shop=${data.shop.id}`
  return renderPortalPage(frame, {
    title: `${words.headings[data.kind]} · ${frame.shopName}`,
    place: 'home',
    shop: data.shop,
    isPrivate: true,
    hasScript: data.kind === 'suggestion' && data.shop.hasBoard,
    languageUrls: inBothLanguages(path),
    main: html`<h1>${words.headings[data.kind]}</h1>
${renderProblems(frame, data.problems)}
<form class="voice-form" method="post" enctype="multipart/form-data" action="${path}&lang=${frame.language}">
<input type="hidden" name="draft" value="${data.draft}">
${renderFields(frame, data)}
${data.questions.map((question) => renderQuestion(frame, question, data))}
${renderFiles(frame, data)}
${renderWho(frame, data)}
${renderConsent(frame, data)}
<div class="send"><button class="button" type="submit">${words.send}</button></div>
</form>`,
  })
}

function renderFields(frame: PageFrame, { kind, shop, values, problems }: PortalForm): Html {
  const { form: words } = portalWordsOf(frame)
  const field = renderField({
    id: 'text',
    name: 'text',
    label: words.text,
    hint: words.textHint,
    value: values?.text ?? '',
    isLong: true,
    attributes: html` required maxlength="${portalLimits.text}"`,
    problems,
  })
  if (kind !== 'suggestion' || !shop.hasBoard) return field
  return html`${field}
<div class="similar" data-similar="/v1/storefront/board/similar?shop=${shop.id}" data-one="${words.votes(1)}" data-many="${words.votes(0).replace('0', '{count}')}" data-language="${frame.language}" hidden><p>${words.similar}</p><ul aria-live="polite"></ul></div>`
}

type OfQuestion = Pick<PortalForm, 'values' | 'problems'>

function renderQuestion(frame: PageFrame, question: PortalQuestion, { values, problems }: OfQuestion): Html {
  const words = portalWordsOf(frame)
  const id = `answers.${question.key}`
  const label = question.label[frame.language]
  const value = values?.answers[question.key] ?? ''
  if (question.type !== 'choice')
    return renderField({
      id,
      name: id,
      label,
      value,
      isLong: question.type === 'text',
      attributes: html`${question.type === 'line' && html` type="text"`} maxlength="${portalLimits.answer}"${question.isRequired && html` required`}`,
      problems,
      ...(question.isRequired ? {} : { optional: words.optional }),
    })
  const problem = problems.find(({ field }) => field === id)?.message
  const options = question.choices.map((choice) => {
    const text = choice[frame.language]
    return html`<option${text === value && html` selected`}>${text}</option>`
  })
  return html`<div class="field"><label for="${id}">${label}${!question.isRequired && html` <span class="optional">${words.optional}</span>`}</label>
${problem && html`<p class="problem" id="${id}-problem">${problem}</p>`}
<select id="${id}" name="${id}"${question.isRequired && html` required`}${problem && html` aria-invalid="true" aria-describedby="${id}-problem"`}><option value="">${words.form.choose}</option>${options}</select></div>`
}

function renderFiles(frame: PageFrame, { media, problems }: PortalForm): Html {
  const { form: words, optional } = portalWordsOf(frame)
  const problem = problems.find(({ field }) => field === 'files')?.message
  const kept = media.map(
    ({ id, kind, thumbUrl }) =>
      html`${kind === 'image' && html`<img src="${thumbUrl}" width="96" height="96" alt="">`}<input type="hidden" name="attachmentIds" value="${id}">`,
  )
  return html`<div class="field"><label for="files">${words.files} <span class="optional">${optional}</span></label>
<p class="hint" id="files-hint">${words.filesHint}</p>
${problem && html`<p class="problem" id="files-problem">${problem}</p>`}
${media.length > 0 && html`<p class="kept-files">${kept}<span>${words.kept(media.length)}</span></p>`}
<input id="files" name="files" type="file" multiple accept="image/jpeg,image/png,image/webp,image/gif" aria-describedby="files-hint${problem ? ' files-problem' : ''}"></div>`
}

function renderWho(frame: PageFrame, { values, problems }: PortalForm): Html {
  const { form: words, optional } = portalWordsOf(frame)
  return html`${renderField({
    id: 'email',
    name: 'email',
    label: words.email,
    hint: words.emailHint,
    optional,
    value: values?.email ?? '',
    attributes: html` type="email" maxlength="${portalLimits.email}" autocomplete="email"`,
    problems,
  })}
${renderField({
  id: 'name',
  name: 'name',
  label: words.name,
  optional,
  value: values?.name ?? '',
  attributes: html` type="text" maxlength="${portalLimits.name}" autocomplete="name"`,
  problems,
})}`
}

function renderConsent(frame: PageFrame, { kind, shop, notice, values, problems }: PortalForm): Html {
  const { form: words } = portalWordsOf(frame)
  const problem = problems.find(({ field }) => field === 'hasAgreed')?.message
  const isForBoard = kind === 'suggestion' && shop.hasBoard
  return html`${
    isForBoard &&
    html`<div>${renderTick({
      id: 'mayBePublic',
      name: 'mayBePublic',
      label: words.public,
      isTicked: values?.mayBePublic ?? false,
    })}<p class="hint">${words.publicHint}</p></div>`
  }
<details class="notice"><summary>${words.notice(notice.version)}</summary><div class="text" dir="auto">${renderText(frame, notice.text)}</div></details>
${renderTick({
  id: 'hasAgreed',
  name: 'hasAgreed',
  label: words.agree,
  isTicked: values?.hasAgreed ?? false,
  ...(problem === undefined ? {} : { problem }),
})}`
}
