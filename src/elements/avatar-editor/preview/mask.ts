// How large the mask is: the styles and the drawing agree on it here.

/** What part of the framing area's edge the mask takes. */
export const maskShare = 0.84;

/** How far it is from the edges of the stage. */
export const insetPercent = ((1 - maskShare) / 2) * 100;
