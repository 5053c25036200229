import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { endpoints } from '@echoloop/contract'
import type { Page } from 'playwright-core'
import { serveChatShop } from './chat/serve-chat-shop.ts'
import { claim, eventually } from './ground/eventually.ts'
import { inspectPage } from './ground/inspect-page.ts'
import type { Ground } from './ground/journey.ts'
import { signIn } from './sign-in.ts'

const said = {
  'zh-CN': {
    left: '晚上好，请问杯子可以放进微波炉吗？',
    asks: '你好，我收到的茶壶有一道裂纹。',
    answers: '非常抱歉，请问方便发一张照片吗？',
    note: '这周第三把同批次的茶壶',
    thanks: '好的，谢谢。',
  },
  en: {
    left: 'Good evening, may the cups go into a microwave?',
    asks: 'Hello, the teapot that came has a crack.',
    answers: 'I am very sorry. Could you send a picture of it?',
    note: 'The third teapot of this batch this week',
    thanks: 'I will, thank you.',
  },
}

type Walk = { ground: Ground; shopper: Page; url: string }

/**
 * A shopper finds nobody there and leaves a message; another one is answered by somebody at the desk, with a note that
 * only colleagues see, and the conversation is finished, a voice with a case.
 */
export async function chatWithShopper(ground: Ground): Promise<void> {
  const { page, server, language, visit } = ground
  if (page.url() === 'about:blank') await signIn(ground)
  const client = await server.client()
  const { id: shop } = await client.call(endpoints.readShop)
  const { calendars } = await client.call(endpoints.readServiceLevels)
  const weekly = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: '00:00', until: '24:00' }))
  for (const { id, ...calendar } of calendars)
    await client.call(endpoints.changeCalendar, {
      params: { id },
      body: { ...calendar, weekly, exceptions: [], holidays: null },
    })
  // The bot would answer first; here people talk with people.
  const { settings } = await client.call(endpoints.readChatSettings)
  await client.call(endpoints.putChatSettings, { body: { ...settings, botAnswers: false } })
  const site = await serveChatShop({ echoloopUrl: server.url, shop, language })
  const shopper = await visit()
  try {
    const walk = { ground, shopper: shopper.page, url: site.url }
    await leaveMessage(walk)
    await talk(walk)
    const { items } = await client.call(endpoints.listFeedback, { query: { source: 'chat' } })
    const texts = items.map(({ text }) => text)
    claim(texts.includes(said[language].left), 'the left message is no voice')
    claim(texts.includes(said[language].thanks), 'the finished conversation is no voice')
  } finally {
    await shopper.context.close()
    await site.stop()
  }
}

async function openWindow({ shopper, url, ground }: Walk): Promise<void> {
  await shopper.goto(url)
  await shopper.getByRole('button', { name: ground.words.chat.open }).click()
  await shopper.locator('echoloop-chat .chat').waitFor()
}

async function leaveMessage(walk: Walk): Promise<void> {
  const { ground, shopper } = walk
  const { leave } = ground.words.chat
  await shopper.setViewportSize({ width: 390, height: 844 })
  await openWindow(walk)
  await shopper.getByRole('heading', { name: leave.title }).waitFor()
  await shopper.getByRole('textbox', { name: leave.text }).fill(said[ground.language].left)
  await shopper.getByLabel(leave.email).fill('evening@example.com')
  await lookAtWindow(walk, 'chat-leave')
  await shopper.getByLabel(leave.agree).check()
  await shopper.getByRole('button', { name: leave.send }).click()
  await shopper.getByText(leave.done).waitFor()
  claim((await shopper.context().cookies()).length === 0, 'the chat set a cookie')
  await shopper.evaluate('localStorage.clear()')
}

async function talk(walk: Walk): Promise<void> {
  const { ground, shopper } = walk
  const { page, server, words, language } = ground
  const text = words.chatRoom
  const mine = said[language]
  await page.goto(`${server.url}/chat`)
  await page.getByRole('switch', { name: text.desk.on }).waitFor()
  await shopper.setViewportSize({ width: 1440, height: 900 })
  await eventually({ what: 'the window to say that somebody is there' }, async () => {
    await openWindow(walk)
    return shopper.getByRole('textbox', { name: words.chat.write }).isVisible()
  })
  claim((await shopper.evaluate('localStorage.length')) === 0, 'something was kept before anybody wrote')
  await shopper.getByRole('textbox', { name: words.chat.write }).fill(mine.asks)
  await shopper.keyboard.press('Enter')
  await page.locator('.chat-row').filter({ hasText: mine.asks }).click()
  await page.getByRole('textbox', { name: text.talk.write }).fill(mine.answers)
  await page.keyboard.press('Enter')
  await shopper.getByText(mine.answers).waitFor()
  await page.getByText(text.talk.modes.note, { exact: true }).click()
  await page.getByRole('textbox', { name: text.talk.note }).fill(mine.note)
  await page.keyboard.press('Enter')
  await page.locator('.by-note').getByText(mine.note).waitFor()
  await shopper.getByRole('textbox', { name: words.chat.write }).fill(mine.thanks)
  await shopper.keyboard.press('Enter')
  await page.locator('.chat-log').getByText(mine.thanks).waitFor()
  await lookAtWindow(walk, 'chat-window')
  claim(!(await shopper.content()).includes(mine.note), 'a note for colleagues reached the shopper')
  claim((await shopper.getByText(mine.note).count()) === 0, 'a note for colleagues reached the shopper')
  const faults = await inspectPage(ground, { page, name: 'chat-room' })
  await page.getByRole('button', { name: text.talk.finish }).click()
  await shopper.getByText(words.chat.finished).waitFor()
  faults.push(
    ...(await inspectPage(ground, { page, name: 'chat-settings', url: `${server.url}/chat?tab=settings` })),
  )
  claim(faults.length === 0, faults.join('\n'))
}

async function lookAtWindow({ ground, shopper }: Walk, name: string): Promise<void> {
  const { language, pictureFolder } = ground
  if (pictureFolder) await shopper.screenshot({ path: join(pictureFolder, `${language}-${name}.png`) })
  const { violations } = await new AxeBuilder({ page: shopper }).include('echoloop-chat').analyze()
  claim(violations.length === 0, `axe in the chat: ${violations.map(({ id }) => id).join(', ')}`)
}
