/** Owns the proof that a course's name links to a skill only where whole words of it name that skill. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ExplainedSkill, namePieces, skillHref, skillNames } from "./skill-links";

const skill = (name: string, guide: string): ExplainedSkill => ({
  slug: name.toLowerCase().replace(/\W+/g, "-"),
  name,
  guide: { slug: guide.toLowerCase().replace(/\W+/g, "-"), name: guide },
});

const all = [
  skill("Machine learning foundations", "Generative AI"),
  skill("Natural language processing", "Generative AI"),
  skill("Prompting", "Generative AI"),
  skill("Fine-tuning (LoRA, QLoRA, PEFT)", "Generative AI"),
  skill("Safety, bias and responsible AI", "Generative AI"),
  skill("Learning from human feedback (RLHF)", "Generative AI"),
  skill("Machine learning methods", "Machine learning"),
  skill("Linear algebra, probability and statistics", "Machine learning"),
  skill("Programming in Python and R", "Machine learning"),
  skill("PyTorch, TensorFlow and scikit-learn", "Machine learning"),
  skill("Neural networks and deep learning", "Machine learning"),
  skill("Deep learning", "Computer vision"),
  skill("Machine learning", "Natural language processing"),
  skill("Natural language processing", "Natural language processing"),
  skill("Search", "Natural language processing"),
  skill("Robotics", "Robotics"),
  skill("Human–robot interaction", "Robotics"),
  skill("AI in health care", "AI in healthcare"),
];
const names = skillNames(all);
const linked = (course: string) =>
  namePieces(course, names).flatMap(({ text, skill: found }) => (found ? [`${text} → ${skillHref(found)}`] : []));

describe("the skills that a course's name names", () => {
  it.each([
    [
      "Machine Learning II: Deep Learning",
      [
        "Machine Learning → /guides/machine-learning#skill-machine-learning-methods",
        "Deep Learning → /guides/computer-vision#skill-deep-learning",
      ],
    ],
    [
      "Introduction to Natural Language Processing",
      ["Natural Language Processing → /guides/natural-language-processing#skill-natural-language-processing"],
    ],
    ["Neural networks", ["Neural networks → /guides/machine-learning#skill-neural-networks-and-deep-learning"]],
    [
      "Linear Algebra and Geometry",
      ["Linear Algebra → /guides/machine-learning#skill-linear-algebra-probability-and-statistics"],
    ],
    ["Human-robot interaction", ["Human-robot interaction → /guides/robotics#skill-human-robot-interaction"]],
    ["AI in healthcare", ["AI in healthcare → /guides/ai-in-healthcare#skill-ai-in-health-care"]],
    [
      "Deep learning with PyTorch",
      [
        "Deep learning → /guides/computer-vision#skill-deep-learning",
        "PyTorch → /guides/machine-learning#skill-pytorch-tensorflow-and-scikit-learn",
      ],
    ],
    ["Robotics", ["Robotics → /guides/robotics#skill-robotics"]],
    ["Fine-tuning", ["Fine-tuning → /guides/generative-ai#skill-fine-tuning-lora-qlora-peft-"]],
  ])("%s", (course, links) => {
    expect(linked(course)).toEqual(links);
  });

  it.each([
    "Robotics in agriculture",
    "Job search",
    "Search and planning",
    "Food safety",
    "Probability and Statistics",
    "Statistics",
    "Bias in hiring",
    "Python programming",
    "Cyberphysical Security",
    "Deeplearningless",
    "Machine vision",
    "Learning, Inference and Decision-Making",
    "Programming in R",
    "",
  ])("links nothing of %j", (course) => {
    expect(linked(course)).toEqual([]);
  });

  it("keeps every letter of any name, links whole words only, and says the same every time", () => {
    const word = fc.constantFrom(
      ...[
        "Machine",
        "learning",
        "Deep",
        "neural",
        "networks",
        "Robotics",
        "for",
        "and",
        "AI",
        "in",
        "health",
        "care",
        "I",
      ],
    );
    const course = fc.oneof(
      fc.string(),
      fc.array(word, { maxLength: 8 }).chain((words) => fc.constantFrom(" ", "-", ", ").map((by) => words.join(by))),
    );
    fc.assert(
      fc.property(course, (name) => {
        const pieces = namePieces(name, names);
        expect(pieces.map(({ text }) => text).join("")).toBe(name);
        expect(namePieces(name, skillNames([...all].reverse()))).toEqual(pieces);
        for (const [at, { text, skill: found }] of pieces.entries()) {
          if (!found) continue;
          expect(text).toMatch(/^[\p{L}\p{N}].*[\p{L}\p{N}]$/u);
          expect(pieces[at - 1]?.text.at(-1) ?? " ").toMatch(/[^\p{L}\p{N}]/u);
          expect(pieces[at + 1]?.text.at(0) ?? " ").toMatch(/[^\p{L}\p{N}]/u);
        }
      }),
    );
  });
});
