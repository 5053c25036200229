/** Words about the rules that open cases. */
export const caseRules = {
  defaults: {
    urgent: 'Something that should be answered',
    complaints: 'Complaints',
    questions: 'Questions and messages',
    'unhappy-service': 'Unhappy with service, goods or delivery (1–2 stars)',
    'refused-urgent': 'Not published, but somebody needs help',
  },
}
