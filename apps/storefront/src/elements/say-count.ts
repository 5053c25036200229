/** Says to everybody, and aloud to those who listen, how many reviews there are. */
export function sayCount(root: ParentNode, words: string): void {
  const said = root.querySelector('.said')
  if (said) said.textContent = words
}

/** Marks the list while another choice of it is on its way. */
export function setBusy(root: ParentNode, isBusy: boolean): void {
  root.querySelector('.listed')?.setAttribute('aria-busy', String(isBusy))
}
