/** Tables of automatic replies and of proactive contact, which belong to the cases. */
export const automaticTables = [
  'automatic_setting',
  'automatic_rule',
  'automatic_simulation',
  'automatic_sample',
  'automatic_look',
  'automatic_reply',
  'proactive_setting',
  'proactive_contact',
  'call_note',
] as const
