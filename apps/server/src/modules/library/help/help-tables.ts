import type { HelpLanguage } from '@echoloop/contract'
import type { ColumnType, Generated } from 'kysely'

/** Jsonb: read as what it holds, written as text. */
type Kept<T> = ColumnType<T, string, string>

declare module '../../../platform/database/tables.ts' {
  interface Tables {
    helpCategory: { shopId: string; id: string; names: Kept<Record<string, string>>; position: number }
    helpPage: {
      shopId: string
      id: string
      slug: string
      categoryId: string | null
      position: number
      ownerName: Generated<string | null>
      reviewOn: Generated<string | null>
      caseId: string | null
      createdAt: Date
      createdBy: string
      changedAt: Date
      removedAt: Generated<Date | null>
      removedBy: Generated<string | null>
    }
    helpText: {
      shopId: string
      pageId: string
      language: HelpLanguage
      title: string
      body: string
      askedAs: string[]
      revision: number
      changedAt: Date
      changedBy: string
      publishedNumber: Generated<number | null>
    }
    helpVersion: {
      shopId: string
      pageId: string
      language: HelpLanguage
      number: number
      title: string
      body: string
      askedAs: string[]
      publishedAt: Date
      publishedBy: string
    }
    helpVote: {
      shopId: string
      pageId: string
      voter: Buffer
      network: Buffer
      isHelpful: boolean
      at: Date
    }
    helpSearch: { shopId: string; language: string; words: string; searches: number; lastAt: Date }
    helpPicture: {
      shopId: string
      id: string
      content: Buffer
      width: number
      height: number
      addedAt: Date
      addedBy: string
    }
  }
}
