import { endpoints } from '@echoloop/contract'
import type { Page } from 'playwright-core'
import { claim, eventually } from './ground/eventually.ts'
import { inspectPage } from './ground/inspect-page.ts'
import type { Ground } from './ground/journey.ts'
import { type ClockedShop, startClockedShop } from './ground/start-clocked-shop.ts'

const waitMs = 60_000
const dayMs = 86_400_000

const said = {
  'zh-CN': {
    shop: '青瓷小铺',
    staff: '周宁',
    text: '希望茶叶有可重复装的补充袋，这样不用每次都买新罐子。',
    title: '推出补充装',
    comment: '支持，罐子已经放不下了。',
    plan: '补充装上架',
    did: '补充装已经上架，每袋 100 克。',
    reason: '好主意，已经列入计划。',
  },
  en: {
    shop: 'Celadon & Co',
    staff: 'Kim Zhou',
    text: 'Please sell refill bags for the tea, so that nobody has to buy a new tin each time.',
    title: 'Sell refill bags',
    comment: 'Yes please, the shelf is full of tins.',
    plan: 'Refill bags in the shop',
    did: 'Refill bags of 100 g are in the shop.',
    reason: 'A good idea; it is planned.',
  },
}

const writer = 'writer@example.com'
const follower = 'follower@example.com'

type Walk = { ground: Ground; shop: ClockedShop; shopId: string; staff: Page; shopper: Page }

/**
 * A suggestion from the form to the letter: it is sent, let on the board, commented on and followed by another reader,
 * linked to a plan, and when that ships the writer and the follower are told, each once.
 */
export async function suggestAndBeTold(ground: Ground): Promise<void> {
  const shop = await startClockedShop({ language: ground.language, name: said[ground.language].shop })
  const morning = new Date(Date.now() + dayMs)
  morning.setUTCHours(2, 0, 0, 0)
  shop.moveTo(morning)
  const { id: shopId } = await shop.client.call(endpoints.readShop)
  const staff = await enterConsole(ground, shop)
  const shopper = await ground.visit()
  try {
    const walk = { ground, shop, shopId, staff: staff.page, shopper: shopper.page }
    const number = await sendSuggestion(walk)
    const itemUrl = await letOnBoard(walk)
    await followAndComment(walk, itemUrl)
    await planAndShip(walk)
    await readLetters(walk)
    await findAgain(walk, number)
    await lookAround(walk)
  } finally {
    await shopper.context.close()
    await staff.context.close()
    await shop.stop()
  }
}

async function enterConsole(
  ground: Ground,
  shop: ClockedShop,
): Promise<Awaited<ReturnType<Ground['visit']>>> {
  const { staff: name } = said[ground.language]
  const { signInLink } = await shop.client.call(endpoints.addMember, {
    body: { name, role: 'manager', email: 'manager@example.com' },
  })
  const visit = await ground.visit()
  await visit.page.goto(signInLink)
  await visit.page.locator('.person-button').filter({ hasText: name }).waitFor()
  return visit
}

function addressOf({ shop, shopId, ground }: Walk, path: string): string {
  return `${shop.url}/voice${path}?shop=${shopId}&lang=${ground.language}`
}

async function look(walk: Walk, page: Page, name: string): Promise<void> {
  const faults = await inspectPage(walk.ground, { page, name: `portal-${name}` })
  claim(faults.length === 0, faults.join('\n'))
}

async function sendSuggestion(walk: Walk): Promise<string> {
  const { ground, shopper: page } = walk
  const { portal } = ground.words
  const { text } = said[ground.language]
  await page.goto(addressOf(walk, ''))
  await look(walk, page, 'home')
  await page
    .getByRole('link', { name: new RegExp(`^${portal.home.kinds.suggestion.name}(?!\\S*墙)`) })
    .click()
  await page.getByLabel(portal.form.text, { exact: true }).fill(text)
  await page.getByLabel(portal.form.email).fill(writer)
  await page.getByLabel(portal.form.public).check()
  await look(walk, page, 'form')
  await page.getByLabel(portal.form.agree).check()
  await page.getByRole('button', { name: portal.form.send, exact: true }).click()
  await page.getByRole('heading', { level: 1, name: portal.status.headings.received }).waitFor()
  await look(walk, page, 'status-received')
  return (await page.locator('.receipt-number strong').textContent()) ?? ''
}

async function letOnBoard(walk: Walk): Promise<string> {
  const { ground, shop, staff: page } = walk
  const { portalRoom } = ground.words
  const { title, reason } = said[ground.language]
  await page.goto(`${shop.url}/portal`)
  await page.getByLabel(portalRoom.item.title).fill(title)
  await look(walk, page, 'room-waiting')
  await page.getByRole('button', { name: portalRoom.item.publish }).click()
  await page.getByRole('button', { name: portalRoom.form.decide }).click()
  await page.getByLabel(portalRoom.form.reason).fill(reason)
  await page.getByRole('button', { name: portalRoom.form.send, exact: true }).click()
  await page.getByText(portalRoom.waiting.empty, { exact: true }).waitFor()
  const { items } = await shop.client.call(endpoints.listBoardItems, { query: { state: 'open' } })
  const [item] = items
  claim(item?.title === title, 'the suggestion is not on the board under its title')
  return `${item?.url}&lang=${ground.language}`
}

