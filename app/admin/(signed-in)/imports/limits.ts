/** Owns how large a file may be that is sent in a form: the site takes forms of 1 MB. */
export const mostBytes = 900_000;
export const mostText = "900 KB";
