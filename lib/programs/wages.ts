/** Owns the pay of occupations that a payback may be counted against, each with its source and year. */
import type { FigureState } from "./vocabulary";

/** US dollars a year before taxes, of everybody in an occupation in the US; a median alone is all three. */
export type Wage = {
  key: string;
  label: string;
  low: number;
  middle: number;
  high: number;
  /** "the median", "the middle half: a quarter earns less, a quarter more" */
  what: string;
  year: string;
  publisher: string;
  state: Exclude<FigureState, "unknown">;
  sourceUrl: string;
};

const official = { what: "the median", publisher: "US Bureau of Labor Statistics", state: "published" } as const;

/** The first is offered until the reader chooses. */
export const wages: readonly Wage[] = [
  {
    key: "data-scientists",
    label: "Data scientists, the middle half",
    low: 82_630,
    middle: 112_590,
    high: 155_810,
    what: "a quarter earns less, half earns less than the middle, a quarter earns more",
    year: "May 2024",
    publisher: "US Bureau of Labor Statistics, as another site repeats it",
    state: "third-party",
    sourceUrl: "https://workxyz.pages.dev/careers/data-scientists",
  },
  {
    ...official,
    key: "data-scientists-median",
    label: "Data scientists, median",
    ...same(108_020),
    year: "May 2023",
    sourceUrl: "https://www.bls.gov/ooh/math/home.htm",
  },
  {
    ...official,
    key: "research-scientists-median",
    label: "Computer and information research scientists, median",
    ...same(145_080),
    year: "May 2023",
    sourceUrl: "https://www.bls.gov/ooh/computer-and-information-technology/home.htm?view_full",
  },
  {
    ...official,
    key: "software-developers-median",
    label: "Software developers, median",
    ...same(132_270),
    year: "May 2023",
    sourceUrl: "https://www.bls.gov/ooh/Computer-and-Information-Technology/Software-developers.htm",
  },
];

function same(amount: number) {
  return { low: amount, middle: amount, high: amount };
}
