import { type PortalKind, portalKinds } from '@echoloop/contract'
import { type PortalForm, type PortalFormValues, renderPortalForm } from '@echoloop/storefront'
import { AppError } from '../../../platform/app-error.ts'
import type { Files } from '../../../platform/files/open-files.ts'
import { readPart } from '../../../platform/http/read-part.ts'
import { visitOf } from '../../../platform/http/visitor-of.ts'
import type { Scope } from '../../../platform/scope.ts'
import { listUploads } from '../../feedback/index.ts'
import {
  formSchema,
  type PortalLink,
  readNotices,
  readPortal,
  readPortalSettings,
  sendForm,
  signPortal,
  uploadOwnerOf,
} from '../../portal/index.ts'
import { fieldProblems } from '../field-problems.ts'
import { type PageVisit, sendOn, sendPrivate } from '../page-visit.ts'
import { plain, shopIdOf, withShop } from './portal-visit.ts'
import { readFilledForm } from './read-filled-form.ts'

type Again = { draft: PortalLink; values: PortalFormValues; problems: PortalForm['problems'] }

const draftDays = 2

/** GET /voice/form/:kind?shop=…, and the form again with all that was written. */
export async function showPortalForm(visit: PageVisit, name: string, again?: Again): Promise<void> {
  const kind = kindOf(name)
  const shopId = shopIdOf(visit)
  const { frame, shop, found } = await withShop(visit, shopId, async (scope) => {
    const setting = (await readPortalSettings(scope)).kinds[kind]
    if (!setting.isOffered) throw new AppError('portal/kind-not-offered')
    const draft = again?.draft ?? freshDraft(scope)
    const owner = { shopId, tokenHash: uploadOwnerOf(draft) }
    const [notice] = await readNotices(scope)
    const media = again ? await listUploads(scope, owner) : []
    return { setting, draft: signPortal(scope.keys, 'draft', draft), notice, media }
  })
  const body = renderPortalForm(frame, {
    shop,
    kind,
    questions: found.setting.questions,
    notice: { version: found.notice.version, text: found.notice.text[visit.language] },
    draft: found.draft,
    media: found.media,
    problems: again?.problems ?? [],
    ...(again ? { values: again.values } : {}),
  })
  sendPrivate(visit, { status: again && again.problems.length > 0 ? 422 : 200, body })
}

/** POST /voice/form/:kind: on to the status page, or the form again. */
export async function takePortalForm(
  visit: PageVisit,
  { kind: name, files }: { kind: string; files: Files },
): Promise<void> {
  const kind = kindOf(name)
  const shopId = shopIdOf(visit)
  const { found: fresh } = await withShop(visit, shopId, (scope) => Promise.resolve(freshDraft(scope)))
  // A draft that was not signed here is as good as none: the form gets a new one, and nothing is lost.
  const openDraft = (token: string): PortalLink => {
    const link = readPortal(visit.platform.keys, 'draft', token)
    return link?.shopId === shopId ? link : fresh
  }
  const { fields, draft, problems } = await readFilledForm(visit, { files, openDraft })
  const values = valuesOf(fields)
  // Begun elsewhere, such as a question that the bot passes on: shown with its words, and nothing is wrong yet.
  if (fields.has('isBegun')) return showPortalForm(visit, name, { draft, values, problems: [] })
  try {
    const given = readPart(
      formSchema,
      { ...values, kind, attachmentIds: fields.getAll('attachmentIds') },
      visit.language,
    )
    if (problems.length > 0) return await showPortalForm(visit, name, { draft, values, problems })
    const { token } = await sendForm(visit.platform, {
      ...given,
      draft,
      language: visit.language,
      touchpoint: 'portal',
      visitor: visitOf(visit.request),
    })
    sendOn(visit, `/voice/s/${token}`)
  } catch (error) {
    if (!(error instanceof AppError) || error.fields.length === 0) throw error
    const all = [...fieldProblems(visit.language, error), ...problems]
    await showPortalForm(visit, name, { draft, values, problems: all })
  }
}

function freshDraft(scope: Scope): PortalLink {
  const expiresAt = new Date(scope.now.getTime() + draftDays * 86_400_000)
  return { shopId: scope.shopId, id: scope.newId(), expiresAt }
}

function valuesOf(fields: URLSearchParams): PortalFormValues {
  const answers: [string, string][] = []
  for (const [name, value] of fields)
    if (name.startsWith('answers.')) answers.push([name.slice('answers.'.length), plain(value)])
  const text = (name: string) => plain(fields.get(name) ?? '')
  return {
    text: text('text'),
    name: text('name'),
    email: text('email').trim(),
    hasAgreed: fields.has('hasAgreed'),
    mayBePublic: fields.has('mayBePublic'),
    answers: Object.fromEntries(answers),
  }
}

function kindOf(name: string): PortalKind {
  const kind = portalKinds.find((one) => one === name)
  if (!kind) throw new AppError('portal/kind-not-offered')
  return kind
}
