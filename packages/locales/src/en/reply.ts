const and = (names: string[]) =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`

export const reply = {
  join: ' ',
  list: (names: string[]) => and(names.map((name) => name.charAt(0).toLowerCase() + name.slice(1))),
  thanks: 'Thank you for your feedback.',
  thanksForTelling: 'Thank you for telling us.',
  glad: (names: string) => `We are glad that you were content with the following: ${names}.`,
  sorry: 'We are sorry that we fell short of what you expected.',
  sorryAbout: (names: string) => `We are sorry about the trouble with the following: ${names}.`,
  passedOn: 'We have passed it on to the people who can put it right.',
  urgent:
    'As this is serious, please write to us in private with your order, so that we can look into it at once.',
  comeAgain: 'We look forward to serving you again.',
}
