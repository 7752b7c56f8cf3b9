/** Owns how numbers, amounts of money and lengths of time stand written in English. */
import { lookup } from "../../closed-list";
import { type Hit, hitsOf } from "./hit";

const words = [
  "zero",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
  "thirteen",
  "fourteen",
  "fifteen",
  "sixteen",
  "seventeen",
  "eighteen",
  "nineteen",
];
const tens: Readonly<Record<string, number>> = { twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60 };

const numeral = String.raw`\d{1,4}(?:\.\d{1,3})?`;
const spelled = `(?:${Object.keys(tens).join("|")})(?:[- ](?:${words.slice(1, 10).join("|")}))?|${words.slice(1).reverse().join("|")}`;

/** "33", "1.5", "thirty-three"; null of what is no number. */
function numberIn(text: string): number | null {
  const lower = text.toLowerCase();
  if (/^\d/.test(lower)) return Number(lower);
  const [first = "", second] = lower.split(/[- ]/);
  const ten = lookup(tens, first);
  const one = words.indexOf(ten === undefined ? first : (second ?? "zero"));
  return one < 0 ? null : (ten ?? 0) + one;
}

/** Numbers in digits or words. An end of a range ("30-33", "30 to 33") says so; the digits of a date or an amount are none. */
export function numbersIn(text: string): Hit<number>[] {
  const pattern = new RegExp(String.raw`(?<![\w.$,/]|\d-)(${numeral}|\b(?:${spelled})\b)(?![\d,]\d|\w)`, "gi");
  const ranges = new RegExp(
    String.raw`(?<![\w.$,/])(${numeral}|\b(?:${spelled})\b)\s*(?:-|to|or|and up to|/)\s*(${numeral}|(?:${spelled})\b)(?![\d,]\d|\w)`,
    "gi",
  );
  const ranged = [...text.matchAll(ranges)].flatMap(({ 0: all, 1: low = "", 2: high = "", index }) => {
    const [from, to] = [numberIn(low), numberIn(high)];
    // "thirty (30)" and "18-18" are one number.
    if (from === null || to === null || to <= from) return [];
    const range = { start: index, end: index + all.length, doubt: "an end of a range" };
    return [
      { ...range, value: from },
      { ...range, value: to },
    ];
  });
  const alone = hitsOf(text, pattern, ([, number = ""]) => numberIn(number));
  return inOrder([
    ...ranged,
    ...alone.filter(({ start, end }) => !ranged.some((range) => start < range.end && end > range.start)),
  ]);
}

/** Amounts of US dollars, as dollars with cents behind the point. */
export function amountsIn(text: string): Hit<number>[] {
  const figure = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d{2})?|\d+(?:\.\d{1,2})?`;
  const pattern = new RegExp(
    String.raw`(?:US)?(?:\$|\bUSD)\s?(${figure})(?![\d,]\d)\s?(k\b)?|(?<![\d.,$])(${figure})\s?(?:USD|US dollars|dollars)\b`,
    "gi",
  );
  const amounts = hitsOf(text, pattern, ([, signed, thousands, named]) => {
    const amount = Number((signed ?? named ?? "").replaceAll(",", ""));
    return Number.isFinite(amount) ? amount * (thousands ? 1000 : 1) : null;
  });
  return amounts.map((hit, index) => {
    const between = (from: number, to: number) => text.slice(from, to);
    const next = amounts[index + 1];
    const before = amounts[index - 1];
    const isRange =
      (next && /^\s*(-|to)\s*$/.test(between(hit.end, next.start))) ||
      (before && /^\s*(-|to)\s*$/.test(between(before.end, hit.start)));
    return isRange ? { ...hit, doubt: "an end of a range" } : hit;
  });
}

const yearsAndAHalf =
  /\b(one|two|three|four|1|2|3|4) and (?:a|one) half[- ]years?\b|\b([1-9])(?: 1\/2|½)[- ]years?\b|\b(?:an?|one) year and (?:a|one) half\b/gi;

/** Lengths of time in months, where months or years are said; weeks and terms are not converted. */
export function monthsIn(text: string): Hit<number>[] {
  const halves = hitsOf(text, yearsAndAHalf, ([, spelledOut = "one", digit]) => {
    const years = numberIn(digit ?? spelledOut);
    return years === null ? null : years * 12 + 6;
  });
  const unit =
    /^(?:\s*\(\d+\))?[- ]?(?:full |academic |calendar |additional |full-time )?(months?|mos?\.?|years?|yrs?\.?)(?![a-z])(?! of (?:experience|work|professional|relevant|full-time (?:work|prof|exp|emp|relevant)))/i;
  const whole = numbersIn(text).flatMap((hit) => {
    const [all, name] = unit.exec(text.slice(hit.end)) ?? [];
    if (all === undefined || name === undefined) return [];
    const value = /^y/i.test(name) ? hit.value * 12 : hit.value;
    const isAcademic = /academic/i.test(all);
    return Number.isInteger(value)
      ? [{ ...hit, value, end: hit.end + all.length, ...(isAcademic && { doubt: "academic years" }) }]
      : [];
  });
  const aYear = hitsOf(
    text,
    /(?<!\b(?:once|twice|times|courses|credits|hours|units|meets) )\b(?:a|one) (?:single )?(?:full )?year\b/gi,
    () => 12,
  );
  const taken = [...halves, ...whole];
  return inOrder([
    ...taken,
    ...aYear.filter(({ start, end }) => !taken.some((one) => start < one.end && end > one.start)),
  ]);
}

/** Grade point averages on the scale to 4.0; the scale itself is none. */
export function gradesIn(text: string): Hit<number>[] {
  const scale =
    /(?:\/|on an? |out of (?:a )?(?:possible )?|of a (?:possible )?|scale of |\()\s*4(?:\.0{1,2})?(?:[- ](?:point )?(?:grading )?scale)?|4(?:\.0{1,2})?[- ](?:point )?(?:grading )?scale/gi;
  const scales = [...text.matchAll(scale)].map(({ 0: all, index }) => [index, index + all.length] as const);
  return hitsOf(text, /(?<![\w.$])([1-4]\.\d{1,3})(?![\d%])/g, ([, grade]) => Number(grade)).filter(
    ({ value, start }) => value <= 4 && !scales.some(([from, to]) => start >= from && start < to),
  );
}

/** Scores of tests of English, by the test: "TOEFL 80". */
export function englishScoresIn(text: string): Hit<string>[] {
  const tests =
    /\b(TOEFL|IELTS|Duolingo|DET|PTE)\b(?:(?!\b(?:TOEFL|IELTS|Duolingo|DET|PTE)\b)[^\d$]){0,60}?(\d{1,3}(?:\.\d)?)(?![\d.%]|\s*(?:years?|months?|days?)\b)/gi;
  const names: Readonly<Record<string, string>> = { duolingo: "Duolingo", det: "Duolingo" };
  return hitsOf(text, tests, ([, test = "", score]) => `${names[test.toLowerCase()] ?? test.toUpperCase()} ${score}`);
}

const inOrder = <V>(hits: Hit<V>[]) => hits.sort((a, b) => a.start - b.start);
