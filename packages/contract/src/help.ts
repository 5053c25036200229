import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { publicId } from './id.ts'
import { doneReply } from './page.ts'

/** Languages in which a help page can be written; the shop's pages around it are in the first and the third. */
export const helpLanguages = [
  'zh-CN',
  'zh-TW',
  'en',
  'ja',
  'ko',
  'fr',
  'de',
  'es',
  'pt',
  'it',
  'ru',
  'th',
  'vi',
  'id',
  'ms',
  'ar',
] as const

export type HelpLanguage = (typeof helpLanguages)[number]

export const helpLimits = {
  pages: 500,
  categories: 40,
  title: 160,
  body: 40_000,
  askedAs: 20,
  asking: 200,
  slug: 80,
  name: 60,
  versionsShown: 30,
  /** Judgements that one network may give within a day; further ones count nothing. */
  votesPerNetworkAndDay: 30,
  searchesKept: 2000,
  pictureBytes: 8 * 1024 * 1024,
} as const

const wellFormed = (text: string) => text.isWellFormed() && !text.includes('\0')
const words = (max: number) => z.string().trim().min(1).max(max).refine(wellFormed)

export const helpSlug = z
  .string()
  .max(helpLimits.slug)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)

export const helpCategorySchema = z.object({
  id: z.string(),
  names: z.record(z.string(), z.string()),
  pages: z.number(),
})

export type HelpCategory = z.output<typeof helpCategorySchema>

const helpTextLine = z.object({
  language: z.enum(helpLanguages),
  title: z.string(),
  /** Shown to shoppers. */
  isPublished: z.boolean(),
  /** Written differently from what is shown. */
  hasChanges: z.boolean(),
  changedAt: z.string(),
  changedBy: z.string(),
})

export const helpPageLineSchema = z.object({
  id: z.string(),
  slug: z.string(),
  categoryId: z.string().nullable(),
  ownerName: z.string().nullable(),
  /** A day, `2027-01-31`. */
  reviewOn: z.string().nullable(),
  isDue: z.boolean(),
  texts: z.array(helpTextLine),
  helpful: z.number(),
  votes: z.number(),
  isRemoved: z.boolean(),
})

export type HelpPageLine = z.output<typeof helpPageLineSchema>

export const helpTextSchema = helpTextLine.extend({
  body: z.string(),
  askedAs: z.array(z.string()),
  /** Rises with each saving; who saves says which one they began from. */
  revision: z.number(),
})

export type HelpText = z.output<typeof helpTextSchema>

export const helpVersionSchema = z.object({
  language: z.enum(helpLanguages),
  number: z.number(),
  title: z.string(),
  publishedAt: z.string(),
  publishedBy: z.string(),
  isShown: z.boolean(),
})

export const helpPageSchema = helpPageLineSchema.extend({
  texts: z.array(helpTextSchema),
  versions: z.array(helpVersionSchema),
  /** The public page. */
  url: z.string(),
})

export type HelpPage = z.output<typeof helpPageSchema>

const pageParams = z.object({ id: publicId('helpPage') })
const textParams = pageParams.extend({ language: z.enum(helpLanguages) })

const writtenText = z.strictObject({
  title: words(helpLimits.title),
  body: z.string().max(helpLimits.body).refine(wellFormed),
  askedAs: z.array(words(helpLimits.asking)).max(helpLimits.askedAs).default([]),
})

export type WrittenHelpText = z.output<typeof writtenText>

export const listHelpPages = defineEndpoint({
  method: 'GET',
  path: '/v1/help-pages',
  permission: 'feedback.read',
  summary: 'All help pages of the shop with their categories, in their order; removed ones on demand.',
  tag: 'help',
  query: z.object({ removed: z.enum(['true', 'false']).default('false') }),
  reply: z.object({
    categories: z.array(helpCategorySchema),
    pages: z.array(helpPageLineSchema),
    /** The public start page. */
    url: z.string(),
  }),
  status: 200,
})

export const readHelpPage = defineEndpoint({
  method: 'GET',
  path: '/v1/help-pages/:id',
  permission: 'feedback.read',
  summary: 'One help page with its words in every language and its versions.',
  tag: 'help',
  params: pageParams,
  reply: helpPageSchema,
  status: 200,
})

export const createHelpPage = defineEndpoint({
  method: 'POST',
  path: '/v1/help-pages',
  permission: 'help.write',
  summary: 'Begin a help page as a draft in one language.',
  tag: 'help',
  body: writtenText.extend({
    language: z.enum(helpLanguages),
    /** Without one it is made from the title. */
    slug: helpSlug.optional(),
    categoryId: publicId('helpCategory').nullable().default(null),
    /** The kept case from which it was proposed. */
    caseId: publicId('case').optional(),
  }),
  reply: helpPageSchema,
  status: 201,
  idempotent: true,
})

