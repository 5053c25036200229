import { endpoints, type SurveyDefinition } from '@echoloop/contract'
import { locales } from '@echoloop/locales'
import { sendWaiting } from '../src/modules/outreach/index.ts'
import { handOutRewards, queueInvitations } from '../src/modules/surveys/index.ts'
import { startApi, type TestApi, type TestShop } from './start-api.ts'
import { type Mailbox, startMailbox } from './start-mailbox.ts'
import { publish, visitorClient } from './start-survey-ground.ts'

export const shortSurvey: SurveyDefinition = {
  languages: ['en', 'zh-CN'],
  title: { en: 'Your visit', 'zh-CN': '到店感受' },
  questions: [
    { key: 'score', kind: 'nps', text: { en: 'Would you recommend us?' }, isRequired: true },
    {
      key: 'colour',
      kind: 'single',
      text: { en: 'Which colour?' },
      isRequired: true,
      choices: [
        { key: 'red', text: { en: 'Red' } },
        { key: 'blue', text: { en: 'Blue' } },
      ],
    },
    { key: 'words', kind: 'long-text', text: { en: 'Anything else?' }, isRequired: false },
  ],
  hidden: [{ key: 'place' }],
  quotas: [],
  isAnonymous: false,
}

export type DeliveryStage = {
  api: TestApi
  mailbox: Mailbox
  shop: TestShop
  at(moment: Date | string): void
  /** A live survey. */
  survey(changes?: Partial<SurveyDefinition>): Promise<string>
  invite(surveyId: string, emails: readonly string[]): Promise<{ id: string; size: number }>
  /** Everything that is due leaves, by so many workers. */
  deliver(workers?: number): Promise<void>
  rewards(): Promise<number>
  /** Address and subject of each letter so far. */
  letters(): string[]
  /** The ticket in the newest letter to somebody. */
  ticketOf(email: string): string
  /** Answers a survey by a ticket. */
  answer(surveyId: string, ticket: string, score: number): Promise<string>
  states(surveyId: string): Promise<Record<string, number>>
  stop(): Promise<void>
}

/** A server with a mailbox and a shop whose surveys are sent out. */
export async function startDeliveryStage(): Promise<DeliveryStage> {
  const mailbox = await startMailbox()
  const api = await startApi({
    environment: {
      SMTP_URL: mailbox.url,
      MAIL_FROM: 'shop@echoloop.example',
      DOOR_PRIVATE: 'true',
      TRUST_PROXY: 'true',
    },
  })
  const shop = await api.newShop({ timeZone: 'UTC' })
  let people = 5000
  const stage: DeliveryStage = {
    api,
    mailbox,
    shop,
    at(moment) {
      api.app.platform.clockOffsetMs = new Date(moment).getTime() - Date.now()
    },
    survey: async (changes = {}) => (await publish(shop, { ...shortSurvey, ...changes })).id,
    invite: (surveyId, emails) =>
      shop.client.call(endpoints.inviteToSurvey, {
        params: { surveyId },
        body: { name: 'list', audience: { kind: 'file', text: emails.join('\n'), sample: null } },
      }),
    async deliver(workers = 1) {
      await shop.run((scope) => queueInvitations(scope, 200))
      const { kinds, doors } = api.app.messages
      await Promise.all(
        Array.from({ length: workers }, () => sendWaiting(api.app.platform, { kinds, doors })),
      )
    },
    rewards: () => handOutRewards(api.app.platform, { mayBePrivate: true, isStopping: () => false }),
    letters: () => mailbox.received().map(({ to, mail }) => `${to.join()} ${mail.subject}`),
    ticketOf(email) {
      const letter = mailbox.received().findLast(({ to }) => to.includes(email))
      return /\/survey\/t\/([\w.-]+)/.exec(letter?.mail.text ?? '')?.[1] ?? ''
    },
    async answer(surveyId, ticket, score) {
      people += 1
      const client = visitorClient(api.url, people)
      const begun = await client.call(endpoints.startSurveyResponse, {
        params: { surveyId },
        body: {
          shop: shop.publicId,
          version: 1,
          language: 'en',
          channel: 'link',
          clientKey: `somebody-${String(people).padStart(20, '0')}`,
          ticket,
        },
      })
      const params = { surveyId, responseId: begun.id }
      const who = { shop: shop.publicId, token: begun.token }
      const answers = { score: { number: score }, colour: { choice: 'red' } }
      await client.call(endpoints.putSurveyAnswers, { params, body: { ...who, answers } })
      await client.call(endpoints.endSurveyResponse, { params, body: { ...who, end: 'complete' } })
      return begun.id
    },
    async states(surveyId) {
      return (await shop.client.call(endpoints.readSurveyDelivery, { params: { surveyId } })).invitees
    },
    async stop() {
      await api.stop()
      await mailbox.close()
    },
  }
  return stage
}

/** Words that every invitation holds in a language. */
export const mailWords = locales.en.surveyMail
