import { pathOf } from '@echoloop/survey'
import { readPostedAnswer } from '../../surveys/read-posted-answer.ts'
import type { SurveyData } from '../../surveys/render-survey.ts'
import { renderSurveyBar } from '../../surveys/render-survey.ts'
import { directionOf } from '../../surveys/survey-view.ts'
import { safeFragment } from '../safe-fragment.ts'
import { openDraftStore } from './draft-store.ts'
import { dragChoice } from './drag-choice.ts'
import { sayKept, sendSoon, sendWhenBack } from './keep-sending.ts'
import { mergeDrafts } from './merge-drafts.ts'
import { rankByTap } from './rank-choices.ts'
import type { Doors } from './send-draft.ts'
import { sendOut } from './send-out.ts'
import { choosePictures, removePicture } from './send-pictures.ts'
import { showNow, showOver } from './show-step.ts'
import { beginDraft, isSent, type SurveyFound, stateOf } from './survey-draft.ts'
import { listenToKeys } from './survey-keys.ts'
import { startKiosk } from './survey-kiosk.ts'
import { type SurveyRun, saveDraft, viewOf } from './survey-run.ts'
import { goBack, goOn, takeHelp } from './take-answer.ts'
import { watchFields } from './watch-fields.ts'

export type SurveyPlace = {
  section: HTMLElement
  doors: Doors
  signal: AbortSignal
  isOurs: boolean
  found?: SurveyFound | undefined
  /** The last question was answered. */
  onEnd?: () => void
}

/** Makes the survey of a page answer by itself: kept in the browser, sent as it goes, also later. */
export function runSurvey(place: SurveyPlace): void {
  const { section, signal } = place
  const form = section.querySelector<HTMLFormElement>('form[data-step]')
  const block = section.querySelector('script[type="application/json"]')
  if (!form || !block) return
  const data: SurveyData = JSON.parse(block.textContent ?? '')
  const isKiosk = data.channel === 'kiosk'
  const store = openDraftStore(data)
  const kept = isKiosk ? undefined : store.read()
  const isResumed = kept !== undefined && 'answers' in kept
  // A closed survey is shown as such, but to those who began it before.
  if (data.isClosed && !isResumed) return
  const draft = isResumed ? kept : beginDraft(data)
  draft.language = data.language
  draft.found ??= place.found
  const run: SurveyRun = {
    ...place,
    form,
    data,
    store,
    draft,
    sending: undefined,
    failures: 0,
    onChange: () => showNow(run, true),
    onEnd: () => place.onEnd?.(),
  }
  const { words } = viewOf(run)
  listen(run)
  if (kept && 'over' in kept) {
    showOver(run, kept)
    return
  }
  if (!isResumed) takeTyped(run)
  if (isKiosk) startKiosk(run)
  else showNow(run, false)
  if (isResumed && Object.keys(draft.answers).length > 0) sayKept(run, words.kept.resumed)
  else if (!store.isLasting) sayKept(run, words.kept.noStorage)
  if (isResumed && !isSent(draft)) void sendSoon(run)
  void sendOut(run)
  signal.addEventListener('abort', () => saveDraft(run), { once: true })
}

/** What was chosen before the script came is not lost when it draws the question anew. */
function takeTyped({ form, draft }: SurveyRun): void {
  const key = form.querySelector<HTMLElement>('[data-question]')?.dataset.question
  const question = draft.definition.questions.find((one) => one.key === key)
  const posted = question && readPostedAnswer(question, new FormData(form))
  if (question && posted?.kind === 'answer' && !('skipped' in posted.answer))
    draft.typing = { key: question.key, answer: posted.answer }
}

function listen(run: SurveyRun): void {
  const { form, section, signal, store } = run
  form.addEventListener(
    'submit',
    (event) => {
      event.preventDefault()
      const by = event.submitter instanceof HTMLButtonElement ? event.submitter : null
      if (by?.name === 'help') takeHelp(run, by.value === 'yes')
      else if (form.querySelector('[data-next]')) void goOn(run)
    },
    { signal },
  )
  section.addEventListener(
    'click',
    (event) => {
      const target = event.target instanceof Element ? event.target : null
      const language = target?.closest<HTMLElement>('[data-language]')?.dataset.language
      if (language !== undefined) {
        event.preventDefault()
        changeLanguage(run, language)
      } else if (target?.closest('[data-back]')) goBack(run)
      else if (target?.closest('[data-remove]')) removePicture(run, target)
      else if (target?.closest('[data-rank], [data-move]')) rankByTap(run, target)
    },
    { signal },
  )
  section.addEventListener('pointerdown', (event) => dragChoice(run, event), { signal })
  form.addEventListener(
    'change',
    (event) => {
      const field = event.target
      if (field instanceof HTMLInputElement && field.type === 'file') void choosePictures(run, field)
    },
    { signal },
  )
  watchFields(run)
  listenToKeys(run)
  sendWhenBack(run)
  addEventListener(
    'storage',
    ({ key }) => {
      if (store.isOwn(key)) follow(run)
    },
    { signal },
  )
  if (run.isOurs) followHistory(run)
}

/** Another tab answers the same survey. */
function follow(run: SurveyRun): void {
  const kept = run.store.read()
  if (!kept || run.draft.ended) return
  if ('over' in kept) {
    run.draft.ended = kept.over
  } else mergeDrafts(run.draft, kept)
  if (run.draft.end || run.draft.ended) showNow(run, false)
}

/** The browser's own way back leads to the question before. */
function followHistory(run: SurveyRun): void {
  const { signal } = run
  history.replaceState({ echoloopSurvey: run.draft.at }, '')
  addEventListener(
    'popstate',
    ({ state }) => {
      const at: unknown = Object(state).echoloopSurvey
      if (run.draft.end || run.draft.ended || at === undefined) return
      const path = pathOf(run.draft.definition, stateOf(run.draft))
      run.draft.at = path.find((key) => key === at) ?? null
      showNow(run, true)
    },
    { signal },
  )
}

function changeLanguage(run: SurveyRun, language: string): void {
  const { section, draft, data } = run
  draft.language = language
  saveDraft(run)
  const view = viewOf(run)
  section.lang = view.wordsLanguage
  section.dir = directionOf(language)
  section
    .querySelector('.survey-bar')
    ?.replaceChildren(safeFragment(renderSurveyBar(view, data.languageUrls).toString()))
  showNow(run, false)
  section.querySelector<HTMLElement>(`[data-language], [aria-current]`)?.focus()
  if (run.isOurs) {
    document.documentElement.lang = view.wordsLanguage
    history.replaceState(history.state, '', data.languageUrls[language])
  }
}
