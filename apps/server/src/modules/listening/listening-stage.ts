/** Under this name a shop is listed that has sources to read or posts to send. */
export const listeningStage = 'listen'
