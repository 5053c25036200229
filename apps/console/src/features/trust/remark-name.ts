/** Under this name a tab keeps the remark about a drawn review until it is saved. */
export function remarkName(reviewId: string): string {
  return `remark ${reviewId}`
}
