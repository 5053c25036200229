/** Queue of the jobs that take the rows of a file; payload: shopId and importId. */
export const importQueue = 'channels.import'
