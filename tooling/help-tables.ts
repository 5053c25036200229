/** Tables of help pages and of the bot that quotes them, which the library owns. */
export const helpTables = [
  'help_category',
  'help_page',
  'help_text',
  'help_version',
  'help_vote',
  'help_search',
  'help_picture',
  'bot_setting',
  'bot_question',
] as const
