/** Stage under which shops with conversations are listed. */
export const chatStage = 'chat'
