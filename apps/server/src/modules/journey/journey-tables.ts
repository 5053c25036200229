import type { AskMoment, BehaviourKind, Touchpoint } from '@echoloop/contract'
import type { Generated } from 'kysely'

declare module '../../platform/database/tables.ts' {
  interface Tables {
    journeySetting: {
      shopId: string
      version: number
      takesEvents: boolean
      sampling: number
      asksMax: number
      asksDays: number
      changedAt: Date
    }
    touchpoint: {
      shopId: string
      touchpoint: Touchpoint
      ownerId: string | null
      reviewOn: string | null
      paths: string[]
      changedAt: Date
    }
    touchpointRule: {
      shopId: string
      id: string
      version: Generated<number>
      name: string
      touchpoint: Touchpoint
      surveyId: string
      path: string | null
      moment: AskMoment
      after: number | null
      event: string | null
      sampling: number
      tiers: string[]
      needsConsent: boolean
      isOn: boolean
      createdAt: Date
      changedAt: Date
    }
    touchpointAsk: { shopId: string; id: string; customerId: string; ruleId: string; at: Date }
    behaviourEvent: {
      shopId: string
      id: string
      visitor: string
      key: string
      kind: BehaviourKind
      /** Empty: a page that belongs to no touchpoint. */
      touchpoint: Touchpoint | ''
      at: Date
      day: string
      page: string | null
      words: string | null
      results: number | null
      customerId: string | null
      orderId: string | null
      isCounted: Generated<boolean>
    }
    behaviourVisit: {
      shopId: string
      day: string
      visitor: string
      steps: number
      seen: number
      asked: number
      answered: number
    }
    behaviourCount: { shopId: string; day: string; touchpoint: string; measure: string; count: number }
    behaviourFunnel: { shopId: string; day: string; steps: number; visits: number }
    behaviourRefusal: { shopId: string; day: string; reason: string; count: number }
  }
}
