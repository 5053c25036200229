import { setTimeout as sleep } from 'node:timers/promises'
import { endpoints, type MailItem } from '@echoloop/contract'
import { type Mailbox, startMailbox } from '../../../apps/server/test/start-mailbox.ts'
import { newDataFolder } from '../data-folder.ts'
import { seededRandom, shuffled } from '../seeded-random.ts'
import { type SetUpShop, setUpShop } from '../set-up-shop.ts'
import { freePort, type StartedServer, spawnServer, waitUntilReady } from '../start-server.ts'
import { createTally } from '../tally.ts'
import { judgeMails } from './judge-mails.ts'
import { type Answered, planAnswers, planFollowUps, planLoop } from './plan-answers.ts'
import { ownAddress, type PlannedMail, planMails, type Thread } from './plan-mails.ts'
import { type CuttingProxy, startCuttingProxy } from './start-cutting-proxy.ts'
import { type Dovecot, startDovecot } from './start-dovecot.ts'

const waitedMsMax = 15 * 60_000
const loopMails = 60
/** Of one sender in one hour; the rest waits for a person. */
const loopTaken = 20

type Stage = {
  dovecot: Dovecot
  proxy: CuttingProxy
  smtp: Mailbox
  shop: SetUpShop
  mailboxId: string
  worker: StartedServer
  startWorker(): Promise<StartedServer>
}

/**
 * Mail against Debian's dovecot and an SMTP server: so many mails, in both languages and with all faults, while
 * connections are cut, numbers change, two processes fetch and one of them is killed. Returns how many promises broke.
 */
export async function checkMailboxes({ mails, seed }: { mails: number; seed: number }): Promise<number> {
  const say = (line: string) => process.stdout.write(`${line}\n`)
  const random = seededRandom(seed)
  const began = performance.now()
  return withStage(random, async (stage) => {
    const plan = planMails(Math.round(mails * 0.55), random)
    const delivered: PlannedMail[] = []
    stage.proxy.cutShare = 0.5
    await bring(stage, shuffled([...plan.firsts, ...plan.machines], random), delivered)
    say(`${delivered.length} mails came in, ${stage.proxy.cuts()} connections were cut`)
    stage.dovecot.renumber()
    const answered = await answerSome(stage, plan.threads, Math.round(mails * 0.12))
    say(`${answered.length} answers left`)
    stage.worker.child.kill('SIGKILL')
    await stage.worker.ended
    stage.worker = await stage.startWorker()
    const left = plan.threads.filter((thread) => !answered.some((one) => one.thread === thread))
    const answers = planAnswers(answered, random)
    await bring(stage, answers, delivered)
    stage.dovecot.reuseNumbers()
    const room = Math.max(0, mails - delivered.length - loopMails)
    const rest = [...planFollowUps(left.slice(0, room), random), ...planLoop(loopMails, random)]
    await bring(stage, rest, delivered)
    stage.proxy.cutShare = 0
    stage.dovecot.renumber()
    await look(stage)
    await sleep(5000)
    const found = await allMails(stage)
    const tally = createTally(say)
    judge({ say, tally, delivered, found, answered, smtp: stage.smtp })
    await judgeBounces(stage, tally, answers)
    say(
      `${delivered.length} mails, ${stage.proxy.cuts()} cuts, ${Math.round((performance.now() - began) / 1000)} s, seed ${seed}`,
    )
    say(tally.summary())
    return tally.failed()
  })
}

