import { type Media, type Shop, taskLimits } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import type { Platform, Scope } from '../../../platform/scope.ts'
import { readAttachments } from '../../feedback/index.ts'
import { readShopRow } from '../../shops/index.ts'
import { outsideWords, withoutPerson } from './outside-words.ts'
import { findPartner } from './partner-store.ts'
import { stepLocked } from './step-task.ts'
import { withTaskLink } from './task-link.ts'
import { type CaseFacts, findCaseFacts, findOpenings, findVoicesOf } from './task-page-queries.ts'
import { findTask, findTaskEntries } from './task-queries.ts'
import { isFinished, type TaskState } from './task-step.ts'
import { addTaskEntry, type TaskDoer, type TaskRow } from './task-store.ts'
import { noteOnCase } from './tell-case.ts'

export type TaskOfPage = {
  shop: Shop
  title: string
  text: string
  state: TaskState
  dueAt: Date
  isOverdue: boolean
  askedBy: string
  /** Who is asked: a partner or a department. */
  asked: string
  /** The language that the partner reads; null: the browser's. */
  language: 'zh-CN' | 'en' | null
  facts: Omit<CaseFacts, 'customerId'> | null
  pictures: Media[]
  answer: { text: string; at: Date } | null
  linkExpiresAt: Date
}

const hourMs = 3_600_000
/** Programs that look into mail open links too: more openings than these tell nothing. */
const openingsMax = 20
/** Answers and further words of one task. */
const saidMax = 30

/**
 * What a task's page shows to whoever holds its link: what is asked, until when, of which product. Nothing of the
 * customer, no other task. Each visitor's opening is noted once in six hours.
 */
export function readTaskPage(
  platform: Platform,
  { token, visitor }: { token: string; visitor: string },
): Promise<TaskOfPage> {
  return withTaskLink(platform, { token, locks: false }, async (scope, task) => {
    await noteOpening(scope, task, shortHash(scope, task, visitor))
    return presentPage(scope, task)
  })
}

export type PageAnswer = {
  token: string
  step: 'accept' | 'done' | 'decline'
  text: string
  /** How whoever answers is called, as they wrote it. */
  name: string
}

/** A step by whoever holds the link; the answer goes to the staff, and stands on the case's time line. */
export function answerTaskPage(platform: Platform, answer: PageAnswer): Promise<void> {
  return withTaskLink(platform, { token: answer.token, locks: true }, async (scope, task) => {
    const text = answer.text.trim().slice(0, taskLimits.text)
    if (answer.step === 'done' && text === '') throw reasonNeeded()
    const by: TaskDoer = {
      kind: 'partner',
      id: task.partnerId,
      name: await doerName(scope, task, answer.name),
    }
    if (isFinished(task.state)) return addWords(scope, task, { text, by })
    if (answer.step === 'accept' && task.state === 'accepted') return
    await stepLocked(scope, task, { step: answer.step, text, by, assigneeId: task.assigneeId })
  })
}

/** Words that come when the task is finished are kept as well; a form that was sent twice adds nothing. */
async function addWords(
  scope: Scope,
  task: TaskRow,
  { text, by }: { text: string; by: TaskDoer },
): Promise<void> {
  const said = (await findTaskEntries(scope, task.id)).filter(({ text: words }) => words !== null)
  if (text === '' || said.length >= saidMax || said.some((entry) => entry.text === text)) return
  await addTaskEntry(scope, task.id, { kind: 'added', text, by })
  await noteOnCase(scope, task, { kind: 'task-added', text, by })
}

async function noteOpening(scope: Scope, task: TaskRow, visitor: string): Promise<void> {
  const since = new Date(scope.now.getTime() - 6 * hourMs)
  const { count, isKnown } = await findOpenings(scope, { taskId: task.id, visitor, since })
  if (isKnown || count >= openingsMax) return
  const name = await doerName(scope, task, '')
  await addTaskEntry(scope, task.id, {
    kind: 'opened',
    by: { kind: 'partner', id: task.partnerId, name },
    detail: { visitor },
  })
}

async function presentPage(scope: Scope, task: TaskRow): Promise<TaskOfPage> {
  const listed = await findTask(scope, task.id)
  const partner = task.partnerId === null ? undefined : await findPartner(scope, task.partnerId)
  const answered = listed?.answerText ?? null
  return {
    shop: await readShopRow(scope),
    ...(await outsideWords(scope, task)),
    state: task.state,
    dueAt: task.dueAt,
    isOverdue: task.finishedAt === null && task.dueAt <= scope.now,
    askedBy: task.createdByName,
    asked: listed?.partnerName ?? listed?.departmentName ?? '',
    language: partner?.language ?? null,
    facts: await factsOf(scope, task),
    pictures: task.showsPictures ? await picturesOf(scope, task) : [],
    answer:
      answered === null ? null : { text: withoutPerson(answered, []), at: listed?.answerAt ?? scope.now },
    linkExpiresAt: task.linkExpiresAt ?? scope.now,
  }
}

async function factsOf(scope: Scope, { caseId }: TaskRow): Promise<TaskOfPage['facts']> {
  if (caseId === null) return null
  const found = await findCaseFacts(scope, caseId)
  if (!found) return null
  const { customerId: _, ...facts } = found
  return facts
}

async function picturesOf(scope: Scope, { caseId }: TaskRow): Promise<Media[]> {
  if (caseId === null) return []
  const all: Media[] = []
  for (const voice of await findVoicesOf(scope, caseId)) all.push(...(await readAttachments(scope, voice)))
  return all.filter(({ kind }) => kind === 'image').slice(0, 12)
}

async function doerName(scope: Scope, task: TaskRow, given: string): Promise<string> {
  const listed = await findTask(scope, task.id)
  const asked = listed?.partnerName ?? listed?.departmentName ?? ''
  const name = given.trim().slice(0, taskLimits.name)
  return name === '' ? asked : `${name} · ${asked}`
}

/** Tells two visitors of one task apart, and nothing else: another task gives another mark. */
function shortHash(scope: Scope, task: TaskRow, visitor: string): string {
  return scope.keys.lookup(scope.shopId, `task ${task.id}\n${visitor}`).toString('hex').slice(0, 6)
}

function reasonNeeded(): AppError {
  return new AppError('task/reason-needed', {}, { fields: [{ path: 'text', code: 'task/reason-needed' }] })
}
