import {
  type SurveyAudience,
  type SurveyAudienceCount,
  type SurveyList,
  toPublicId,
} from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import { noteWork } from '../../../platform/jobs/shops-with-work.ts'
import type { Scope } from '../../../platform/scope.ts'
import { ensureCustomers, findByAddress } from '../../customers/index.ts'
import { readPolicy } from '../../outreach/index.ts'
import { audit } from '../../shops/index.ts'
import {
  type Candidates,
  countCandidates,
  customersWho,
  insertInvitees,
  type Judging,
  theseAddresses,
} from './audience-store.ts'
import { readDelivered, readOpenSurvey } from './delivery-queries.ts'
import { readDeliverySettings } from './delivery-settings.ts'
import { insertList, presentLists, readList } from './list-store.ts'
import { invitationStage } from './queue-invitations.ts'
import { type AddressLine, readAddressFile } from './read-address-file.ts'

type Wanted = { surveyId: string; audience: SurveyAudience }

const badLinesShown = 20
/** Source of customers who are known by a file of addresses alone. */
const fileSource = 'survey-file'

/** How many people would be invited, and why others would not. */
export async function countAudience(
  scope: Scope,
  { surveyId, audience }: Wanted,
): Promise<SurveyAudienceCount> {
  await readDelivered(scope, surveyId)
  const file = audience.kind === 'file' ? await readAddressFile(audience.text) : undefined
  const owners =
    file &&
    (await findByAddress(
      scope,
      file.addresses.map(({ email }) => email),
    ))
  const candidates = owners ? theseAddresses(owners) : candidatesOf(scope, audience)
  const counts = await countCandidates(scope, candidates, await judgingOf(scope, surveyId))
  const badLines = file?.badLines ?? []
  return {
    ...counts,
    wouldInvite: Math.min(counts.wouldInvite, audience.sample ?? Number.POSITIVE_INFINITY),
    badLines: badLines.slice(0, badLinesShown),
    badCount: badLines.length,
  }
}

/** Puts people on the list of those who wait for an invitation. Refuses `survey/nobody-to-invite` when nobody is left. */
export async function invitePeople(
  scope: Scope,
  { surveyId, audience, name }: Wanted & { name: string },
): Promise<SurveyList> {
  await readOpenSurvey(scope, surveyId)
  const candidates =
    audience.kind === 'file'
      ? theseAddresses(await knownOf(scope, (await readAddressFile(audience.text)).addresses))
      : candidatesOf(scope, audience)
  const listId = await insertList(scope, {
    surveyId,
    kind: 'people',
    name,
    audience: withoutAddresses(audience),
    expiresAt: null,
  })
  const { sample } = audience
  const judging = await judgingOf(scope, surveyId)
  const count = await insertInvitees(scope, candidates, { ...judging, listId, sample })
  if (count === 0) throw new AppError('survey/nobody-to-invite')
  await noteWork(scope, invitationStage)
  await scope.wakeWorkers(invitationStage)
  await audit(scope, {
    action: 'survey.people-invited',
    subject: toPublicId('survey', surveyId),
    detail: { count },
  })
  const [list] = await presentLists(scope, [await readList(scope, { surveyId, listId })])
  if (!list) throw new AppError('survey/list-not-found')
  return list
}

function candidatesOf(scope: Scope, audience: SurveyAudience): Candidates {
  return audience.kind === 'customers' ? customersWho(scope, audience) : theseAddresses([])
}

async function judgingOf(scope: Scope, surveyId: string): Promise<Judging> {
  const { recontactDays } = await readDeliverySettings(scope, surveyId)
  const { needsConsent } = await readPolicy(scope)
  return { surveyId, recontactDays, needsConsent }
}

/** Makes customers of those who are none yet; their address is sealed like any other. */
async function knownOf(
  scope: Scope,
  addresses: readonly AddressLine[],
): Promise<{ customerId: string | null; lookup: Buffer }[]> {
  const emails = addresses.map(({ email }) => email)
  const strangers = new Set(
    (await findByAddress(scope, emails)).flatMap(({ email, customerId }) => (customerId ? [] : [email])),
  )
  const authors = addresses
    .filter(({ email }) => strangers.has(email))
    .map(({ email, name, language }) => ({
      source: fileSource,
      externalId: scope.keys.lookup(scope.shopId, `${fileSource} ${email.toLowerCase()}`).toString('hex'),
      email,
      ...(name === null ? {} : { name }),
      ...(language === null ? {} : { language }),
    }))
  await ensureCustomers(scope, authors)
  return findByAddress(scope, emails)
}

/** What is kept of how people were chosen: no address is. */
function withoutAddresses(audience: SurveyAudience): Record<string, unknown> {
  if (audience.kind === 'customers') return audience
  return { kind: 'file', sample: audience.sample }
}
