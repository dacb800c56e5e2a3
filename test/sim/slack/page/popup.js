const GAP = 4;
const EDGE = 8;

/** Puts a shown popup under (or over) its anchor and keeps it inside the window. */
export function placeBeside(popup, anchor, side = 'below') {
  const at = anchor.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = popup;
  const below = at.bottom + GAP;
  const above = at.top - GAP - height;
  const fitsBelow = below + height <= innerHeight - EDGE;
  const top = side === 'above' ? (above >= EDGE ? above : below) : fitsBelow || above < EDGE ? below : above;
  const left = Math.min(side === 'end' ? at.right - width : at.left, innerWidth - width - EDGE);
  popup.style.top = `${Math.max(EDGE, Math.min(top, innerHeight - height - EDGE))}px`;
  popup.style.left = `${Math.max(EDGE, left)}px`;
}
