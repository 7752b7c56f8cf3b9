/** Owns what is said to institutions that state their own programs for machines: where, how, and what becomes of it. */
import { keysOf } from "../closed-list";
import type { ValueField } from "../programs/model/fact-kinds";
import { factFields } from "../programs/model/fact-table";
import { formatVersion, schemaPath, wellKnown } from "../reading/programs-file";
import type { Statement } from "./statement";

/** What a fact takes, in words. */
function takes({ control, label, asked, hint }: ValueField): string {
  switch (control.as) {
    case "number":
      return asked === label ? "a number" : `a number: ${asked}`;
    case "choice":
      return `one of ${keysOf(control.options).join(", ")}`;
    case "several":
      return `a list of ${keysOf(control.options).join(", ")}`;
    case "lines":
      return `a list of texts${hint ? `: ${hint}` : ""}`;
    case "line":
      return `a text${hint ? `: ${hint}` : ""}`;
  }
}

/** Every fact that a file can state, a line each. */
const factLines = keysOf(factFields).map((path) => {
  const field: ValueField = factFields[path];
  return `- \`${field.column}\` (${field.label}): ${takes(field)}`;
});

/** A file as an institution could publish it; its figures are nobody's. */
export const exampleFile = `{
  "version": ${formatVersion},
  "programs": [
    {
      "id": "ms-ai",
      "name": "Master of Science in Artificial Intelligence",
      "degree": "masters",
      "page": "https://www.example.edu/ms-ai",
      "year": "2026-2027",
      "facts": {
        "delivery": ["online"],
        "credits": 30,
        "duration_months": 20,
        "cost_per_credit_usd": 915.50,
        "gre_required": "none",
        "admission_deadline": ["fall --07-15", "spring --11-15"]
      }
    }
  ]
}`;

export const institutionsLead =
  "Your office knows its programs best. State them in a small file on your own site, and an editor here takes each figure over with one key, with your file as its source.";

export function institutionSections(): Statement[] {
  return [
    {
      id: "file",
      title: "A file on your site",
      text: `Put it at \`${wellKnown}\` below your address, and [tell us](/about/coverage/propose) its address with \`#\` and the program’s id behind it: \`https://www.example.edu${wellKnown}#ms-ai\`.

- It is JSON in UTF-8, at most 500 programs. [Its JSON Schema](${schemaPath}) describes version ${formatVersion}; another meaning of anything would get another number, and this one would be read for a year more at least.
- State what you publish, and leave out what you don’t: nothing is guessed from what is missing.
- An id stays with its program. A year is that of the prices and deadlines.
- One wrong fact does not spoil the others: it is passed over, and the rest is read.`,
    },
    { id: "example", title: "An example", text: `\`\`\`json\n${exampleFile}\n\`\`\`` },
    {
      id: "page",
      title: "Or in the page itself",
      text: "Data in the program’s own page does the same, in the words of schema.org: an `EducationalOccupationalProgram` in JSON-LD or microdata, with `numberOfCredits`, `timeToComplete`, `applicationDeadline`, `educationalProgramMode`, `offers` and `timeOfDay`. An offer says in its `name` what its price is for: “Total tuition”, “Tuition per credit” or “Application fee”. Where a page holds several programs, the one with the page’s own name is read.",
    },
    {
      id: "then",
      title: "What becomes of it",
      text: "A person reads every figure before it is public, whoever states it, and only a file on your own site counts as published by you. Afterwards the file is asked for again, at most once in a while and never more than one request at a time; `robots.txt` is obeyed. Where a figure has changed, an editor is told. Nobody can buy a place, and no figure is left out because it does not please.",
    },
    {
      id: "facts",
      title: "Facts",
      text: factLines.join("\n"),
    },
  ];
}
