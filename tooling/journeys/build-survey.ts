import type { Page } from 'playwright-core'
import { claim, eventually } from './ground/eventually.ts'
import { inspectPage } from './ground/inspect-page.ts'
import type { Ground } from './ground/journey.ts'
import { signIn } from './sign-in.ts'

/**
 * A survey from nothing to published without a mouse: questions of three kinds, a branch, an answer inserted in a later
 * question, a quota, three languages.
 */
export async function buildSurvey(ground: Ground): Promise<void> {
  const { page } = ground
  if (page.url() === 'about:blank') await signIn(ground)
  await writeSurvey(ground, { limit: 200 })
  const faults = await look(ground)
  claim(faults.length === 0, faults.join('\n'))
  await publishSurvey(ground)
}

/** All of it by keys, up to the languages; `limit` is that of the quota. */
export async function writeSurvey(ground: Ground, { limit }: { limit: number }): Promise<void> {
  await begin(ground)
  await writeQuestions(ground)
  await branch(ground)
  await addQuota(ground, limit)
  await addLanguages(ground)
}

async function begin({ page, words }: Ground): Promise<void> {
  await page.keyboard.press('g')
  await page.keyboard.press('u')
  await page.getByRole('heading', { level: 1, name: words.shell.rooms.surveys }).waitFor()
  await page.keyboard.press('n')
  await page.getByRole('heading', { level: 2 }).first().waitFor()
  await tabTo(page, words.surveys.create.blank)
  await page.keyboard.press('Enter')
  await page.getByRole('navigation', { name: words.surveyBuilder.outline }).waitFor()
}

/** A score, a choice, and an open question that repeats the choice. */
async function writeQuestions({ page, words, language }: Ground): Promise<void> {
  const isChinese = language === 'zh-CN'
  const say = (chinese: string, english: string) => page.keyboard.type(isChinese ? chinese : english)
  await add(page, 'n')
  await say('您有多大可能推荐我们店？', 'How likely or unlikely are you to recommend us?')
  await page.keyboard.press('Escape')
  await add(page, 'o')
  await say('您从哪里知道我们？', 'How did you hear of us?')
  await tabTo(page, words.surveyBuilder.choices.choice('1'))
  for (const [chinese, english] of [
    ['朋友', 'A friend'],
    ['搜索', 'A search'],
    ['路过', 'Passing by'],
  ] as const) {
    await page.keyboard.press('ControlOrMeta+a')
    await say(chinese, english)
    if (english !== 'Passing by') await page.keyboard.press(english === 'A friend' ? 'Tab' : 'Enter')
    if (english === 'A friend') await tabTo(page, words.surveyBuilder.choices.choice('2'))
    if (english === 'A search') await focused(page, words.surveyBuilder.choices.choice('3'))
  }
  await page.keyboard.press('Escape')
  await add(page, 'l')
  await say('您提到：', 'You said: ')
  await tabTo(page, words.surveyBuilder.insert)
  await page.keyboard.press('Enter')
  // The menu takes the focus a moment after it is there.
  await page.locator('[role="menu"]:focus-within').waitFor()
  await goDownTo(page, isChinese ? '从哪里知道' : 'hear of us')
  await page.keyboard.press('Enter')
  await eventually({ what: 'the inserted answer, with the cursor behind it' }, async () =>
    page.evaluate(
      `document.activeElement?.localName === 'textarea' && document.activeElement.value.includes('{{')`,
    ),
  )
  await page.keyboard.press('End')
  await say('。还想说什么？', '. What else?')
  await page.keyboard.press('Escape')
}

/** One step at a time: the next key is pressed when the menu shows what the last one did. */
async function goDownTo(page: Page, words: string): Promise<void> {
  const active = async () =>
    String(
      await page.evaluate(`document.querySelector('[role="menuitem"][class*="active"]')?.textContent ?? ''`),
    )
  await eventually({ what: `“${words}” in the menu` }, async () => {
    const before = await active()
    if (before.includes(words)) return true
    await page.keyboard.press('ArrowDown')
    await eventually({ what: 'the next one in the menu' }, async () => (await active()) !== before)
    return false
  })
}

