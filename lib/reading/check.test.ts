/** Owns the proof that a check tells of a page's data what reading the page would. */
import { expect, it } from "vitest";
import { checked } from "./check";

const data = {
  "@context": "https://schema.org",
  "@type": "EducationalOccupationalProgram",
  name: "MS in AI",
  numberOfCredits: 30,
  timeToComplete: "P20M",
  educationalProgramMode: "online",
  offers: [
    { "@type": "Offer", name: "Tuition per credit", price: 915.5, priceCurrency: "USD" },
    { "@type": "Offer", price: 27_465, priceCurrency: "USD" },
  ],
};
const facts = [
  { label: "Delivery", text: "Online" },
  { label: "Duration", text: "20 months" },
  { label: "Credits", text: "30" },
  { label: "Price per credit", text: "$915.50" },
];

it("JSON-LD by itself, and in its page: what is certain, and why the rest is not", () => {
  const json = JSON.stringify(data);
  for (const text of [json, `<h1>MS in AI</h1><script type="application/ld+json">${json}</script>`]) {
    expect(checked(text)).toEqual({
      programs: [{ id: "", name: "MS in AI", facts }],
      faults: ["Total price, $27,465: A person has to decide, as it is said of some alone."],
    });
  }
});

it("data of another program than the page calls itself is not certain", () => {
  const page = `<h1>MBA</h1><script type="application/ld+json">${JSON.stringify(data)}</script>`;
  expect(checked(page)).toMatchObject({ programs: [{ name: "MBA", facts: [] }] });
});

it("a page without data says so", () => {
  const none = "There is no EducationalOccupationalProgram in it, in JSON-LD or microdata, that states a fact.";
  for (const text of ["<h1>MS in AI</h1><p>Credits: 30</p>", '{"@type":"Person"}', '{"@graph":[]}']) {
    expect(checked(text)).toEqual({ fault: none });
  }
});
