import { type CaseDetail, endpoints } from '@echoloop/contract'
import { claim, eventually } from '../ground/eventually.ts'
import { claimMet, lettersTo } from './settle-quality.ts'
import { agentCouponCents, type Buyer, type Loop } from './start-loop.ts'

const waitMs = 60_000
const hourMs = 3_600_000
const undoMs = 35_000

/** Slow delivery: an explanation and a coupon within the agent's limit, which nobody has to approve. */
export async function answerDelivery(loop: Loop, shown: CaseDetail): Promise<void> {
  const { agent, said, shop, door } = loop
  const params = { id: shown.id }
  await answerByMail(loop, { shown, buyer: 'delivery', text: said.explanation })
  const explained = await agent.client.call(endpoints.proposeRemedy, {
    params,
    body: { kind: 'explanation' },
  })
  const coupon = await agent.client.call(endpoints.proposeRemedy, {
    params,
    body: { kind: 'coupon', amountCents: agentCouponCents },
  })
  claim(coupon.above === null, `the coupon is above the agent's limit: ${coupon.above}`)
  await eventually({ what: 'the coupon at the shop’s door', timeoutMs: waitMs }, async () =>
    door.ordered.some(({ key }) => key === coupon.id),
  )
  await shop.client.call(endpoints.tellRemedyOutcome, {
    params: { id: coupon.id },
    body: { state: 'done', reference: 'CP-1', costCents: agentCouponCents },
  })
  await agent.client.call(endpoints.settleRemedy, {
    params: { id: explained.id },
    body: { version: explained.version, outcome: 'done' },
  })
  const { items } = await agent.client.call(endpoints.readCaseRemedies, { params })
  const open = items.filter(({ state, decidedBy }) => state !== 'done' || decidedBy !== null)
  claim(items.length === 2 && open.length === 0, `remedies of the delivery: ${JSON.stringify(open)}`)
  await resolve(loop, shown)
  await claimMet(loop, shown)
}

/** An agent's manner: a task for the lead, an apology by mail, and a call that the lead makes. */
export async function answerManner(loop: Loop, shown: CaseDetail): Promise<void> {
  const { agent, lead, said, shop } = loop
  const inAnHour = new Date(shop.now().getTime() + hourMs).toISOString()
  const task = await agent.client.call(endpoints.createTask, {
    body: {
      caseId: shown.id,
      departmentId: loop.leadsId,
      assigneeId: lead.id,
      title: said.mannerTask,
      dueAt: new Date(shop.now().getTime() + 4 * hourMs).toISOString(),
    },
  })
  await answerByMail(loop, { shown, buyer: 'manner', text: said.apology })
  const call = await lead.client.call(endpoints.planCallBack, {
    params: { id: shown.id },
    body: { plannedAt: inAnHour, purpose: said.callPurpose, assigneeId: lead.id },
  })
  const mine = await lead.client.call(endpoints.listTasks, { query: { view: 'mine' } })
  claim(
    mine.items.some(({ id }) => id === task.id),
    'the lead does not find the task among the own ones',
  )
  await lead.client.call(endpoints.stepTask, {
    params: { id: task.id },
    body: { step: 'done', text: said.mannerTaskDone, version: task.version },
  })
  shop.moveTo(new Date(Date.parse(inAnHour) + 60_000))
  const due = await lead.client.call(endpoints.listCallBacks, { query: { view: 'due', mine: 'true' } })
  claim(
    due.items.some(({ id }) => id === call.id),
    'the call is not among those that are due',
  )
  await lead.client.call(endpoints.endCallBack, {
    params: { id: call.id },
    body: { result: 'done', note: said.callResult },
  })
  await resolve(loop, shown)
  await claimMet(loop, shown)
}

type Answer = { shown: CaseDetail; buyer: Buyer; text: string }

/** Sends words that the check lets pass as they are, and waits until they have arrived. */
async function answerByMail(loop: Loop, { shown, buyer, text }: Answer): Promise<void> {
  const { agent, shop } = loop
  const params = { id: shown.id }
  const { ways } = await agent.client.call(endpoints.listReplyWays, { params, query: {} })
  const usual = ways.find(({ isUsual }) => isUsual)
  claim(usual?.channel === 'mail', `the usual way to ${buyer} is ${usual?.channel}`)
  await agent.client.call(endpoints.sendReply, { params, body: { channel: 'mail', text } })
  shop.moveTo(new Date(shop.now().getTime() + undoMs))
  await eventually({ what: `the letter to ${buyer}`, timeoutMs: waitMs }, async () =>
    lettersTo(loop, buyer).some((letter) => flat(letter.text ?? '').includes(flat(text))),
  )
  await eventually({ what: `the reply to ${buyer} to be sent`, timeoutMs: waitMs }, async () => {
    const { replies } = await agent.client.call(endpoints.listCaseReplies, { params })
    return replies.every(({ state }) => state === 'sent')
  })
}

/** Letters break lines where they like. */
function flat(text: string): string {
  return text.replaceAll(/\s+/g, '')
}

async function resolve({ agent, said }: Loop, { id }: CaseDetail): Promise<void> {
  const { version } = await agent.client.call(endpoints.readCase, { params: { id } })
  await agent.client.call(endpoints.moveCase, {
    params: { id },
    body: { state: 'resolved', reason: said.settled, version },
  })
}