/** Whoever gives a high score goes straight to the end. */
async function branch({ page, words }: Ground): Promise<void> {
  const { rules } = words.surveyBuilder
  await page.keyboard.press('k')
  await page.keyboard.press('k')
  await tabTo(page, `${rules.add}: ${rules.jumps}`)
  await page.keyboard.press('Enter')
  await tabTo(page, rules.op)
  await page.keyboard.press('ArrowDown')
  await page.locator('.jump').waitFor()
  await page.keyboard.press('Escape')
}

async function addQuota({ page, words, language }: Ground, limit: number): Promise<void> {
  const { quotas } = words.surveyBuilder
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('j')
  await tabTo(page, quotas.add)
  await page.keyboard.press('Enter')
  await tabTo(page, quotas.name, { isBack: true })
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type(language === 'zh-CN' ? `前 ${limit} 位` : `The first ${limit}`)
  await tabTo(page, quotas.limit)
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type(String(limit))
  await page.keyboard.press('Escape')
}

/** A second language that is begun, and a third that is not. */
async function addLanguages({ page, words }: Ground): Promise<void> {
  const { languages } = words.surveyBuilder
  await page.keyboard.press('k')
  for (const count of [2, 3]) {
    await tabTo(page, languages.add)
    await page.keyboard.press('Enter')
    // The menu takes the focus a moment after it is there; until then Enter would reach the button.
    await page.locator('[role="menu"]:focus-within').waitFor()
    await page.keyboard.press('Enter')
    await page.locator(`.language-list li:nth-child(${count})`).waitFor()
  }
  await page.locator('.side-by-side .is-missing').first().waitFor()
}

async function look(ground: Ground): Promise<string[]> {
  const { page } = ground
  const faults = await inspectPage(ground, { page, name: 'survey-languages' })
  await page.keyboard.press('Escape')
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('k')
  await page.getByRole('textbox').first().waitFor()
  return [...faults, ...(await inspectPage(ground, { page, name: 'survey-build' }))]
}

export async function publishSurvey({ page, words }: Ground): Promise<void> {
  await page.keyboard.press('Shift+P')
  await page.getByRole('dialog').waitFor()
  await tabTo(page, words.surveys.publish.confirm)
  await page.keyboard.press('Enter')
  await eventually({ what: 'the survey to be live' }, async () =>
    page.locator('.page-header .tag', { hasText: words.surveys.states.live }).isVisible(),
  )
}

/** `a` and the key of a kind; the cursor then stands in the words of the new question. */
async function add(page: Page, kind: string): Promise<void> {
  const before = await page.locator('.outline-questions li').count()
  await page.keyboard.press('a')
  await page.locator('.kind-list').waitFor()
  await page.keyboard.press(kind)
  await eventually({ what: 'the new question with the cursor in it' }, async () => {
    if ((await page.locator('.outline-questions li').count()) !== before + 1) return false
    return page.evaluate(
      `document.activeElement?.localName === 'textarea' && document.activeElement.value === ''`,
    )
  })
}

/** Presses Tab until the control with this name has the focus. */
export async function tabTo(page: Page, name: string, { isBack = false } = {}): Promise<void> {
  for (let press = 0; press < 80; press += 1) {
    if (await hasFocus(page, name)) return
    await page.keyboard.press(isBack ? 'Shift+Tab' : 'Tab')
  }
  throw new Error(`no way by Tab to "${name}"`)
}

async function focused(page: Page, name: string): Promise<void> {
  await eventually({ what: `the focus on "${name}"` }, () => hasFocus(page, name))
}

async function hasFocus(page: Page, name: string): Promise<boolean> {
  const told = await page.evaluate(
    `(() => {
      const one = document.activeElement
      const label = one?.labels?.[0]?.textContent
      return one?.getAttribute('aria-label') ?? label ?? one?.textContent ?? ''
    })()`,
  )
  return String(told).trim().startsWith(name)
}
