import { endpoints } from '@echoloop/contract'
import type { SetUpShop } from '../../checks/set-up-shop.ts'

/** Somebody who said something and is to be answered: by mail and in public. */
export type AnsweredPerson = { caseId: string; email: string }

/** People with a review each, and a case about it; opened before anything is killed. */
export async function openCases(shop: SetUpShop, count: number): Promise<AnsweredPerson[]> {
  const people: AnsweredPerson[] = []
  for (let index = 0; index < count; index++) {
    const email = `person-${index}@example.com`
    const record = {
      kind: 'review',
      source: 'chaos-replies',
      externalId: `review-${index}`,
      occurredAt: new Date(Date.now() - 3_600_000).toISOString(),
      rating: 3,
      text: `第 ${index} 只杯子的盖子有一点紧。`,
      author: { externalId: `person-${index}`, name: `顾客 ${index}`, email },
    }
    const { results } = await shop.client.call(endpoints.acceptFeedback, { body: { records: [record] } })
    const [first] = results
    if (first?.status !== 'accepted') throw new Error(`review ${index} was not accepted`)
    people.push({ caseId: await caseOf(shop, first.id), email })
  }
  return people
}

/** By hand, unless a rule was faster. */
async function caseOf(shop: SetUpShop, feedbackId: string): Promise<string> {
  const { items } = await shop.client.call(endpoints.listCases, { query: { feedbackId } })
  if (items[0]) return items[0].id
  const { id } = await shop.client.call(endpoints.openCase, { body: { feedbackIds: [feedbackId] } })
  return id
}
