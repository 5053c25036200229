/** A voice of the simulator. Times in minutes since the simulation began; hour 0 is Monday, midnight. */
export type SimulatedVoice = {
  minute: number
  /** When the server hears of it. */
  heardAt: number
  isImported: boolean
  isSurvey: boolean
  isNegative: boolean
  isUrgent: boolean
  product: string
  batch: string | null
  channel: string
  aspects: { name: string; isNegative: boolean }[]
  person: number
  /** Number of the planted surge it belongs to; 0 for ordinary traffic. */
  planted: number
}
