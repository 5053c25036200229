/** Name of the work that gives entries their positions and signs heads. */
export const logStage = 'log'
