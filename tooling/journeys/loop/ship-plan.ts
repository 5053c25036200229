import { endpoints } from '@echoloop/contract'
import { consoleLocales } from '@echoloop/locales/console'
import { claim, eventually } from '../ground/eventually.ts'
import { inspect } from './answer-quality.ts'
import { lettersTo } from './settle-quality.ts'
import { buyers, type Loop } from './start-loop.ts'

const waitMs = 60_000

/** The lead makes a plan from the topic of the first case and ships it: that customer is told, the others are not. */
export async function shipPlan(loop: Loop): Promise<void> {
  const planId = await makePlan(loop)
  const before = buyers.map((buyer) => lettersTo(loop, buyer).length)
  await ship(loop)
  await eventually({ what: 'the letter about the plan', timeoutMs: waitMs }, async () =>
    lettersTo(loop, 'quality').some(({ text }) => (text ?? '').includes(loop.said.planDid)),
  )
  const { items } = await eventually({ what: 'all to be told', timeoutMs: waitMs }, async () => {
    const notices = await loop.lead.client.call(endpoints.listPlanNotices, {
      params: { id: planId },
      query: {},
    })
    return notices.items.every(({ state }) => state === 'sent') && notices
  })
  const names = items.map(({ name }) => name).join()
  claim(names === loop.said.buyers.quality, `told of the plan: ${names}`)
  const more = buyers.map((buyer, place) => lettersTo(loop, buyer).length - (before[place] ?? 0))
  claim(more.join() === '1,0,0', `letters that came when the plan shipped: ${more.join()}`)
  const { plans } = consoleLocales[loop.ground.language]
  await loop.lead.page.getByRole('button', { name: `1 ${plans.notices.states.sent}` }).waitFor()
  await inspect(loop.lead.page, loop, 'plan-shipped')
  await readPublicPage(loop)
}

/** From the product's page, where its topics stand. */
async function makePlan({ lead, ground, shop, said, productId }: Loop): Promise<string> {
  const { page } = lead
  const { plans, codes } = consoleLocales[ground.language]
  await page.goto(`${shop.url}/products/${productId}`)
  await page.getByRole('link', { name: plans.makeOf(codes.aspects['product.quality']) }).click()
  await page.getByLabel(plans.create.name, { exact: true }).fill(said.planTitle)
  await page.getByLabel(plans.create.measures, { exact: true }).fill(said.planDid)
  await page.getByRole('button', { name: plans.create.submit, exact: true }).click()
  await page.getByRole('heading', { level: 1, name: said.planTitle }).waitFor()
  await page.getByText(plans.linked.summary({ voices: '1', people: '1' })).waitFor()
  return /pln_\w+/.exec(page.url())?.at(0) ?? ''
}

async function ship(loop: Loop): Promise<void> {
  const { page } = loop.lead
  const { said, ground } = loop
  const { plans, shell } = consoleLocales[ground.language]
  await page.getByRole('button', { name: plans.actions.start, exact: true }).click()
  await page.getByRole('button', { name: `${plans.actions.ship}…` }).click()
  const language = shell.languageNames[ground.language]
  await page.getByLabel(`${plans.ship.said} · ${language}`).fill(said.planSaid)
  await page.getByLabel(`${plans.ship.did} · ${language}`).fill(said.planDid)
  await page.getByRole('button', { name: plans.ship.preview, exact: true }).click()
  await page.getByText(plans.ship.onePerson).waitFor()
  await inspect(page, loop, 'plan-ships')
  await page.getByRole('button', { name: plans.ship.now, exact: true }).click()
}

async function readPublicPage(loop: Loop): Promise<void> {
  const { ground, shop, shopId, said } = loop
  const { page, context } = await ground.visit()
  await page.goto(`${shop.url}/said-and-done?shop=${shopId}&lang=${ground.language}`)
  await page.getByText(said.planSaid).waitFor()
  await page.getByText(said.planDid).waitFor()
  claim(!(await page.content()).includes(said.buyers.quality), 'the public page names a customer')
  await inspect(page, loop, 'said-and-done')
  await context.close()
}
