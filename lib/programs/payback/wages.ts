/** Owns the pay that a payback may be counted against, with its source and year. */

/**
 * What the lower-paid of an occupation earn, in US dollars a year before taxes: a tenth of them less than `low`, a
 * quarter less than `high`. Its median is what half of them don't earn after years of work, so nobody who has just
 * finished a program is counted with it.
 */
export type Wage = {
  /** The occupation. Kept on a reader's device: permanent. */
  key: string;
  label: string;
  low: number;
  high: number;
  year: string;
  publisher: string | null;
  sourceUrl: string;
};
