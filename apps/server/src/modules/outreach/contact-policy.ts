/** How often and when a shop writes to one person. */
export type ContactPolicy = {
  requestsMax: number
  requestsDays: number
  noticesMax: number
  noticesDays: number
  /** Hours of the person's day: from this one, until before that one. */
  hourFrom: number
  hourUntil: number
  /** Write only to those who have agreed; otherwise to all who have not withdrawn. */
  needsConsent: boolean
}

export const usualPolicy: ContactPolicy = {
  requestsMax: 3,
  requestsDays: 14,
  noticesMax: 5,
  noticesDays: 14,
  hourFrom: 9,
  hourUntil: 20,
  needsConsent: false,
}
