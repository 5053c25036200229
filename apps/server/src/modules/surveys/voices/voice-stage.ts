/** Stage under which shops with published surveys are listed: their open answers become voices. */
export const voiceStage = 'survey-voices'
