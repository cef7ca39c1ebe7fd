// Size of the mask, shared by styles and drawing.

/** Edge of the mask relative to the edge of the stage. */
export const MASK_RATIO = 0.84;

/** Distance of the mask from the edges of the stage, in percent. */
export const MASK_INSET_PERCENT = ((1 - MASK_RATIO) / 2) * 100;
