import { setTimeout as sleep } from 'node:timers/promises'
import { endpoints } from '@echoloop/contract'
import { type ImapServerForTests, startImapServer } from '../../../apps/server/test/start-imap-server.ts'
import { mailOf } from '../../../apps/server/test/start-mail-ground.ts'
import { type Mailbox, startMailbox } from '../../../apps/server/test/start-mailbox.ts'
import { numberOf } from '../../checks/open-database.ts'
import type { ChannelScene, RunningScene, ScenePlace } from './channel-scene.ts'
import { checkMail } from './check-mail.ts'
import type { Correspondent } from './correspondent.ts'
import { untilHeard } from './until-heard.ts'

const seats = 4
/** More mails of one person in an hour are held to be a loop. */
const mailsMax = 8
const pauseMs = 700
const answerMs = 15_000
const address = 'hello@shop.example'

/**
 * People write to the shop's address: some mails come twice, connections are cut, numbers change. Staff answer as soon
 * as a mail is there; the SMTP server takes its time, so that a kill may fall between.
 */
export const mailScene: ChannelScene = { name: 'mail', begin }

type Post = ScenePlace & {
  imap: ImapServerForTests
  smtp: Mailbox
  refusals: Set<string>
  /** From so many connections on one more may be cut. */
  cutsFrom: number
}

async function begin(place: ScenePlace): Promise<RunningScene> {
  const imap = await startImapServer()
  const smtp = await startMailbox({
    authOptional: true,
    takesMs: 150,
    onAuth: (_auth, _session, done) => done(null, { user: address }),
  })
  const post: Post = { ...place, imap, smtp, refusals: new Set(), cutsFrom: 0 }
  const mailboxId = await addMailbox(post)
  const people: Correspondent[] = []
  let isEnding = false
  const busy = Array.from({ length: seats }, async (_, seat) => {
    while (!isEnding) {
      const person: Correspondent = { name: `mail-${seat}-${people.length}`, said: [], answers: [] }
      people.push(person)
      while (!isEnding && person.said.length < mailsMax) {
        writeMail(post, person)
        do await sleep(pauseMs)
        while (!(await answerPerson(post, person, mailboxId)) && !isEnding)
      }
    }
  })
  const said = () => people.reduce((sum, person) => sum + person.said.length, 0)
  return {
    // Nobody is killed before the first answer was taken.
    heard: () => people.reduce((sum, person) => sum + person.answers.length, 0),
    async end() {
      isEnding = true
      await Promise.all(busy)
      return [...post.refusals]
    },
    left: (client) =>
      numberOf(
        client,
        `select greatest(0, ${said()} - (select count(*) from mail where state <> 'waiting'))
          + (select count(*) from message where state = 'waiting')`,
      ),
    check: (client, tally) => checkMail({ client, tally, people, received: smtp.received() }),
    async close() {
      await imap.close()
      await smtp.close()
    },
  }
}

async function addMailbox({ shop, imap, smtp }: Post): Promise<string> {
  const { id } = await shop.client.call(endpoints.createMailbox, {
    body: {
      address,
      senderName: '青瓷小铺',
      departmentId: null,
      imap: { host: '127.0.0.1', port: imap.port, security: 'none' },
      signIn: { kind: 'password', user: address, password: imap.password },
      folder: 'INBOX',
      afterReading: { kind: 'seen' },
      sending: { kind: 'own', host: '127.0.0.1', port: Number(new URL(smtp.url).port), security: 'none' },
      quotesOriginal: true,
      hasTag: false,
      earlierDays: 0,
    },
  })
  return id
}

/** The next mail of a person: it answers our last letter, or says by its subject alone that it belongs there. */
function writeMail(post: Post, person: Correspondent): void {
  const { imap, smtp, random } = post
  const number = person.said.length
  const text = `${person.name} 第 ${number} 句：水壶的盖子有一点紧，怎么办？`
  const letter = smtp.received().findLast(({ to }) => to.includes(`${person.name}@people.example`))
  const isBare = random() < 0.3
  const raw = mailOf({
    id: `${person.name}-${number}@people.example`,
    from: `${person.name}@people.example`,
    subject: number === 0 ? subjectOf(person) : `回复：${subjectOf(person)}`,
    body: text,
    head: letter?.mail.messageId && !isBare ? [`In-Reply-To: ${letter.mail.messageId}`] : [],
  })
  const chance = random()
  if (chance < 0.1) imap.renumber()
  else if (chance < 0.4) cutNext(post)
  imap.put(raw)
  if (random() < 0.2) imap.put(raw)
  person.said.push(text)
}

/** Every third connection at most: a line that never carries anything would bring in nothing to be killed. */
function cutNext(post: Post): void {
  const { imap, random } = post
  if (imap.connections < post.cutsFrom) return
  imap.cutAfter(Math.floor(random() * 6000) + 50)
  post.cutsFrom = imap.connections + 3
}

function subjectOf({ name }: Correspondent): string {
  return `水壶的盖子 ${name}`
}

/** Staff have the mailbox read now, and answer what came, the button tapped twice. False while it is not all there. */
async function answerPerson(
  { shop, refusals }: Post,
  person: Correspondent,
  mailboxId: string,
): Promise<boolean> {
  const { client } = shop
  const signal = () => AbortSignal.timeout(answerMs)
  const params = { id: mailboxId }
  await untilHeard(refusals, () => client.call(endpoints.fetchMailboxNow, { params, signal: signal() }))
  const query = { view: 'taken', limit: 50 } as const
  const found = await untilHeard(refusals, () =>
    client.call(endpoints.listMails, { query, signal: signal() }),
  )
  const mine = found?.items.filter(({ subject }) => subject?.endsWith(subjectOf(person))) ?? []
  const caseId = mine[0]?.caseId
  if (!caseId || mine.length < person.said.length) return false
  const text = `${person.name} 第 ${person.answers.length} 次答复：谢谢您，盖子今天寄出。`
  const key = `mail-${person.name}-${person.answers.length}`
  const body = { channel: 'mail', text, key, sendAnyway: true } as const
  const tap = () =>
    untilHeard(refusals, () =>
      client.call(endpoints.sendReply, { params: { id: caseId }, body, signal: signal() }),
    )
  const [first] = await Promise.all([tap(), tap()])
  if (first) person.answers.push({ id: first.id, text })
  return true
}