async function withStage(random: () => number, work: (stage: Stage) => Promise<number>): Promise<number> {
  const data = newDataFolder('mailboxes')
  const place = newDataFolder('dovecot')
  const closers: (() => Promise<void>)[] = []
  try {
    const dovecot = await startDovecot(place.path)
    closers.push(() => dovecot.stop())
    const proxy = await startCuttingProxy(dovecot.port, random)
    closers.push(() => proxy.close())
    const smtp = await startMailbox({
      authOptional: true,
      onAuth: (_auth, _session, done) => done(null, { user: 'x' }),
    })
    closers.push(() => smtp.close())
    const order = { dataFolder: data.path, environment: { MAILBOX_PRIVATE: 'true' } }
    const server = spawnServer({ ...order, port: await freePort(), role: 'all', isEmpty: true })
    closers.push(() => server.stop())
    await waitUntilReady(server)
    const shop = await setUpShop({ url: server.url, dataFolder: data.path })
    const startWorker = async () => spawnServer({ ...order, port: await freePort(), role: 'worker' })
    const mailboxId = await addMailbox(shop, { imap: proxy.port, smtp: Number(new URL(smtp.url).port) })
    const stage: Stage = { dovecot, proxy, smtp, shop, mailboxId, startWorker, worker: await startWorker() }
    closers.push(() => stage.worker.stop())
    return await work(stage)
  } finally {
    for (const close of closers.reverse()) await close()
    data.remove()
    place.remove()
  }
}

async function addMailbox(shop: SetUpShop, ports: { imap: number; smtp: number }): Promise<string> {
  const { id } = await shop.client.call(endpoints.createMailbox, {
    body: {
      address: ownAddress,
      senderName: '青瓷小铺',
      departmentId: null,
      imap: { host: '127.0.0.1', port: ports.imap, security: 'none' },
      signIn: { kind: 'password', user: 'shop', password: 'secret' },
      folder: 'INBOX',
      afterReading: { kind: 'seen' },
      sending: { kind: 'own', host: '127.0.0.1', port: ports.smtp, security: 'none' },
      quotesOriginal: true,
      hasTag: false,
      earlierDays: 0,
    },
  })
  return id
}

/** Delivers mails with all their copies, and waits until each has been taken or noted. */
async function bring(stage: Stage, mails: readonly PlannedMail[], delivered: PlannedMail[]): Promise<void> {
  for (const [index, mail] of mails.entries()) {
    for (let copy = 0; copy < mail.copies; copy++) stage.dovecot.deliver(mail.raw)
    if (index % 100 === 99) await look(stage)
  }
  delivered.push(...mails)
  const deadline = performance.now() + waitedMsMax
  for (;;) {
    await look(stage)
    const { counts } = await mailboxNow(stage)
    const handled = counts.taken + counts.noted
    if (handled >= delivered.length && counts.waiting === 0) return
    if (performance.now() > deadline) throw new Error(`${handled} of ${delivered.length} mails came in`)
    await sleep(1000)
  }
}

/** Asks for a look now: after a cut the server would wait a minute. */
async function look({ shop, mailboxId }: Stage): Promise<void> {
  await shop.client.call(endpoints.fetchMailboxNow, { params: { id: mailboxId } })
}

async function mailboxNow({ shop }: Stage) {
  const [mailbox] = (await shop.client.call(endpoints.listMailboxes, {})).items
  if (!mailbox) throw new Error('the mailbox is gone')
  return mailbox
}

async function allMails({ shop }: Stage): Promise<MailItem[]> {
  const items: MailItem[] = []
  for (const view of ['taken', 'noted', 'look'] as const) {
    let cursor: string | null | undefined
    do {
      const page = await shop.client.call(endpoints.listMails, {
        query: { view, limit: 200, ...(cursor ? { cursor } : {}) },
      })
      items.push(...page.items.filter(({ id }) => !items.some((one) => one.id === id)))
      cursor = page.nextCursor
    } while (cursor)
  }
  return items
}

