/** What witnesses of the transparency log are written. */
export const log = {
  letter: {
    subject: ({ shop, size }: { shop: string; size: number }) =>
      `Signed log head of ${shop}: ${size} entries`,
    text: ({ shop, size }: { shop: string; size: number }) =>
      `The log of what happens to reviews at ${shop} had ${size} entries when this was signed. Please keep this letter: whoever has it can prove any later change of those entries. docs/transparency-log.md says how.`,
  },
}
