import type { Ground } from './ground/journey.ts'
import { answerDelivery, answerManner } from './loop/answer-in-private.ts'
import { answerInPublic, exchangeKettle, inspect } from './loop/answer-quality.ts'
import { askSupplier } from './loop/ask-supplier.ts'
import { openCases } from './loop/open-cases.ts'
import { settleQuality } from './loop/settle-quality.ts'
import { shipPlan } from './loop/ship-plan.ts'
import { type Loop, startLoop } from './loop/start-loop.ts'

/**
 * Three complaints to their end: of quality in a review, of slow delivery and of an agent's manner in private. Each is
 * answered, made good and settled within its clocks; then a plan from the first ships, and only that customer is told.
 */
export async function closeLoop(ground: Ground): Promise<void> {
  ground.expectTrouble(/status of 401/)
  ground.expectTrouble(/status of 422/)
  const loop = await startLoop(ground)
  try {
    const cases = await openCases(loop)
    await lookAtRoom(loop)
    await answerInPublic(loop, cases.quality)
    await exchangeKettle(loop, cases.quality)
    await askSupplier(loop, cases.quality)
    await settleQuality(loop, cases.quality)
    await answerDelivery(loop, cases.delivery)
    await answerManner(loop, cases.manner)
    await shipPlan(loop)
  } finally {
    await loop.stop()
  }
}

async function lookAtRoom(loop: Loop): Promise<void> {
  const { agent, shop } = loop
  await agent.page.goto(`${shop.url}/cases`)
  await inspect(agent.page, loop, 'cases')
  await agent.page.goto(`${shop.url}/cases?as=board`)
  await inspect(agent.page, loop, 'board')
}
