/** The corner in which a shop's page asks a short survey. */
export const touchpointPanel = {
  label: ({ shop }: { shop: string }) => `A short question from ${shop}`,
  note: ({ shop }: { shop: string }) =>
    `${shop} has a short question for you, at the end of the page. You can close it.`,
  close: 'Close the question',
}
