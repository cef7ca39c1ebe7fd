// How large the mask is: the styles and the drawing agree on it here.

/** What part of the framing area's edge the mask takes. */
export const MASK_RATIO = 0.84;

/** How far it is from the edges of the stage. */
export const MASK_INSET_PERCENT = ((1 - MASK_RATIO) / 2) * 100;
