/** The text beside an act on a return, as eBay takes it. */
export const commentsOf = (comment: string | undefined) =>
  comment === undefined ? {} : { comments: { content: comment } };
