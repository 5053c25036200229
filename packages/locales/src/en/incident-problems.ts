/** The refusals of surges and incidents. */
export const incidentProblems = {
  'incident/not-found': { title: 'There is no such incident.', mend: 'Go back to the list.' },
  'incident/step-not-found': { title: 'There is no such step.', mend: 'Load the incident again.' },
  'incident/answer-not-found': { title: 'There is no such answer to all.', mend: 'Load the incident again.' },
  'incident/notice-not-found': { title: 'There is no such notice.', mend: 'Load the incident again.' },
  'incident/hold-not-found': { title: 'There is no such hold.', mend: 'Check the id; it begins with hld_.' },
  'incident/surge-not-found': { title: 'There is no such surge.', mend: 'Go back to the list.' },
  'incident/changed-meanwhile': {
    title: 'Somebody changed this meanwhile.',
    mend: 'Nothing of yours was saved. Look at how it stands now and try again.',
  },
  'incident/is-closed': { title: 'This incident is closed.', mend: 'Open it again if there is more to do.' },
  'incident/is-open': { title: 'This incident is open already.', mend: 'Go on with it.' },
  'incident/surge-taken': {
    title: 'This surge has an incident already: no. {number}.',
    mend: 'Open that one.',
  },
  'incident/no-statement': { title: 'There is no statement yet.', mend: 'Write one first.' },
  'incident/own-statement': {
    title: 'You wrote this statement yourself.',
    mend: 'Somebody else approves it; four eyes see more.',
  },
  'incident/needs-a-person': {
    title: 'A program cannot approve a statement.',
    mend: 'A person signs in and approves it.',
  },
  'incident/not-approved': {
    title: 'The statement is not approved yet.',
    mend: 'Have a second person approve its newest words, then show it.',
  },
  'incident/statement-unfit': {
    title: 'The statement cannot go out like this.',
    mend: 'Fill the open slots and mend what is named below; then have it approved.',
  },
  'incident/times-reversed': {
    title: 'The notice would end before it begins.',
    mend: 'Choose a later end, or none.',
  },
  'incident/no-door': {
    title: 'The shop’s system has no address here.',
    mend: 'Set it up under Settings → Remedies; the same address is told of holds. Until then hold the product there by hand.',
  },
  'incident/hold-pending': {
    title: 'The shop’s system is being told about this product already.',
    mend: 'Wait for its answer, or try once more there.',
  },
  'incident/hold-overtaken': {
    title: 'A later order about this product counts.',
    mend: 'Load the incident again; give a new order where it is needed.',
  },
  'incident/unknown-member': { title: 'This colleague is not there any more.', mend: 'Choose another one.' },
  'incident/unknown-product': { title: 'There is no such product.', mend: 'Choose another one.' },
  'incident/personal-data': {
    title: 'The review names a person’s number or address.',
    mend: 'Take it out: lessons are read for years.',
  },
  'incident/too-many-voices': { title: 'These are too many voices at once.', mend: 'Add fewer at a time.' },
}
