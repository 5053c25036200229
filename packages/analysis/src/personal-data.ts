/** The kinds of personal data looked for. */
export const personalDataKinds = ['phone', 'email', 'id-card', 'bank-card', 'address'] as const

/** A kind of personal data. */
export type PersonalDataKind = (typeof personalDataKinds)[number]

/** Where personal data stands: offsets in UTF-16 units of the text, end exclusive. */
export type PersonalDataSpan = { kind: PersonalDataKind; start: number; end: number }
