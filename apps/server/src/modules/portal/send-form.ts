import type { PortalKindSetting, PortalQuestion } from '@echoloop/contract'
import { toUuid } from '@echoloop/contract'
import type { LocaleName } from '@echoloop/locales'
import { AppError } from '../../platform/app-error.ts'
import { uuidOf } from '../../platform/http/uuid-of.ts'
import { type Platform, runInShop, type Scope } from '../../platform/scope.ts'
import { openCase } from '../cases/index.ts'
import { recordConsent } from '../customers/index.ts'
import { acceptFeedback, attachUploads, prepareText, type Visitor } from '../feedback/index.ts'
import { readShopRow } from '../shops/index.ts'
import { proposeBoardItem } from './board/propose-board-item.ts'
import type { FormFields } from './form-schema.ts'
import { authorOf, portalSource } from './portal-author.ts'
import { type PortalLink, signPortal } from './portal-link.ts'
import { readNotices, readPortalSettings } from './portal-settings.ts'
import type { KeptAnswer } from './portal-tables.ts'
import { insertSubmission } from './submission-store.ts'
import { uploadOwnerOf } from './upload-owner.ts'

export type SentForm = FormFields & {
  /** What the form was shown with; the same draft is one voice, however often it is sent. */
  draft: PortalLink
  language: LocaleName
  /** Path of the page that led here. */
  touchpoint: string | undefined
  visitor: Visitor | undefined
}

/**
 * Takes a form of the portal through the one door of voices, keeps its number and what was agreed to, and lets a case
 * be opened where the shop wants one. Refuses kinds that are not offered, and a form without consent or needed answer.
 */
export function sendForm(platform: Platform, form: SentForm): Promise<{ number: string; token: string }> {
  return runInShop(platform, { shopId: form.draft.shopId, actor: { kind: 'author' } }, async (scope) => {
    await readShopRow(scope)
    const settings = await readPortalSettings(scope)
    const setting = settings.kinds[form.kind]
    if (!setting.isOffered) throw new AppError('portal/kind-not-offered')
    if (!form.hasAgreed) refuseField('hasAgreed', 'portal/consent-needed')
    const answers = answersOf(setting.questions, form)
    const { feedbackId, isNew } = await acceptForm(scope, form, answers)
    const submission = await keepForm(scope, form, { feedbackId, answers })
    if (isNew) await takeFurther(scope, form, { feedbackId, setting })
    await scope.tellLive({ kind: 'portal.changed' })
    const link = { shopId: scope.shopId, id: submission.id, expiresAt: null }
    return { number: submission.number, token: signPortal(scope.keys, 'status', link) }
  })
}

function refuseField(path: string, code: 'portal/consent-needed' | 'portal/answer-needed'): never {
  throw new AppError(code, {}, { fields: [{ path, code }] })
}

/** Answers to the questions of the form, masked like all words; what was not asked is left out. */
function answersOf(questions: readonly PortalQuestion[], form: SentForm): KeptAnswer[] {
  return questions.flatMap(({ key, type, label, isRequired, choices }) => {
    const given = form.answers[key]?.trim() ?? ''
    const isUnknown = type === 'choice' && !choices.some((choice) => Object.values(choice).includes(given))
    if (given === '' || isUnknown) {
      if (isRequired) refuseField(`answers.${key}`, 'portal/answer-needed')
      return []
    }
    return [{ key, label, answer: prepareText({ text: given }).text ?? '' }]
  })
}

async function acceptForm(
  scope: Scope,
  form: SentForm,
  answers: readonly KeptAnswer[],
): Promise<{ feedbackId: string; isNew: boolean }> {
  const { kind, text, language, touchpoint } = form
  const { lookup: _lookup, ...author } = authorOf(scope, form) ?? {}
  const record = {
    kind,
    source: portalSource,
    externalId: form.draft.id,
    occurredAt: scope.now.toISOString(),
    text,
    language,
    ...(touchpoint === undefined ? {} : { touchpoint }),
    ...('externalId' in author ? { author } : {}),
    facts: Object.fromEntries(answers.map(({ key, answer }) => [`form-${key}`, answer.slice(0, 200)])),
  }
  const options = { channel: 'page' as const, isSingle: true, visitor: form.visitor }
  const [result] = await acceptFeedback(scope, [record], options)
  if (result === undefined || result.status === 'refused') {
    const code = result?.code ?? 'feedback/invalid-value'
    throw new AppError(code, {}, { fields: [{ path: result?.field ?? 'text', code }] })
  }
  return { feedbackId: uuidOf('feedback', result.id), isNew: result.status === 'accepted' }
}

async function keepForm(
  scope: Scope,
  form: SentForm,
  { feedbackId, answers }: { feedbackId: string; answers: KeptAnswer[] },
): Promise<{ id: string; number: string }> {
  const [{ version }] = await readNotices(scope)
  const voice = await scope.db
    .selectFrom('feedback')
    .select('customerId')
    .where('shopId', '=', scope.shopId)
    .where('id', '=', feedbackId)
    .executeTakeFirstOrThrow()
  const { customerId } = voice
  if (customerId !== null) await agreeTo(scope, customerId, version)
  return insertSubmission(scope, {
    feedbackId,
    kind: form.kind,
    customerId,
    emailLookup: authorOf(scope, form)?.lookup ?? null,
    language: form.language,
    noticeVersion: version,
    mayBePublic: form.mayBePublic && form.kind === 'suggestion',
    answers,
  })
}

/** The ledger says which version of the notice was agreed to. Never as the own hand: anybody can type an address. */
export async function agreeTo(scope: Scope, customerId: string, version: number): Promise<void> {
  const source = `portal-notice-${version}`
  await recordConsent(scope, { customerId, purpose: 'notices', isGiven: true, source })
}

async function takeFurther(
  scope: Scope,
  form: SentForm,
  { feedbackId, setting }: { feedbackId: string; setting: PortalKindSetting },
): Promise<void> {
  await attachUploads(scope, {
    feedbackId,
    attachmentIds: form.attachmentIds,
    tokenHash: uploadOwnerOf(form.draft),
  })
  if (setting.opensCase) {
    const departmentId = setting.departmentId && toUuid('department', setting.departmentId)
    await openCase(scope, {
      feedbackIds: [feedbackId],
      origin: 'hand',
      ...(departmentId ? { departmentId } : {}),
    })
  }
  if (form.kind === 'suggestion' && form.mayBePublic)
    await proposeBoardItem(scope, { feedbackId, text: form.text })
}
