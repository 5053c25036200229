import {
  parseTemplate,
  privateSlots,
  type ReplyTemplate,
  type TemplateVariant,
  templateLimits,
  toPublicId,
} from '@echoloop/contract'
import { AppError, type FieldProblem } from '../../platform/app-error.ts'
import type { Scope } from '../../platform/scope.ts'
import { audit, nameOfActor } from '../shops/index.ts'
import { bringTemplates } from './bring-templates.ts'
import {
  countTemplates,
  findTemplates,
  isNameTaken,
  lockTemplate,
  type TemplateRow,
} from './template-queries.ts'
import { archiveTemplate, insertTemplate, replaceTemplate, type TemplateWords } from './template-store.ts'

/** The templates on the list; a shop that never had any gets those of the product. */
export async function listTemplates(scope: Scope): Promise<ReplyTemplate[]> {
  await bringTemplates(scope)
  return (await findTemplates(scope)).map(present)
}

export async function createTemplate(scope: Scope, words: TemplateWords): Promise<ReplyTemplate> {
  await bringTemplates(scope)
  refuseBrokenWords(words.variants)
  if ((await countTemplates(scope)).listed >= templateLimits.templates)
    throw new AppError('template/too-many')
  const id = scope.newId()
  const isNew = await insertTemplate(scope, {
    ...words,
    id,
    changedBy: nameOfActor(scope.actor),
    origin: null,
  })
  if (!isNew) throw new AppError('template/name-taken')
  await note(scope, id, 'template.created')
  return readTemplate(scope, id)
}

export async function changeTemplate(scope: Scope, id: string, words: TemplateWords): Promise<ReplyTemplate> {
  if (!(await lockTemplate(scope, id))) throw new AppError('template/not-found')
  refuseBrokenWords(words.variants)
  if (await isNameTaken(scope, words.name, id)) throw new AppError('template/name-taken')
  await replaceTemplate(scope, { ...words, id, changedBy: nameOfActor(scope.actor) })
  await note(scope, id, 'template.changed')
  return readTemplate(scope, id)
}

/** Takes a template off the list; what was made from it stays. */
export async function removeTemplate(scope: Scope, id: string): Promise<void> {
  if (!(await lockTemplate(scope, id))) throw new AppError('template/not-found')
  await archiveTemplate(scope, id)
  await note(scope, id, 'template.removed')
}

async function readTemplate(scope: Scope, id: string): Promise<ReplyTemplate> {
  const [row] = await findTemplates(scope, id)
  if (!row) throw new AppError('template/not-found')
  return present(row)
}

function refuseBrokenWords(variants: readonly TemplateVariant[]): void {
  const known = new Set<string>()
  const repeated: FieldProblem[] = []
  const broken: FieldProblem[] = []
  const exposing: FieldProblem[] = []
  for (const [index, { language, tier, channel, text }] of variants.entries()) {
    const key = `${language} ${tier} ${channel}`
    if (known.has(key)) repeated.push({ path: `variants.${index}`, code: 'template/repeated-variant' })
    known.add(key)
    const path = `variants.${index}.text`
    const parsed = parseTemplate(text)
    if (parsed.kind === 'broken') {
      broken.push({ path, code: 'template/broken-slot' })
      continue
    }
    const exposes = parsed.pieces.some((piece) => piece.kind === 'slot' && privateSlots.includes(piece.slot))
    if (channel === 'public' && exposes) exposing.push({ path, code: 'template/private-slot' })
  }
  if (repeated.length > 0) throw new AppError('template/repeated-variant', {}, { fields: repeated })
  if (broken.length > 0) throw new AppError('template/broken-slot', {}, { fields: broken })
  if (exposing.length > 0) throw new AppError('template/private-slot', {}, { fields: exposing })
}

function present({ id, changedAt, ...row }: TemplateRow): ReplyTemplate {
  return { ...row, id: toPublicId('template', id), changedAt: changedAt.toISOString() }
}

function note(scope: Scope, id: string, action: string): Promise<void> {
  return audit(scope, { action, subject: toPublicId('template', id) })
}
