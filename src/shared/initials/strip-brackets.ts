// Removes text in brackets or quotes: nicknames, departments, pronouns.
import {replaceNested} from '../replace-nested.js';

/** A pair of brackets with no other of its kind in it. */
const INNERMOST =
  /\([^()]*\)|\[[^[\]]*\]|\{[^{}]*\}|<[^<>]*>|（[^（）]*）|［[^［］]*］|【[^【】]*】|“[^“”]*”|(?<!\S)"[^"]*"(?!\S)/g;
/** A bracket without a partner. One that is never closed removes only the word after it. */
const SINGLE = /[([{<（［【]\S*|[)\]}>）］】]/g;

/** The text without bracketed parts, nested ones too. */
export const stripBrackets = (text: string): string => replaceNested(text, INNERMOST, ' ').replace(SINGLE, ' ');
