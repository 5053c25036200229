import type { Scope } from '../../../platform/scope.ts'
import { applyChanges } from './apply-changes.ts'
import type { StoreAnswer } from './ask-store.ts'
import { type Connector, findConnector, lockConnector } from './connector-queries.ts'
import { updateConnector } from './connector-store.ts'
import { openQuestions, postponeQuestions, type Question } from './item-store.ts'
import { readingOf } from './reading-of.ts'
import type { StoreChange } from './store-change.ts'
import { failureOf, type JobStep, type StoreJob } from './store-job.ts'
import { tellConnector } from './tell-connector.ts'

const questionsPerStep = 50
const retryMs = 5 * 60_000

/** Asks the store what its events left open, and joins the answers as if they had been told. */
export async function answerQuestions(job: StoreJob): Promise<JobStep> {
  const seen = await job.inShop(async (scope) => {
    const connector = await findConnector(scope, job.connectorId)
    const questions = await openQuestions(scope, job.connectorId, questionsPerStep)
    return connector && { questions, options: readingOf(scope, connector, null) }
  })
  if (!seen || seen.questions.length === 0) return 'done'
  const answered: Answered[] = []
  let step: JobStep = 'go on'
  for (const question of seen.questions) {
    const answer = await ask(job, question, seen.options)
    if (answer.kind === 'failed') {
      step = failureOf(answer)
      break
    }
    answered.push({ question, changes: answer.kind === 'ok' ? answer.value : missingNow(question) })
  }
  await job.inShop((scope) => take(scope, job.connectorId, { answered, all: seen.questions }))
  return step
}

function ask(
  { door }: StoreJob,
  { ask: wanted, kind, externalId }: Question,
  options: ReturnType<typeof readingOf>,
): Promise<StoreAnswer<StoreChange[]>> {
  return wanted === 'truth' ? door.truth({ of: kind, id: externalId }, options) : door.refunds(externalId)
}

/** The store does not have it any more, which is an answer too. */
function missingNow({ kind, externalId }: Question): StoreChange[] {
  return [{ kind: 'gone', of: kind, id: externalId, isCertain: true }]
}

type Answered = { question: Question; changes: StoreChange[] }

/** A question that its answer does not settle is asked again later, not at once and for ever. */
async function take(
  scope: Scope,
  connectorId: string,
  { answered, all }: { answered: Answered[]; all: Question[] },
): Promise<void> {
  const connector = await lockConnector(scope, connectorId)
  if (!connector?.secrets) return
  const open = new Set((await openQuestions(scope, connectorId, questionsPerStep)).map(nameOf))
  const timely = answered.filter(({ question }) => open.has(nameOf(question)))
  // A thing in the bin answers with its id and "gone": the store itself says so, so it is certain.
  const changes = timely
    .flatMap((one) => one.changes)
    .map((change) => (change.kind === 'gone' ? { ...change, isCertain: true } : change))
  await applyChanges(scope, connector, changes)
  const until = new Date(scope.now.getTime() + retryMs)
  const stale = all.filter((question) => open.has(nameOf(question)))
  await postponeQuestions(scope, { connectorId, questions: stale, until })
  if (isOfConnection(connector)) await updateConnector(scope, connectorId, { errorCode: null, errorAt: null })
  await tellConnector(scope, connectorId)
}

function nameOf({ kind, externalId, ask: wanted, askAfter }: Question): string {
  return [kind, externalId, wanted, askAfter?.getTime()].join(' ')
}

/** Trouble with reaching the store is over once it has answered. */
function isOfConnection({ errorCode }: Connector): boolean {
  return (
    errorCode !== null &&
    !['connector/event-unreadable', 'connector/event-refused', 'connector/entry-refused'].includes(errorCode)
  )
}