export const changeHelpPage = defineEndpoint({
  method: 'PATCH',
  path: '/v1/help-pages/:id',
  permission: 'help.write',
  summary: 'Change address, category, owner or review day of a help page.',
  tag: 'help',
  params: pageParams,
  body: z.strictObject({
    slug: helpSlug.optional(),
    categoryId: publicId('helpCategory').nullable().optional(),
    ownerName: words(100).nullable().optional(),
    reviewOn: z.iso.date().nullable().optional(),
  }),
  reply: helpPageSchema,
  status: 200,
})

export const saveHelpText = defineEndpoint({
  method: 'PUT',
  path: '/v1/help-pages/:id/texts/:language',
  permission: 'help.write',
  summary: 'Save the draft of one language; what shoppers see stays until it is published.',
  tag: 'help',
  params: textParams,
  body: writtenText.extend({
    /** The revision that was read before writing; null for a language that is new. */
    revision: z.number().int().nullable(),
  }),
  reply: helpPageSchema,
  status: 200,
})

export const publishHelpText = defineEndpoint({
  method: 'POST',
  path: '/v1/help-pages/:id/texts/:language/publish',
  permission: 'help.write',
  summary: 'Show the draft of one language to shoppers as a new version.',
  tag: 'help',
  params: textParams,
  reply: helpPageSchema,
  status: 200,
})

export const unpublishHelpText = defineEndpoint({
  method: 'POST',
  path: '/v1/help-pages/:id/texts/:language/unpublish',
  permission: 'help.write',
  summary: 'Stop showing one language of a help page.',
  tag: 'help',
  params: textParams,
  reply: helpPageSchema,
  status: 200,
})

export const bringBackHelpVersion = defineEndpoint({
  method: 'POST',
  path: '/v1/help-pages/:id/texts/:language/bring-back',
  permission: 'help.write',
  summary: 'Make an earlier version the draft again.',
  tag: 'help',
  params: textParams,
  body: z.strictObject({ number: z.number().int().min(1) }),
  reply: helpPageSchema,
  status: 200,
})

export const removeHelpPage = defineEndpoint({
  method: 'DELETE',
  path: '/v1/help-pages/:id',
  permission: 'help.write',
  summary: 'Take a help page away; it can be brought back.',
  tag: 'help',
  params: pageParams,
  reply: doneReply,
  status: 200,
})

export const restoreHelpPage = defineEndpoint({
  method: 'POST',
  path: '/v1/help-pages/:id/restore',
  permission: 'help.write',
  summary: 'Bring back a help page that was taken away.',
  tag: 'help',
  params: pageParams,
  reply: helpPageSchema,
  status: 200,
})

export const orderHelpPages = defineEndpoint({
  method: 'PUT',
  path: '/v1/help-order',
  permission: 'help.write',
  summary: 'The order of the pages; those not named keep theirs, after the named ones.',
  tag: 'help',
  body: z.strictObject({ ids: z.array(publicId('helpPage')).min(1).max(helpLimits.pages) }),
  reply: doneReply,
  status: 200,
})

const categoryNames = z
  .partialRecord(z.enum(helpLanguages), words(helpLimits.name))
  .refine((names) => Object.keys(names).length > 0)

export const putHelpCategories = defineEndpoint({
  method: 'PUT',
  path: '/v1/help-categories',
  permission: 'help.write',
  summary: 'All categories in their order. Pages of a category that is left out stay, without one.',
  tag: 'help',
  body: z.strictObject({
    categories: z
      .array(z.strictObject({ id: publicId('helpCategory').optional(), names: categoryNames }))
      .max(helpLimits.categories),
  }),
  reply: z.object({ categories: z.array(helpCategorySchema) }),
  status: 200,
})

export const listHelpSuggestions = defineEndpoint({
  method: 'GET',
  path: '/v1/help-suggestions',
  permission: 'feedback.read',
  summary: 'What to write next: searches that found nothing, questions nobody answered, kept cases.',
  tag: 'help',
  reply: z.object({
    searches: z.array(
      z.object({ words: z.string(), language: z.string(), searches: z.number(), lastAt: z.string() }),
    ),
    questions: z.array(z.object({ text: z.string(), language: z.string(), at: z.string() })),
    cases: z.array(
      z.object({
        id: z.string(),
        number: z.number(),
        language: z.enum(['zh-CN', 'en']),
        problem: z.string(),
        reply: z.string(),
        resolvedAt: z.string(),
        /** Page that was proposed from it. */
        pageId: z.string().nullable(),
      }),
    ),
  }),
  status: 200,
})

export const addHelpPicture = defineEndpoint({
  method: 'POST',
  path: '/v1/help-pictures',
  permission: 'help.write',
  summary: 'Add a picture for help pages; it is written anew, without what cameras put into it.',
  tag: 'help',
  bodyKind: 'bytes',
  reply: z.object({ id: z.string(), width: z.number(), height: z.number() }),
  status: 201,
})
