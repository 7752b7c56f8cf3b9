import { expect, it } from "vitest";
import { parseFilters } from "@/lib/programs/filters/filters";
import { listTitle } from "./list-title";

it.each([
  ["", 257, "Study programs in AI"],
  ["sort=name&view=table", 257, "Study programs in AI"],
  ["degree=masters&delivery=online", 21, "21 online master’s in AI"],
  ["degree=doctorate", 1, "1 doctorate in AI"],
  ["delivery=on-campus", 0, "0 on-campus programs in AI"],
  ["degree=masters&degree=doctorate", 9, "9 programs in AI"],
  [
    "degree=masters&delivery=online&subject=robotics&max_cost=20000&resident=TX",
    3,
    "3 online master’s in robotics up to $20,000 for residents of Texas",
  ],
  ["resident=TX", 257, "Study programs in AI for residents of Texas"],
  ["near=Chicago, IL&within=50", 12, "12 programs in AI within 50 miles of Chicago, IL"],
  ["near=Chicago, IL", 12, "12 programs in AI near Chicago, IL"],
  ["state=TX&max_months=12", 2, "2 programs in AI in Texas within 12 months"],
  ["q=carnegie", 5, "5 programs in AI for “carnegie”"],
  ["subject=other&gre=none", 4, "4 programs in AI"],
])("a list says how many of which it holds: %s", (query, total, title) => {
  const { filters } = parseFilters(
    Object.fromEntries(
      [...new URLSearchParams(query).keys()].map((key) => [key, new URLSearchParams(query).getAll(key)]),
    ),
  );
  expect(listTitle(filters, total)).toBe(title);
});
