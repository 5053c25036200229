/** Tables of the module surveys: what is asked and answered, and how it reaches people. */
export const surveyTables: readonly string[] = [
  'survey',
  'survey_version',
  'survey_response',
  'survey_answer',
  'survey_quota',
  'survey_tally',
  'survey_delivery',
  'survey_list',
  'survey_invitation',
  'survey_ticket_use',
  'survey_reward',
  'survey_reward_order',
  'survey_paper_form',
]