async function followAndComment(walk: Walk, itemUrl: string): Promise<void> {
  const { ground, shop, shopper: page } = walk
  const { portal, portalRoom } = ground.words
  const { comment, title } = said[ground.language]
  await page.goto(itemUrl)
  await page.getByRole('button', { name: portal.board.voteFor(title) }).click()
  await page.getByRole('button', { name: portal.board.unvote(title) }).waitFor()
  await page.getByLabel(portal.board.sayLabel).fill(comment)
  await page.getByRole('button', { name: portal.board.saySend }).click()
  await page.getByText(portal.board.saidWaiting).waitFor()
  await page.getByText(portal.board.follow, { exact: true }).click()
  await page.getByLabel(portal.form.email).fill(follower)
  await page.getByRole('button', { name: portal.board.followSend }).click()
  await page.getByText(portal.board.followAsked).waitFor()
  const asking = await letterTo(shop, follower)
  await page.goto(linkIn(asking, '/voice/follow/'))
  await look(walk, page, 'follow')
  await page.getByRole('button', { name: portal.follow.confirm }).click()
  await page.getByRole('heading', { level: 1, name: portal.follow.done }).waitFor()
  const { staff } = walk
  await staff.goto(`${shop.url}/portal`)
  await staff.getByRole('button', { name: portalRoom.comment.publish, exact: true }).click()
  await staff.getByText(portalRoom.waiting.empty, { exact: true }).waitFor()
  await page.goto(itemUrl)
  await page.getByText(comment).waitFor()
  await look(walk, page, 'suggestion')
}

async function planAndShip(walk: Walk): Promise<void> {
  const { ground, shop, staff: page } = walk
  const { portalRoom } = ground.words
  const { plan: title, did } = said[ground.language]
  const both = { 'zh-CN': did, en: did }
  const { id } = await shop.client.call(endpoints.createPlan, {
    body: { title, goal: title, measures: [], link: {} },
  })
  await page.goto(`${shop.url}/portal?tab=board`)
  await page.getByRole('button', { name: portalRoom.item.edit }).click()
  await page.getByLabel(portalRoom.item.plan).click()
  await page.locator('.ant-select-item-option').filter({ hasText: title }).click()
  await look(walk, page, 'room-edit')
  await page.getByRole('button', { name: portalRoom.item.save, exact: true }).click()
  await page.getByRole('link', { name: title }).waitFor()
  await look(walk, page, 'room-board')
  await shop.client.call(endpoints.movePlan, { params: { id }, body: { state: 'running' } })
  await shop.client.call(endpoints.shipPlan, {
    params: { id },
    body: { said: both, did: both, isPublic: true, quoteIds: [] },
  })
}

async function readLetters(walk: Walk): Promise<void> {
  const { ground, shop, shopper: page } = walk
  const { did, title } = said[ground.language]
  const { portal } = ground.words
  const tells = (address: string) =>
    shop.mailbox.received().filter(({ to, mail }) => to.includes(address) && (mail.text ?? '').includes(did))
  await eventually({ what: 'both to be told', timeoutMs: waitMs }, async () =>
    [writer, follower].every((address) => tells(address).length > 0),
  )
  claim(
    [writer, follower].every((address) => tells(address).length === 1),
    'somebody was told twice',
  )
  const [letter] = tells(follower)
  await page.goto(linkIn(letter?.mail.text ?? '', '/voice/board/'))
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  await page.getByText(portal.board.states.shipped, { exact: true }).waitFor()
}

/** With number and address, as after a telephone call. */
async function findAgain(walk: Walk, number: string): Promise<void> {
  const { ground, shopper: page } = walk
  const { portal } = ground.words
  const { did, reason } = said[ground.language]
  await page.goto(addressOf(walk, '/status'))
  await page.getByLabel(portal.find.number).fill(number)
  await page.getByLabel(portal.form.email).fill(writer)
  await look(walk, page, 'find')
  await page.getByRole('button', { name: portal.find.open, exact: true }).click()
  await page.getByRole('heading', { level: 1, name: portal.status.headings.done }).waitFor()
  await page.getByText(did).first().waitFor()
  await page.getByText(reason).waitFor()
  await look(walk, page, 'status-done')
}

async function lookAround(walk: Walk): Promise<void> {
  const { ground, shop, shopper: page, staff } = walk
  const { portal } = ground.words
  for (const name of [
    'board',
    'roadmap',
    'changelog',
    'charter',
    'print/poster',
    'print/cards',
    'print/banner',
  ]) {
    await page.goto(addressOf(walk, `/${name}`))
    await look(walk, page, name.replace('/', '-'))
  }
  await page.goto(addressOf(walk, '/me'))
  await page.getByLabel(portal.form.email).fill(writer)
  await page.getByRole('button', { name: portal.me.send }).click()
  const letter = await eventually({ what: 'the link to the own page', timeoutMs: waitMs }, async () =>
    shop.mailbox.messages().findLast(({ text }) => (text ?? '').includes('/voice/me/')),
  )
  await page.goto(linkIn(letter.text ?? '', '/voice/me/'))
  await page.getByText(portal.me.exportText).waitFor()
  await look(walk, page, 'me')
  for (const tab of ['sent', 'settings', 'print']) {
    await staff.goto(`${shop.url}/portal?tab=${tab}`)
    await look(walk, staff, `room-${tab}`)
  }
}

async function letterTo(shop: ClockedShop, address: string): Promise<string> {
  const received = await eventually({ what: `a letter to ${address}`, timeoutMs: waitMs }, async () =>
    shop.mailbox.received().findLast(({ to }) => to.includes(address)),
  )
  return received.mail.text ?? ''
}

function linkIn(text: string, path: string): string {
  const address = text.split(/\s/).find((word) => word.includes(path))
  claim(address !== undefined, `the letter holds no link to ${path}`)
  return (address ?? '').replace(/^[^h]*(?=http)/, '')
}
