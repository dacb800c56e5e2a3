/** The blocks of the card that a reply becomes; none for replies that no card is drawn from. */
export const cardOfBody = (_callId: string, _parsed: object): readonly unknown[] => [];
