import { endpoints } from '@echoloop/contract'
import type { Locator, Page } from 'playwright-core'
import { newWebhookSecret, webhookHeaders } from '../../apps/server/src/platform/outgoing/webhook-secret.ts'
import { type RemedyDoor, startRemedyDoor } from '../../apps/server/test/start-remedy-door.ts'
import { claim, eventually } from './ground/eventually.ts'
import { inspectPage } from './ground/inspect-page.ts'
import type { Ground } from './ground/journey.ts'
import { type ClockedShop, startClockedShop } from './ground/start-clocked-shop.ts'
import { type Forum, serveForum } from './listening/serve-forum.ts'

const waitMs = 60_000
/** The id that the complaint has in the forum. */
const postId = 'post-4711'

const said = {
  'zh-CN': {
    shop: '青瓷小铺',
    staff: '周宁',
    network: '茶友论坛',
    source: '茶友论坛的帖子',
    account: '小铺官方号',
    monitor: '我们的杯子',
    keyword: '回声杯',
    earlier: '回声杯的盖子好像有点紧',
    other: '今天的雨真大',
    praise: '回声杯保温真好，早上的茶下午还是热的',
    complaint: '我的回声杯用了两天就漏水，客服电话也没人接',
    answer:
      '非常抱歉，杯子漏水、电话没人接，给您添麻烦了。漏水是因为密封圈裁切不准，我们给您换一个新的，三天内私信联系您。感谢您告诉我们。',
  },
  en: {
    shop: 'Celadon & Co',
    staff: 'Kim Zhou',
    network: 'tea forum',
    source: 'Posts of the tea forum',
    account: 'Our account there',
    monitor: 'Our cup',
    keyword: 'Echo cup',
    earlier: 'The lid of the Echo cup is rather tight',
    other: 'What a rain today',
    praise: 'The Echo cup keeps my tea hot until the afternoon',
    complaint: 'My Echo cup leaks after two days, and nobody answers the phone',
    answer:
      'We are very sorry that your cup leaks and that nobody answered the phone. The seal was cut wrongly. We will send you a new one and write to you within three days. Thank you for telling us.',
  },
}

type Walk = { ground: Ground; shop: ClockedShop; page: Page; forum: Forum; adapter: RemedyDoor }

/**
 * What is said in a forum is heard: a feed is added, a monitor tried on what it already told, and a new post found with
 * its words marked. What the shop's adapter delivers is read as a voice and answered where it was said; both calls are
 * signed.
 */
export async function listenAndAnswer(ground: Ground): Promise<void> {
  const mine = said[ground.language]
  const shop = await startClockedShop({
    language: ground.language,
    name: mine.shop,
    environment: { DOOR_PRIVATE: 'true' },
  })
  const forum = await serveForum()
  const adapter = await startRemedyDoor()
  adapter.answer(() => ({ body: { state: 'sent', externalId: 'r1', url: 'https://forum.example/r1' } }))
  const { signInLink } = await shop.client.call(endpoints.addMember, {
    body: { name: mine.staff, role: 'manager', email: 'manager@example.com' },
  })
  const visit = await ground.visit()
  try {
    const walk = { ground, shop, page: visit.page, forum, adapter }
    forum.say(mine.earlier)
    await visit.page.goto(signInLink)
    await visit.page.locator('.person-button').filter({ hasText: mine.staff }).waitFor()
    await addSource(walk)
    await addMonitor(walk)
    await hear(walk)
    await connectAccount(walk)
    await deliver(walk)
    await answer(walk)
    await readVoice(walk)
  } finally {
    await visit.context.close()
    await adapter.close()
    await forum.close()
    await shop.stop()
  }
}

async function openTab(
  { ground, shop, page }: Walk,
  tab: 'stream' | 'monitors' | 'sources' | 'accounts',
): Promise<void> {
  await page.goto(`${shop.url}/listening?tab=${tab}`)
  await page.getByRole('heading', { level: 1, name: ground.words.shell.rooms.listening }).waitFor()
}

async function look({ ground, page }: Walk, name: string): Promise<void> {
  const faults = await inspectPage(ground, { page, name: `listening-${name}` })
  claim(faults.length === 0, faults.join('\n'))
}

