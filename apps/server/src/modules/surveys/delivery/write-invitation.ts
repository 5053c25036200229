import type { SurveyDelivery } from '@echoloop/contract'
import { chooseLocale, type LocaleName } from '@echoloop/locales'
import { type RenderedMail, renderSurveyMail } from '@echoloop/storefront'
import { minutesOf, textIn } from '@echoloop/survey'
import type { Scope } from '../../../platform/scope.ts'
import { readContacts } from '../../customers/index.ts'
import { readShopRow } from '../../shops/index.ts'
import type { DeliveredSurvey } from './delivery-queries.ts'
import { ticketAddress } from './survey-address.ts'
import { signTicket } from './ticket.ts'

export type Letter = {
  survey: DeliveredSurvey
  settings: SurveyDelivery
  /** What everybody gets who takes part. */
  promise: Record<LocaleName, string> | null
  kind: 'invitation' | 'reminder'
}

/** The letter to one person: in their language, with a link that is theirs alone. */
export async function writeInvitation(
  scope: Scope,
  letter: Letter & { publicUrl: string; to: { customerId: string; invitationId: string } },
): Promise<RenderedMail & { language: string }> {
  const { to, publicUrl, survey } = letter
  const shop = await readShopRow(scope)
  const person = await readContacts(scope, to.customerId)
  const spoken = person?.language ?? shop.language
  const token = signTicket(scope.keys, { shopId: scope.shopId, invitationId: to.invitationId })
  const language = chooseLocale(spoken)
  const url = ticketAddress(publicUrl, { token, language: surveyLanguage(survey, spoken) })
  const mail = await renderLetter(scope, letter, { language, url, name: person?.name ?? null })
  return { ...mail, language }
}

/** The same letter for whoever sees it, with this name and this link. */
export async function renderLetter(
  scope: Scope,
  { survey, settings, promise, kind }: Letter,
  to: { language: LocaleName; url: string; name: string | null },
): Promise<RenderedMail> {
  const shop = await readShopRow(scope)
  const words = settings.words[to.language]
  const { definition } = survey
  const { languages, title } = definition
  const isReminder = kind === 'reminder'
  return renderSurveyMail(
    { language: to.language, shopName: shop.name, isDemo: shop.isDemo, timeZone: shop.timeZone },
    {
      kind,
      name: to.name,
      title: textIn(title, languages, to.language) || survey.name,
      ownSubject: isReminder ? words.reminderSubject : words.subject,
      ownText: isReminder ? words.reminderText : words.text,
      url: to.url,
      minutes: Math.max(1, Math.round(minutesOf(definition))),
      isAnonymous: definition.isAnonymous,
      reward: promise?.[to.language] ?? null,
      closesAt: survey.closesAt,
      reminders: settings.reminders,
    },
  )
}

/** The survey's own language that is nearest to what somebody speaks; its first one where none is. */
function surveyLanguage({ definition }: DeliveredSurvey, spoken: string): string {
  const { languages } = definition
  const [base = ''] = spoken.toLowerCase().split('-')
  return (
    languages.find((one) => one.toLowerCase() === spoken.toLowerCase()) ??
    languages.find((one) => one.toLowerCase().split('-')[0] === base) ??
    languages[0] ??
    'en'
  )
}
