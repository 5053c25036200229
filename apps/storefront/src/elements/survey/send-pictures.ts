import { fillWords } from '../../surveys/fill-words.ts'
import { renderPicture } from '../../surveys/render-picture.ts'
import { safeFragment } from '../safe-fragment.ts'
import { sendSoon } from './keep-sending.ts'
import { questionOf, type SurveyRun, sayAloud, viewOf } from './survey-run.ts'

/** Sends pictures as they are chosen; what has arrived stays among the fields. */
export async function choosePictures(run: SurveyRun, field: HTMLInputElement): Promise<void> {
  const { words } = viewOf(run)
  const files = [...(field.files ?? [])]
  field.value = ''
  for (const file of files) {
    const ids = idsOf(run)
    if (ids.length >= Number(field.dataset.most)) break
    say(run, fillWords(words.picture.sending, { name: file.name }))
    const sent = await sendPicture(run, file)
    if (sent.kind === 'kept') {
      draw(run, [...new Set([...ids, sent.id])])
      say(run, fillWords(words.picture.sent, { name: file.name }))
    } else {
      const offline = words.picture.offline
      say(
        run,
        sent.why === '' ? offline : fillWords(words.picture.failed, { name: file.name, why: sent.why }),
      )
    }
  }
}

export function removePicture(run: SurveyRun, target: Element): void {
  const gone = target.closest<HTMLElement>('[data-upload]')?.dataset.upload
  draw(
    run,
    idsOf(run).filter((id) => id !== gone),
  )
  run.form.querySelector<HTMLElement>('input[type=file]')?.focus()
}

type Sent = { kind: 'kept'; id: string } | { kind: 'failed'; why: string }

async function sendPicture(run: SurveyRun, file: File): Promise<Sent> {
  // The response must have begun: a picture belongs to it.
  if (!run.draft.response) await sendSoon(run, true)
  const { response, survey, shop } = run.draft
  if (!response) return { kind: 'failed', why: '' }
  const query = new URLSearchParams({ shop, token: response.token })
  try {
    const reply = await run.doors(
      'PUT',
      `v1/storefront/surveys/${survey}/responses/${response.id}/pictures?${query}`,
      file,
    )
    const told = Object(await reply.json())
    if (reply.ok) return { kind: 'kept', id: String(told.id) }
    return { kind: 'failed', why: [told.title, told.detail].filter(Boolean).join(' ') }
  } catch {
    return { kind: 'failed', why: '' }
  }
}

function idsOf({ form }: SurveyRun): string[] {
  return [...form.querySelectorAll<HTMLElement>('[data-upload]')].map(({ dataset }) => dataset.upload ?? '')
}

function draw(run: SurveyRun, uploads: string[]): void {
  const question = questionOf(run, run.draft.at)
  const list = run.form.querySelector('.pictures')
  if (!question || !list) return
  const answer = { uploads }
  const fresh = safeFragment(renderPicture(viewOf(run), { question, answer, problem: undefined }).toString())
  const pictures = fresh.querySelector('.pictures')
  if (pictures) list.replaceWith(pictures)
  run.draft.typing = { key: question.key, answer: uploads.length > 0 ? answer : { skipped: true } }
  run.form.querySelector('input[type=file]')?.dispatchEvent(new Event('input', { bubbles: true }))
}

function say(run: SurveyRun, words: string): void {
  const line = run.form.querySelector('.sending')
  if (line) line.textContent = words
  sayAloud(run, words)
}
