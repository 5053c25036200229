/** Puts the cursor into the words of the part that is being opened, once it is drawn. */
export function focusWords(): void {
  setTimeout(() => document.querySelector<HTMLElement>('.survey-editor textarea')?.focus(), 60)
}