/** Answers cases of conversations as an agent does, and gives what arrived. */
async function answerSome(stage: Stage, threads: readonly Thread[], count: number): Promise<Answered[]> {
  const { shop, smtp } = stage
  const found = await allMails(stage)
  const chosen = threads.filter(({ subject }) => / \d+$/.test(subject)).slice(0, count)
  const sent = new Map<string, Thread>()
  for (const thread of chosen) {
    const item = found.find((one) => one.subject === thread.subject && one.caseId)
    if (!item?.caseId) continue
    const words = `非常抱歉给您添麻烦，我们马上为您处理。 answer-${thread.key}-end`
    await shop.client.call(endpoints.sendReply, {
      params: { id: item.caseId },
      body: { channel: 'mail', text: words, sendAnyway: true },
    })
    sent.set(`answer-${thread.key}-end`, thread)
  }
  const deadline = performance.now() + waitedMsMax
  while (smtp.received().length < sent.size && performance.now() < deadline) await sleep(1000)
  return smtp.received().flatMap(({ mail, raw }) => {
    const thread = sent.get(/answer-[a-z0-9-]+-end/.exec(mail.text ?? '')?.[0] ?? '')
    if (!thread) return []
    const replyTo = /^Reply-To: .*?(\S+@shop\.example)/im.exec(raw)?.[1] ?? ownAddress
    return [{ thread, messageId: (mail.messageId ?? '').slice(1, -1), replyTo, words: mail.text ?? '' }]
  })
}

type Judging = {
  say(line: string): void
  tally: ReturnType<typeof createTally>
  delivered: readonly PlannedMail[]
  found: readonly MailItem[]
  answered: readonly Answered[]
  smtp: Mailbox
}

function judge({ say, tally, delivered, found, answered, smtp }: Judging): void {
  const judged = judgeMails(delivered, found)
  const some = (list: readonly string[]) =>
    list.length === 0 ? undefined : `${list.length}: ${list.slice(0, 5).join(', ')}`
  tally.check('each mail came in', judged.missing.length === 0, some(judged.missing))
  tally.check('none came in twice', judged.doubled.length === 0, some(judged.doubled))
  tally.check(
    'nothing came in that was not sent',
    found.length === delivered.length,
    `${found.length} of ${delivered.length}`,
  )
  tally.check('machines are told from people', judged.wrongKind.length === 0, some(judged.wrongKind))
  tally.check(
    'own words come out right, without quotes and signatures',
    judged.wrongWords.length === 0,
    some(judged.wrongWords),
  )
  const { right, elsewhere, alone } = judged.placed
  say(
    `threads: ${right} of ${right + elsewhere + alone} later mails in their case (recall ${(right / (right + elsewhere + alone)).toFixed(4)}, precision ${(right / (right + elsewhere)).toFixed(4)}); ${elsewhere} in another one, ${alone} in one of their own`,
  )
  for (const [name, count] of judged.errors) say(`  ${name}: ${count}`)
  tally.check('no two conversations begin in one case', judged.joinedFirsts === 0, `${judged.joinedFirsts}`)
  const signed = [...judged.errors.keys()].filter((name) => !name.startsWith('no-references-'))
  tally.check(
    'every mail with a sign of its conversation finds it',
    signed.length === 0,
    signed.join('; ') || undefined,
  )
  const loops = found.filter(({ kind }) => kind === 'loop').length
  tally.check('the loop was stopped', loops === loopMails - loopTaken, `${loops} of ${loopMails} stopped`)
  const ids = smtp.received().map(({ mail }) => mail.messageId)
  tally.check('nothing was sent twice', new Set(ids).size === ids.length, `${ids.length} letters`)
  tally.check('nothing was sent by itself', ids.length === answered.length, `${answered.length} answers`)
}

async function judgeBounces(
  { shop }: Stage,
  tally: ReturnType<typeof createTally>,
  answers: readonly PlannedMail[],
): Promise<void> {
  const planned = answers.filter(({ kind }) => kind === 'bounce').length
  const noted = await shop.client.call(endpoints.listMails, { query: { view: 'noted', limit: 200 } })
  const bounced = noted.items.filter(({ kind, caseId }) => kind === 'bounce' && caseId !== null)
  let marked = 0
  for (const { caseId } of bounced) {
    const { replies } = await shop.client.call(endpoints.listCaseReplies, { params: { id: caseId ?? '' } })
    if (replies.some(({ state }) => state === 'bounced')) marked += 1
  }
  tally.check('bounces mark their answers', marked === planned, `${marked} of ${planned}`)
}