/** The feed is tried before it is kept; then the worker reads it. */
async function addSource(walk: Walk): Promise<void> {
  const { ground, page, forum } = walk
  const text = ground.words.listening
  const mine = said[ground.language]
  await openTab(walk, 'sources')
  await page.getByRole('button', { name: text.sources.add }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(text.sources.name, { exact: true }).fill(mine.source)
  await dialog.getByLabel(text.sources.network, { exact: true }).fill(mine.network)
  await dialog.getByLabel(text.sources.address, { exact: true }).fill(forum.url)
  await dialog.getByRole('button', { name: text.sources.tryIt }).click()
  await dialog.getByText(mine.earlier).waitFor()
  await dialog.getByRole('button', { name: text.save, exact: true }).click()
  await untilRead(walk, { kept: 0, came: 1 })
}

/** The worker reads in its own time; the page asks for it by itself now and then, and at once when it is opened. */
async function untilRead(
  { ground, shop, page }: Walk,
  { kept, came }: { kept: number; came: number },
): Promise<void> {
  await eventually({ what: 'the feed to be read', timeoutMs: waitMs }, async () => {
    const { items } = await shop.client.call(endpoints.listListeningSources)
    return items[0]?.week.came === came && items[0].health.state === 'good'
  })
  await page.reload()
  await page.getByText(ground.words.listening.sources.week(String(kept), String(came))).waitFor()
}

/** The form finds the post that nobody listened for yet; it is kept from the next one on. */
async function addMonitor(walk: Walk): Promise<void> {
  const { ground, page } = walk
  const text = ground.words.listening
  const mine = said[ground.language]
  await openTab(walk, 'monitors')
  await page.getByRole('button', { name: text.monitors.add }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(text.monitors.name, { exact: true }).fill(mine.monitor)
  await dialog.getByLabel(text.monitors.keywords, { exact: true }).fill(mine.keyword)
  await dialog.getByText(text.monitors.preview('1', '1', 7)).waitFor()
  await dialog.locator('mark').getByText(mine.keyword).waitFor()
  await dialog.getByRole('button', { name: text.save, exact: true }).click()
  await page.getByText(text.monitors.week(0)).waitFor()
}

/** Through the shop's own program; its secret is shown once. */
async function connectAccount(walk: Walk): Promise<void> {
  const { ground, page, adapter } = walk
  const text = ground.words.listening
  const mine = said[ground.language]
  await openTab(walk, 'accounts')
  await page.getByRole('button', { name: text.accounts.add }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox').click()
  await page.locator('.ant-select-item-option').filter({ hasText: text.accounts.kinds.adapter }).click()
  await dialog.getByLabel(text.accounts.name, { exact: true }).fill(mine.account)
  await dialog.getByRole('textbox', { name: text.accounts.network, exact: true }).fill(mine.network)
  await dialog.getByLabel(text.accounts.address, { exact: true }).fill(adapter.url)
  await dialog.getByRole('button', { name: text.save, exact: true }).click()
  adapter.trust(await page.getByLabel(text.accounts.secretOnce).inputValue())
}

/** A feed tells what is said and takes no answer. */
async function hear(walk: Walk): Promise<void> {
  const { ground, page, forum } = walk
  const text = ground.words.listening
  const mine = said[ground.language]
  forum.say(mine.other)
  forum.say(mine.praise)
  await openTab(walk, 'sources')
  await page.getByRole('button', { name: text.sources.readNow }).click()
  await untilRead(walk, { kept: 1, came: 3 })
  await look(walk, 'sources')
  await openTab(walk, 'stream')
  await mentionOf(walk, mine.praise).getByText(text.stream.cannotReply).waitFor()
  claim(
    (await page.locator('mark.heard').allTextContents()).join() === mine.keyword,
    'the words are not marked',
  )
  claim((await page.getByText(mine.other).count()) === 0, 'what names nobody of ours is shown')
}

function mentionOf({ page }: Walk, words: string): Locator {
  return page.getByRole('listitem').filter({ hasText: words })
}

/** As the shop's adapter does it; a delivery signed with another secret is refused. */
async function deliver({ ground, shop }: Walk): Promise<void> {
  const { network, source, complaint } = said[ground.language]
  const made = await shop.client.call(endpoints.createListeningSource, {
    body: { kind: 'webhook', name: `${source} 2`, network, isOn: true },
  })
  const body = JSON.stringify({ items: [{ id: postId, text: complaint, author: { id: 'lan' } }] })
  const send = async (secret: string) => {
    const signed = webhookHeaders({ id: 'delivery-1', at: shop.now(), body, secrets: [secret] })
    const headers = { 'content-type': 'application/json', ...signed }
    return (await fetch(made.source.inboxUrl ?? '', { method: 'POST', headers, body })).status
  }
  claim((await send(newWebhookSecret())) === 401, 'a delivery with a wrong signature was taken')
  claim((await send(made.secret ?? '')) === 200, 'the signed delivery was refused')
}

/** By the keyboard alone, from the button to the answer; Escape leaves the focus where it was. */
async function answer(walk: Walk): Promise<void> {
  const { ground, page, adapter } = walk
  const text = ground.words.listening
  const mine = said[ground.language]
  await openTab(walk, 'stream')
  const mention = mentionOf(walk, mine.complaint)
  const reply = mention.getByRole('button', { name: text.stream.reply, exact: true })
  await reply.press('Enter')
  await page.keyboard.press('Escape')
  const focused = await page.evaluate('document.activeElement?.textContent')
  claim(focused === text.stream.reply, 'Escape lost the focus')
  await reply.press('Enter')
  await page.keyboard.type(mine.answer)
  await page.keyboard.press('Control+Enter')
  await mention.getByText(text.post.states.sent, { exact: true }).waitFor({ timeout: waitMs })
  const [order, ...others] = adapter.ordered
  claim(adapter.refused.length === 0, `the adapter refused: ${adapter.refused.join()}`)
  claim(others.length === 0, 'the answer left more than once')
  claim(order?.type === 'listening.answer' && order.data.text === mine.answer, 'not these words arrived')
  claim(JSON.stringify(order?.data.inReplyTo).includes(postId), 'it does not answer the post')
  await look(walk, 'stream')
}

async function readVoice(walk: Walk): Promise<void> {
  const { ground, shop, page } = walk
  const { network, complaint } = said[ground.language]
  await mentionOf(walk, complaint).getByRole('link', { name: ground.words.listening.stream.voice }).click()
  await page.getByRole('heading', { level: 1, name: ground.words.shell.rooms.feedback }).waitFor()
  await eventually({ what: 'the mention to be read' }, async () => {
    const { items } = await shop.client.call(endpoints.listFeedback, { query: { kind: 'mention' } })
    return items.some(
      ({ text, source, analysis }) =>
        text === complaint && source === network && analysis?.sentiment.label === 'negative',
    )
  })
}
