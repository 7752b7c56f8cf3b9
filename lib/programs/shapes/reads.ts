/** Owns how a row of the table of facts says in which words pages state its values. */

/** Words that say a value outright, by the value. The first that fits is the one. */
export type Wordings<V extends string = string> = Readonly<Partial<Record<V, RegExp>>>;

/** How a value is recognised on a page. Patterns are tried without regard to case, on text with plain hyphens and quotes. */
export type Reads = {
  /** A label whose value it is, from its first letter to its last: "total credits". */
  label: RegExp;
  /** What stands in a sentence that says it; without one, sentences are not read. */
  cue?: RegExp;
  /** What stands right behind a number, or in its label, for it to be this figure. */
  unit?: RegExp;
  /** A phrase that says it whole, whatever else stands in its sentence: "the 30-credit program". Global. */
  phrase?: RegExp;
  /** What makes it another figure. */
  not?: RegExp;
  /** What makes it a figure of some alone: offered, never certain. */
  some?: RegExp;
  /** What anywhere on a page keeps it from being certain there: units of another kind. */
  across?: RegExp;
  /** From what to what it usually is, by the degree: another value is offered, never certain. */
  usual?: Readonly<Record<string, readonly [low: number, high: number]>>;
};

/** How a number is recognised, with words that say one without a digit. */
export type NumberReads = Reads & { says?: readonly { when: RegExp; value: number }[] };

/** How one of a closed list is recognised: behind a label, and in a sentence. */
export type ChoiceReads<V extends string = string> = Reads & { answers: Wordings<V>; wordings: Wordings<V> };

/** A pattern, whatever the case. */
const any = (source: string) => new RegExp(source, "i");

/** What can stand between a thing and what is said of it, in one clause. */
const near = "[^.;:?!]{0,45}?";

/** In which words something (a source of a pattern: "gre|graduate record exam") is asked of people, left to them, or not asked. */
export function demanded(thing: string) {
  const it = `(?<!non-)\\b(?:${thing})\\b`;
  const no = String.raw`(?:\b(?:not|cannot|never|no longer|neither)|n't)\b`;
  const asked = "(?:require|need|necessary|mandatory|consider|accept|ask|part of|must|review|offered)";
  return {
    answers: {
      optional: any(
        String.raw`\boptional|recommended|encouraged|\bmay (?:submit|choose|elect|complete|write)|\bor (?:a )?(?:non-thesis|project|capstone|exam|coursework)|\boption\b|available|and non-thesis|thesis (?:or|/|and)`,
      ),
      none: any(String.raw`^no\b|\bnone\b|${no}|waived|\bn/a\b|\bno (?:${thing})`),
      required: any(String.raw`^yes\b|\brequire[sd]?\b|mandatory|\bmust\b|needed|^submit`),
    },
    wordings: {
      optional: any(
        String.raw`${it} or (?:an? |the )?(?:capstone|project|comprehensive|exam|coursework|internship|culminating)|${it}${near}\b(?:is|are|scores?|remains?)?\s*(?:optional|(?:strongly |highly )?(?:recommended|encouraged))|\boptional\b[^.;:?!]{0,20}${it}|${it}[- ]optional|\bmay (?:choose|elect|opt|submit|complete|write|pursue)${near}${it}|${it}${near}\bmay be (?:written|chosen|elected|completed|submitted|substituted|taken)|${it}(?: option| track| plan)?(?: and|,? or|,| \/)? (?:a |the )?non-?(?:${thing})|${it}[^.;:?!]{0,60}\bbut\b[^.;:?!]{0,30}\bmay\b|\bchoose (?:a |an |the |between |either )[^.;:?!]{0,40}${it}|recommended,? but not required[^.;:?!]{0,25}${it}`,
      ),
      none: any(
        String.raw`\b(?:stopped|dropped|eliminated|discontinued|suspended)\b[^.;:?!]{0,25}${it}|\bno (?:\w+ ){0,2}(?:exam|test)s?\b[ (,]{1,3}(?:such as )?(?:the )?(?:${thing})\b|${it}${near}${no}[^.;:?!]{0,25}${asked}|${no}[^.;:?!]{0,12}(?:require|need|consider|accept|ask)[^.;:?!]{0,35}${it}|\bno (?:${thing})\b|(?<!\b(?:or|and)(?: an?)? |, )\bnon-(?:${thing})\b(?! (?:option|track|plan|or|and|\())|\binstead of (?:a |the )?(?:${thing})\b|\bwithout (?:a |the )?(?:${thing})\b|\bwaive[sd]?\b[^.;:?!]{0,25}${it}|${it}${near}\b(?:waived|suspended|dropped|eliminated)\b|\bneither${near}${it}`,
      ),
      required: any(
        String.raw`${it}${near}\b(?:is|are|be|also)?\s*(?:required|mandatory|needed|necessary)\b|\b(?:requires?|must (?:submit|take|provide|complete|write|send)|need to (?:submit|take)|required to (?:submit|take|complete|write))\b[^.;:?!]{0,60}${it}|\b(?:complet\w+|culminat\w+|conclud\w+|ends?|finish\w*|rounds? off|carr(?:y|ies) out|devoted to|given over to|(?:last|final) (?:course|term|semester))\b[^.;:?!]{0,80}${it}|${it}${near}\b(?:completed|taken|prepared|written|required) (?:by|of) (?:all|every|each)\b|${it}${near}\btaken in the (?:final|last)\b|${it}${near}\bmust be (?:sent|submitted|provided|received)\b|\brequired (?:\w+ ){0,2}${it}|${it}${near}\b(?:all|every|each) (?:students?|candidates?) (?:\w+ )?(?:takes?|completes?|prepares?|writes?|must)|^(?:official|valid) (?:${thing})(?: scores?| test scores?| general test)*\.?$`,
      ),
    },
  } as const;
}
