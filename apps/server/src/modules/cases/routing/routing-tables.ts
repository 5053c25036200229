declare module '../../../platform/database/tables.ts' {
  interface Tables {
    routingRule: {
      shopId: string
      id: string
      position: number
      departmentId: string
      topics: string[]
      languages: string[]
      tiers: string[]
      channels: string[]
    }
    routingWait: { shopId: string; caseId: string; departmentId: string; since: Date; nextLookAt: Date }
    givenCase: { shopId: string; memberId: string; lastAt: Date; times: number }
  }
}

export {}
