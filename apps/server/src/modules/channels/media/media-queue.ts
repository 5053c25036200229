/** Queue of the jobs that fetch the pictures of an import; payload: shopId and importId. */
export const mediaQueue = 'channels.media'

/** The local list of shops that ever imported pictures: a start looks there for what a killed worker left. */
export const mediaStage = 'import-media'
