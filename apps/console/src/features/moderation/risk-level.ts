export type RiskLevel = 'low' | 'medium' | 'high'

/** Score × evidence × reach in three steps: 1 is a certain campaign that nobody reads, or half of one that many do. */
export function riskLevel(risk: number): RiskLevel {
  if (risk >= 1) return 'high'
  return risk >= 0.4 ? 'medium' : 'low'
}
