/** Keeps an element in its place while its own style is not there, against style of the page that would move it. */
export const placeRules = 'display:block!important;position:static!important;float:none!important;'
