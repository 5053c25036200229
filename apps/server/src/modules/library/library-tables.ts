import type { IncidentKind, TemplateOccasion } from '@echoloop/contract'
import type { Generated } from 'kysely'

declare module '../../platform/database/tables.ts' {
  interface Tables {
    replyTemplate: {
      shopId: string
      id: string
      name: string
      occasion: TemplateOccasion
      origin: Generated<string | null>
      changedAt: Date
      changedBy: string
      archivedAt: Generated<Date | null>
    }
    templateVariant: {
      shopId: string
      templateId: string
      language: 'zh-CN' | 'en'
      tier: string
      channel: 'any' | 'public' | 'private'
      position: number
      text: string
    }
    libraryCase: {
      shopId: string
      caseId: string
      caseNumber: number
      customerId: string | null
      language: 'zh' | 'en'
      channel: 'public' | 'private'
      productId: string | null
      aspects: string[]
      words: string[]
      problem: string
      reply: string
      satisfaction: number | null
      resolvedAt: Date
      keptAt: Date
    }
    libraryLesson: {
      shopId: string
      incidentId: string
      incidentNumber: number
      kind: IncidentKind
      title: string
      happened: string
      cause: string
      changed: string
      lessons: string
      words: string[]
      keptAt: Date
    }
    suggestionUse: {
      shopId: string
      id: string
      at: Date
      caseId: string
      kind: 'template' | 'suggestion' | 'draft'
      templateId: Generated<string | null>
      libraryCaseId: Generated<string | null>
      byName: string
      replyId: Generated<string | null>
      keptShare: Generated<number | null>
      sentAt: Generated<Date | null>
    }
  }
}
