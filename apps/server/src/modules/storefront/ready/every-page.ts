/**
 * The subject of what stands in the frame of all pages of a shop. Its version is added to that of each page, so that one
 * row has every page made anew, however many there are.
 */
export const everyPage = '00000000-0000-0000-0000-000000000000'
